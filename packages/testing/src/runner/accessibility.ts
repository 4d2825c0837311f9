import type { Remote, WebDriver } from "./remote.ts";

/** What to look for in the browser's own accessibility tree. */
export interface AccessibilityQuery {
  /** Path of the page's URL. */
  readonly page: string;
  readonly nodes: readonly { readonly role: string; readonly name: string }[];
}

/** A node of the tree. Firefox and WebKit do not tell its description. */
export interface AccessibilityNode {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
}

/**
 * Nodes of the browser's own accessibility tree with the roles that are asked for, read once for all of them. In
 * Firefox, which finds nodes but does not list them, only those that have a name that is asked for too.
 */
export async function findAccessible(
  remote: Remote,
  query: AccessibilityQuery,
): Promise<AccessibilityNode[]> {
  if (remote.webdriver) return inWebKit(remote.webdriver, query);
  if (remote.engine === "firefox") return inFirefox(remote, query);
  return inChromium(remote, query);
}

interface ChromiumNode {
  readonly ignored: boolean;
  readonly role?: { value?: string };
  readonly name?: { value?: string };
  readonly description?: { value?: string };
}

async function inChromium(
  { puppeteer }: Remote,
  { page, nodes: wanted }: AccessibilityQuery,
): Promise<AccessibilityNode[]> {
  const roles = new Set(wanted.map(({ role }) => role));
  const session = await puppeteer!.createCDPSession();
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const frameId = listFrames(frameTree).find(({ url }) => new URL(url).pathname === page)?.id;
    if (!frameId) throw new Error(`No frame shows ${page}`);
    const { nodes } = (await session.send("Accessibility.getFullAXTree", { frameId })) as {
      nodes: ChromiumNode[];
    };
    return nodes
      .filter(({ ignored, role }) => !ignored && roles.has(role?.value ?? ""))
      .map(({ role, name, description }) => ({
        role: role?.value ?? "",
        name: name?.value ?? "",
        description: description?.value ?? "",
      }));
  } finally {
    await session.detach();
  }
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: FrameTree[];
}

function listFrames({ frame, childFrames = [] }: FrameTree): FrameTree["frame"][] {
  return [frame, ...childFrames.flatMap(listFrames)];
}

async function inFirefox(
  { puppeteer }: Remote,
  { page, nodes }: AccessibilityQuery,
): Promise<AccessibilityNode[]> {
  // Firefox tells of a frame's address a moment after the frame has loaded.
  const frame = await puppeteer!
    .waitForFrame(
      (candidate) => URL.canParse(candidate.url()) && new URL(candidate.url()).pathname === page,
      { timeout: 10_000 },
    )
    .catch(() => undefined);
  if (!frame) throw new Error(`No frame shows ${page}`);
  const has = async ({ role, name }: AccessibilityNode): Promise<boolean> => {
    for (const spelling of spellings(name)) {
      if (await frame.$(`aria/${spelling}[role="${role}"]`)) return true;
    }
    return false;
  };
  const found = await Promise.all(nodes.map(has));
  return nodes.filter((_node, index) => found[index]).map(({ role, name }) => ({ role, name }));
}

/**
 * The name, and how Firefox spells it when it or its end is GOV.UK's visually hidden text, which has no-break spaces
 * around it: other engines normalise them, Firefox looks names up letter by letter.
 */
function spellings(name: string): string[] {
  const words = name.split(" ");
  const gaps = words.slice(1).map((_word, index) => index + 1);
  const hidden = gaps.map(
    (gap) => `${words.slice(0, gap).join(" ")} \u00A0 ${words.slice(gap).join(" ")}\u00A0`,
  );
  return [name, ...hidden, `\u00A0${name}\u00A0`];
}

/** Elements that can have the role, natively or by attribute: asking about every element would take seconds. */
const CANDIDATES =
  "a, button, input, select, textarea, fieldset, form, h1, h2, h3, h4, h5, h6, legend, nav, main, section, summary, table, ul, ol, dl, [role]";

const SHOWN_CANDIDATES =
  "return [...document.querySelectorAll(arguments[0])].filter((element) => element.getClientRects().length)";

async function inWebKit(
  driver: WebDriver,
  { page, nodes: wanted }: AccessibilityQuery,
): Promise<AccessibilityNode[]> {
  const roles = new Set(wanted.map(({ role }) => role.toLowerCase()));
  const frame = await driver.executeScript<unknown>(
    `return [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow.location.pathname === arguments[0])`,
    [page],
  );
  if (!frame) throw new Error(`No frame shows ${page}`);
  await driver.switchToFrame(frame);
  try {
    const nodes: AccessibilityNode[] = [];
    for (const element of await driver.executeScript<object[]>(SHOWN_CANDIDATES, [CANDIDATES])) {
      const id = String(Object.values(element)[0]);
      const role = (await roleOf(driver, id)).toLowerCase();
      if (roles.has(role)) nodes.push({ role, name: await driver.getElementComputedLabel(id) });
    }
    return nodes;
  } finally {
    await driver.switchToFrame(null);
  }
}

/** WebKitWebDriver gives an error, not an empty role, for what its accessibility tree leaves out. */
async function roleOf(driver: WebDriver, id: string): Promise<string> {
  try {
    return await driver.getElementComputedRole(id);
  } catch {
    return "";
  }
}
