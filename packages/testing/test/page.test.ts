import {
  assert,
  assertContains,
  assertEqual,
  assertRejects,
  listen,
  openPage,
  STRICT_POLICY,
  until,
  wait,
} from "@council-components/testing";

const FORM = `
<form action="/apply" method="post">
  <label for="name">Name</label> <input id="name" name="name" value="Siân">
  <label for="town">Town</label> <input id="town" name="town">
  <input type="checkbox" id="agree" name="agree"><label for="agree">Agree</label>
  <button name="go" value="now">Continue</button>
</form>`;

const GOOD = {
  html: '<good-finder src="/things"><label>Thing <input name="thing"></label></good-finder>',
  define: "/packages/testing/test/elements/define-good.ts",
};

describe("openPage", () => {
  it("shows the author's HTML where no script runs, and submits it", async () => {
    const page = await openPage({
      html: `${FORM}<noscript><p id="no">No script</p></noscript>`,
      script: "none",
    });
    assert(page.find("#no").offsetHeight > 0, "noscript content must show");
    assert(!("councilPage" in page.window), "No script must run");
    page.find<HTMLInputElement>("#town").value = "Aberwylan";
    page.find("button").click();
    const { method, url, entries } = await page.submitted();
    assertEqual(method, "POST");
    assertEqual(url, "/apply");
    assertEqual(entries, [
      ["name", "Siân"],
      ["town", "Aberwylan"],
      ["go", "now"],
    ]);
  });

  it("takes real keys and the real mouse", async () => {
    const page = await openPage({ html: FORM, script: "never" });
    page.find("#name").focus();
    await page.press("Tab");
    assertEqual(page.focused?.id, "town");
    await page.type("Llan");
    assertEqual(page.find<HTMLInputElement>("#town").value, "Llan");
    await page.press("Shift+Tab");
    assertEqual(page.focused?.id, "name");
    await page.press("Tab", "Tab", "Space");
    await until(() => page.find<HTMLInputElement>("#agree").checked, "Space to tick the box");
    await page.click(page.find("#agree"));
    await until(() => !page.find<HTMLInputElement>("#agree").checked, "a click to untick the box");
    await page.press("Enter");
    assertEqual((await page.submitted()).entries.length, 3);
  });

  it("goes Back", async () => {
    const page = await openPage({ html: FORM, script: "never" });
    page.find<HTMLInputElement>("#town").value = "Aberwylan";
    await page.click(page.find("button"));
    await page.submitted();
    await page.back();
    assert(page.find("#town"), "The form is there again");
  });

  it("goes Back when the browser keeps no more history", async () => {
    for (let entry = 0; entry < 60; entry += 1) history.pushState(null, "");
    const page = await openPage({ html: FORM, script: "never" });
    await page.click(page.find("button"));
    await page.submitted();
    await page.back();
    assert(page.find("#town"), "The form is there again");
  });

  it("sends a page in pieces", async () => {
    const page = await openPage({
      html: ["<div id=a><p>One</p>", "<p id=two>Two</p></div>"],
      script: "never",
    });
    assertEqual(page.all("#a").length, 1);
    await wait(50);
    assertEqual(page.all("#two").length, 0);
    await page.sendRest();
    await until(() => page.all("#a > #two").length, "the second piece");
  });

  it("puts the strict policy in force", async () => {
    const page = await openPage({ html: "<p onclick='window.ran = true'>Hello</p>", script: "never" });
    page.find("p").click();
    assert(!("ran" in page.window), "An inline handler must not run");
    await until(() => page.problems.length, "a report of the violation");
    assertContains(page.problems[0]?.text, "script-src");
    page.allow(/policy: script-src/);
  });

  it("takes another policy, with a nonce for what is inline", async () => {
    const page = await openPage({
      html: "",
      script: "never",
      head: '<script nonce="abc">window.ran = true</script><script>window.ranWithout = true</script>',
      policy: STRICT_POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-abc'"),
    });
    assert("ran" in page.window && !("ranWithout" in page.window), "The nonce decides");
    page.allow(/policy: script-src/);
  });

  it("plays an outside API by rules", async () => {
    const page = await openPage({
      html: "",
      script: "never",
      api: [{ match: "/late", hold: "late", json: [2] }],
    });
    const get = (url: string, init?: RequestInit): Promise<Response> => page.window.fetch(url, init);
    await page.api.respond(
      { match: "q=a b", status: 429, headers: { "retry-after": "7" }, times: 1 },
      { match: "/gone", offline: true },
    );
    const answer = await get("/api?q=a+b");
    assertEqual([answer.status, answer.headers.get("retry-after")], [429, "7"]);
    assertEqual((await get("/api?q=a+b")).status, 501, "A rule can be used up");
    const late = get("/late");
    await wait(30);
    await page.api.release("late");
    assertEqual(await (await late).json(), [2]);
    await page.api.respond({ match: "/never", hold: "never" });
    const controller = new page.window.AbortController();
    const aborted = get("/never", { method: "POST", body: "hello", signal: controller.signal });
    await wait(30);
    controller.abort();
    await assertRejects(() => aborted, "");
    const requests = await until(async () => {
      const found = await page.api.requests();
      return found.at(-1)?.aborted ? found : undefined;
    }, "the abort to reach the server");
    assertEqual(
      requests.map(({ method, url }) => `${method} ${url}`),
      ["GET /api?q=a+b", "GET /api?q=a+b", "GET /late", "POST /never"],
    );
    assertEqual(requests.at(-1)?.body, "hello");
  });

  it("collects what goes wrong inside", async () => {
    const page = await openPage({ html: "", script: "never" });
    const { console, Promise: PagePromise } = page.window;
    console.warn("careful");
    void PagePromise.reject(new page.window.Error("rejected"));
    page.window.dispatchEvent(new page.window.ErrorEvent("error", { message: "thrown" }));
    await until(() => page.problems.length >= 3, "the problems");
    const found = page.unexpectedProblems.map(({ kind }) => kind);
    assertEqual(found.sort(), ["error", "rejection", "warn"]);
    page.allow(/careful|rejected|thrown/);
    assertEqual(page.unexpectedProblems, []);
  });

  it("hears what live regions say, once each", async () => {
    const page = await openPage({
      html: "<p role=status id=status></p><div id=there></div>",
      script: "never",
    });
    const heard = listen(page);
    const add = (parent: string, role: string, text: string): void => {
      const element = page.document.createElement("p");
      element.setAttribute("role", role);
      element.textContent = text;
      page.find(parent).append(element);
    };
    page.find("#status").textContent = "3  addresses found";
    await wait(0);
    page.find("#status").textContent = "";
    await wait(0);
    add("#there", "alert", "Saved");
    await wait(0);
    add("#there", "status", "Too late to be heard");
    add("#there", "note", "Nobody says this");
    await wait(0);
    page.find("#status").textContent = "3 addresses found";
    await wait(0);
    assertEqual([...heard()], ["3 addresses found", "Saved", "3 addresses found"]);
  });

  it("upgrades by itself after a delay", async () => {
    const page = await openPage({ ...GOOD, script: { delay: 300 } });
    assert(!page.find("good-finder").matches(":defined"), "Not yet");
    await until(() => page.find("good-finder").matches(":defined"), "the upgrade");
  });
});
