import type { ChildProcess } from "node:child_process";

/** Stops processes, and what a shell or npm started for them, and waits until they are gone. */
export async function stopAll(children: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    children.map((child) => {
      if (child.exitCode !== null || child.signalCode !== null) return undefined;
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill("SIGTERM");
      const stubborn = setTimeout(() => child.kill("SIGKILL"), 5000);
      return gone.finally(() => clearTimeout(stubborn));
    }),
  );
}
