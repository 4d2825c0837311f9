import { isShown, label } from "./elements.ts";

/**
 * Text that reads from right to left though it is written from left to right: on one line, each character that is
 * not a space must be to the right of the one before.
 *
 * @param wanted finds the text in the text of one node
 */
export function rightToLeftFindings(root: HTMLElement, wanted: RegExp): string[] {
  const { ownerDocument } = root;
  const texts = ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const findings: string[] = [];
  let found = 0;
  while (texts.nextNode()) {
    const {
      currentNode,
      currentNode: { parentElement },
    } = texts;
    const text = currentNode.textContent ?? "";
    const match = wanted.exec(text);
    if (!match || !parentElement || !isShown(parentElement)) continue;
    found += 1;
    const boxes = [...match[0]].flatMap((character, index) => {
      const range = ownerDocument.createRange();
      range.setStart(currentNode, match.index + index);
      range.setEnd(currentNode, match.index + index + 1);
      const [box] = range.getClientRects();
      return character.trim() && box ? [{ character, box }] : [];
    });
    const wrong = boxes.findIndex(({ box }, index) => {
      const before = boxes[index - 1]?.box;
      return before && Math.abs(before.top - box.top) < 1 && box.left < before.left;
    });
    if (wrong > 0) findings.push(`${label(parentElement)}: “${match[0]}” is broken up`);
  }
  return found ? findings : [`Nothing that can be seen matches ${wanted}`];
}
