/** One question of a drawn ruleset: where each kind of answer leads. */
export interface DiagramStep {
  readonly label: string;
  readonly ways: readonly { readonly answer: string; readonly to: number | string }[];
}

/**
 * The decision that `draw` gives as Mermaid, as numbered steps that everybody can read. An answer leads to another step
 * (its number, from 1) or to an outcome (its title).
 */
export function diagramSteps(mermaid: string): DiagramStep[] {
  const lines = mermaid.split("\n");
  const find = (pattern: RegExp): RegExpExecArray[] =>
    lines.flatMap((line) => {
      const found = pattern.exec(line);
      return found ? [found] : [];
    });
  const outcomes = new Map(find(/^ {2}(o\w+)\(\["(.*)"\]\)/).map(([, id, title]) => [id!, plain(title!)]));
  const questions = find(/^ {2}(q\w+)\["(.*)"\]$/).map(([, id, label]) => ({
    id: id!,
    label: plain(label!),
  }));
  const ways = find(/^ {2}(q\w+) -->\|"(.*)"\| (\w+)$/);
  const target = (id: string): number | string =>
    outcomes.get(id) ?? questions.findIndex((question) => question.id === id) + 1;
  return questions.map(({ id, label }) => ({
    label,
    ways: ways
      .filter(([, from]) => from === id)
      .map(([, , answer, to]) => ({ answer: plain(answer!), to: target(to!) })),
  }));
}

/** Mermaid writes what could be syntax as `#34;`. */
function plain(text: string): string {
  return text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
