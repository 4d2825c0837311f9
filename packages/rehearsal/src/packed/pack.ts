import { execFile } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { packagesInDependencyOrder } from "../../../workspace/src/packages.ts";
import { pnpm } from "../pnpm.ts";

const execute = promisify(execFile);

/** A published package as npm would get it. */
export interface PackedPackage {
  name: string;
  tarball: string;
  /** Where the tarball's files are, unpacked. */
  folder: string;
  /** Every file, from the package's own folder, sorted. */
  files: string[];
  manifest: PackageJson;
}

/** The fields of a published package.json that are looked at here. */
export interface PackageJson {
  name: string;
  version: string;
  license?: string;
  sideEffects?: boolean | string[];
  exports?: Record<string, unknown>;
  /** Names of its own modules that only the package itself imports, by condition. */
  imports?: Record<string, unknown>;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * Packs every published package as a release does, and unpacks it into a node_modules of its own.
 * @param folder an empty folder for the tarballs and what is in them
 * @param repository the top of the repository whose packages are meant, built, with a slash at the end
 */
export async function packAll(folder: string, repository: string): Promise<PackedPackage[]> {
  const published = (await packagesInDependencyOrder(repository)).filter((one) => !one.private);
  const tarballs = join(folder, "tarballs");
  await mkdir(tarballs, { recursive: true });
  await pnpm(
    ["-r", ...published.flatMap(({ name }) => ["--filter", name]), "pack", "--pack-destination", tarballs],
    { cwd: repository },
  );
  return Promise.all(
    published.map(async ({ name }) => {
      const file = (await readdir(tarballs)).find((each) =>
        each.startsWith(`${name.slice(1).replace("/", "-")}-`),
      );
      if (!file) throw new Error(`pnpm pack left no tarball of ${name} in ${tarballs}.`);
      return unpack(name, join(tarballs, file), join(folder, "node_modules", name));
    }),
  );
}

async function unpack(name: string, tarball: string, folder: string): Promise<PackedPackage> {
  await mkdir(folder, { recursive: true });
  await execute("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return {
    name,
    tarball,
    folder,
    files: entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll("\\", "/"),
      )
      .sort(),
    manifest: JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as PackageJson,
  };
}
