import { createInterface } from "node:readline/promises";
import { cleaned, type ComponentDetails, details } from "./details.ts";

/** Asks in the terminal for what is not known yet, each again until the answer can be used. */
export async function ask(
  known: Partial<ComponentDetails>,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<ComponentDetails> {
  const terminal = createInterface({ input, output });
  const closed = new Promise<never>((_, reject) => {
    terminal.once("close", () => reject(new Error("Stopped. Nothing was written.")));
  });
  // Closing in the end is no failure.
  closed.catch(() => undefined);
  const answers = { ...known };
  try {
    for (const { key, question, check } of details) {
      let answer = answers[key] ?? "";
      let finding = answer ? check(answer, answers) : question;
      while (finding) {
        output.write(`\n${finding}\n`);
        answer = cleaned(key, await Promise.race([terminal.question("> ").catch(() => closed), closed]));
        finding = check(answer, answers);
      }
      answers[key] = answer;
    }
  } finally {
    terminal.close();
  }
  return answers as ComponentDetails;
}
