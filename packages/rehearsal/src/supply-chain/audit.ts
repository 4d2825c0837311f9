import { pnpm } from "../pnpm.ts";

/** Known vulnerabilities in what users get, or that nobody could be asked. */
export type Audit = { answered: true; findings: string[] } | { answered: false; reason: string };

interface Report {
  advisories?: Record<string, { module_name: string; severity: string; title: string; url: string }>;
}

/**
 * Asks the registry about known vulnerabilities in what is installed with our packages. Not every registry answers that:
 * a mirror usually does not.
 */
export async function audit(cwd: string): Promise<Audit> {
  // Findings are a failure too, and are printed all the same.
  return readAudit(
    await pnpm(["audit", "--prod", "--json"], { cwd }).catch((error: unknown) => (error as Error).message),
  );
}

/** What `pnpm audit --json` printed. Anything but a report is no answer: never that nothing is known. */
export function readAudit(printed: string): Audit {
  const { advisories } = reportIn(printed);
  if (!advisories) {
    const reason = /responded with \d+/.exec(printed) ?? /\bE(?!RR)[A-Z_]{4,}/.exec(printed);
    return { answered: false, reason: reason?.[0] ?? (printed.trim().split("\n")[0] || "no answer") };
  }
  return {
    answered: true,
    findings: Object.values(advisories).map(
      ({ module_name: name, severity, title, url }) => `${name} (${severity}): ${title} ${url}`,
    ),
  };
}

function reportIn(printed: string): Report {
  try {
    return JSON.parse(printed.slice(printed.indexOf("{"), printed.lastIndexOf("}") + 1)) as Report;
  } catch {
    return {};
  }
}
