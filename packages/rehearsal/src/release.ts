import { existsSync } from "node:fs";
import { appendFile, cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { packagesInDependencyOrder } from "../../workspace/src/packages.ts";
import { root } from "../../workspace/src/run.ts";
import { SOURCE } from "../../testing/src/source.ts";
import { output, pnpm } from "./pnpm.ts";
import type { Registry } from "./registry.ts";

/** In place of a commit: what stands in the folders, committed or not. */
export const WORKING_TREE = "the working tree";

/** A package as it was published, with its version. */
export interface Release {
  name: string;
  version: string;
}

/**
 * Releases a commit as `.github/workflows/release.yml` does: install, version, build, publish. All of it
 * happens in a copy, and goes to the given registry.
 * @param folder an empty folder for the copy
 * @param commit which, such as "HEAD"; or the working tree as it is
 * @returns what was published
 */
export async function release(folder: string, registry: Registry, commit: string): Promise<Release[]> {
  if (!registry.url.startsWith("http://127.0.0.1:"))
    throw new Error("A rehearsal publishes on loopback only.");
  await mkdir(folder, { recursive: true });
  await copyOf(commit, folder);
  await pnpm(["install", "--frozen-lockfile", "--prefer-offline"], { cwd: folder });
  // Versions, changelogs, and what is published, built with the new versions in it.
  await pnpm(["run", "version-packages"], { cwd: folder });
  await output("git", ["commit", "-qam", "Version packages"], { cwd: folder });
  await appendFile(join(folder, ".npmrc"), `\n${registry.npmrc}`);
  // Provenance is signed by GitHub, for what it built itself.
  await pnpm(["exec", "changeset", "publish"], { cwd: folder, env: { npm_config_provenance: "false" } });
  const released = (await packagesInDependencyOrder(`${folder}/`)).filter((one) => !one.private);
  for (const { name, version } of released) {
    const response = await fetch(`${registry.url}${name}/${version}`);
    if (response.status !== 200)
      throw new Error(`${name} ${version} is not in the registry (${response.status}).`);
    const { exports, imports } = (await response.json()) as Record<string, unknown>;
    if (JSON.stringify([exports, imports]).includes(SOURCE))
      throw new Error(`${name} ${version} was published with the condition ${SOURCE}.`);
  }
  return released.map(({ name, version }) => ({ name, version }));
}

/** Everything but what git ignores. */
async function copyWorkingTree(folder: string): Promise<void> {
  const listed = await output("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  for (const file of listed.split("\0").filter((each) => each && existsSync(join(root, each)))) {
    await cp(join(root, file), join(folder, file));
  }
}

/** One commit with the same files: changesets asks git which commit brought each changeset, and makes tags. */
async function copyOf(commit: string, folder: string): Promise<void> {
  if (commit === WORKING_TREE) await copyWorkingTree(folder);
  else {
    const archive = join(folder, "..", "commit.tar");
    await output("git", ["archive", "--format=tar", "-o", archive, commit], { cwd: root });
    await output("tar", ["-xf", archive, "-C", folder], { cwd: folder });
  }
  const git = (...args: string[]): Promise<string> =>
    output("git", ["-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@example.invalid", ...args], {
      cwd: folder,
    });
  await git("init", "-q", "-b", "main");
  await git("config", "user.name", "Rehearsal");
  await git("config", "user.email", "rehearsal@example.invalid");
  await git("add", "-A");
  await git("commit", "-qm", "What is released");
}
