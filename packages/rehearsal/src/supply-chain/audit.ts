import { pnpm } from "../pnpm.ts";

/** Known vulnerabilities in what users get, or that nobody could be asked. */
export type Audit = { answered: true; findings: string[] } | { answered: false; reason: string };

/**
 * Asks the registry about known vulnerabilities in what is installed with our packages. Not every registry answers that:
 * a mirror usually does not.
 */
export async function audit(cwd: string): Promise<Audit> {
  let printed: string;
  try {
    printed = await pnpm(["audit", "--prod", "--json"], { cwd });
  } catch (error) {
    // Findings are a failure too, and are printed all the same.
    printed = (error as Error).message;
    if (/AUDIT_(BAD_RESPONSE|ENDPOINT)|ECONN|ENOTFOUND|ETIMEDOUT/.test(printed)) {
      return {
        answered: false,
        reason: (/responded with \d+/.exec(printed) ?? /E[A-Z_]{4,}/.exec(printed))?.[0] ?? "no answer",
      };
    }
  }
  const report = JSON.parse(printed.slice(printed.indexOf("{"), printed.lastIndexOf("}") + 1)) as {
    advisories?: Record<string, { module_name: string; severity: string; title: string; url: string }>;
  };
  return {
    answered: true,
    findings: Object.values(report.advisories ?? {}).map(
      ({ module_name: name, severity, title, url }) => `${name} (${severity}): ${title} ${url}`,
    ),
  };
}
