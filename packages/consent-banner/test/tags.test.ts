import { assertEqual, STRICT_POLICY, until, wait } from "@council-components/testing";
import { gated, openGated, type GatePage } from "./gate-page.ts";
import { readTables } from "./markdown-tables.ts";
import { tagStandIns, type TagStandIn } from "./tags.ts";

/** As on the pages that have such tags: inline scripts, no Trusted Types. */
const POLICY = STRICT_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'").replace(
  /; require-trusted.*/,
  "; frame-src 'self'",
);
const PURPOSES = "analytics reading video map chat";
const YES = Object.fromEntries(PURPOSES.split(" ").map((purpose) => [purpose, true]));
const NO = Object.fromEntries(PURPOSES.split(" ").map((purpose) => [purpose, false]));

/** The rows of docs/tags.md: the name of the tag, and the HTML that gates it. */
async function rows(): Promise<[string, string][]> {
  const text = await (await fetch("/packages/consent-banner/docs/tags.md")).text();
  return readTables(text)[0]!.rows.map(([name = "", , html = ""]) => [name, html.replace(/^`|`$/g, "")]);
}

/** The HTML of a row, with a stand-in in place of what the provider gives. */
function filled(name: string, html: string): string {
  const { text, src } = tagStandIns[name]!;
  return html
    .replace(/(\ssrc)="…"/g, `$1="${src}"`)
    .replace(/title="…"/g, `title="${name}"`)
    .replace(
      /data-consent-src="…"/g,
      `data-consent-src="/tags/${name.toLowerCase().replace(/\W+/g, "-")}.html"`,
    )
    .replace(/>…</g, `>${text}<`);
}

/** The file of a stand-in: where its `src` says, or where its text does. */
function fileOf({ src, text = "", file }: TagStandIn): ReturnType<typeof gated>[] {
  const name = /\/tags\/(\w+)\.js/.exec(src ?? text)?.[1];
  return file ? [gated("", { match: `/tags/${name}.js`, body: file })] : [];
}

async function open(before?: Readonly<Record<string, boolean>>): Promise<GatePage> {
  const html = (await rows()).map(([name, html]) => `<div>${filled(name, html)}</div>`).join("");
  return openGated({
    html: `<button type="button" class="aid">Read aloud</button>${html}`,
    policy: POLICY,
    purposes: PURPOSES,
    ...(before ? { before } : {}),
    api: [
      ...Object.values(tagStandIns).flatMap(fileOf),
      ...["youtube", "vimeo", "google-maps"].map((name) => ({
        match: `/tags/${name}.html`,
        headers: { "content-type": "text/html" },
        body: "<p>Shown</p>",
      })),
    ],
  });
}

const said = ({ page }: GatePage): string[] => (page.window as unknown as { said?: string[] }).said ?? [];
const asked = async ({ page }: GatePage): Promise<string[]> =>
  (await page.api.requests()).map(({ url }) => url).filter((url) => url.startsWith("/tags/"));
const frames = ({ page }: GatePage): (string | null)[] =>
  [...page.document.querySelectorAll("iframe")].map((frame) => frame.getAttribute("src"));

async function everything(gatePage: GatePage): Promise<void> {
  const { document } = gatePage.page;
  await until(() => said(gatePage).includes("chat true"), `the chat; so far: ${said(gatePage).join(", ")}`);
  await until(() => said(gatePage).includes("silktide visible"), "listeners for load to be called");
  gatePage.page.find<HTMLButtonElement>(".aid").click();
  const expected = Object.values(tagStandIns).flatMap(({ says }) => says);
  await until(
    () => expected.every((each) => said(gatePage).includes(each)),
    `all; so far: ${said(gatePage).join(", ")}`,
  );
  assertEqual([...said(gatePage)].sort(), [...expected].sort(), "Each once");
  await until(() => frames(gatePage).every((src) => src?.startsWith("/tags/")), "frames to be shown");
  assertEqual(document.querySelectorAll("[data-consent-note]").length, 0);
}

describe("The tags of docs/tags.md, gated as it says", () => {
  it("are twelve, each with a stand-in that does at load what its snippet does", async () => {
    assertEqual(
      (await rows()).map(([name]) => name),
      Object.keys(tagStandIns),
    );
    assertEqual(Object.keys(tagStandIns).length, 12);
  });

  it("do and ask for nothing before a yes, and all of it afterwards", async () => {
    const gatePage = await open();
    await until(() => gatePage.page.document.readyState === "complete", "the page to have been loaded");
    await until(() => gatePage.page.document.querySelectorAll("[data-consent-note]").length === 3, "notes");
    gatePage.page.find<HTMLButtonElement>(".aid").click();
    await wait(100);
    assertEqual([said(gatePage), await asked(gatePage), frames(gatePage)], [[], [], [null, null, null]]);
    gatePage.choose(YES);
    await everything(gatePage);
    gatePage.choose(NO);
    await until(() => frames(gatePage).every((src) => src === null), "frames to wait again");
  });

  it("do all of it on the next page, and nothing after a no", async () => {
    await everything(await open(YES));
    const refused = await open(NO);
    await until(() => refused.page.document.readyState === "complete", "the page to have been loaded");
    await wait(100);
    assertEqual([said(refused), await asked(refused)], [[], []]);
  });
});
