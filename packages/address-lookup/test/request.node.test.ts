import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { RequestController } from "../src/request.controller.ts";

interface Asked {
  signal: AbortSignal;
  answer(result: string): void;
  fail(error: Error): void;
}

interface Tried {
  request: RequestController<string>;
  /** What became of the requests. */
  heard: string[];
  /** How often the host was asked to render. */
  renders(): number;
}

function open(): Tried {
  const heard: string[] = [];
  let renders = 0;
  const host = {
    addController() {},
    removeController() {},
    requestUpdate: () => void (renders += 1),
    updateComplete: Promise.resolve(true),
  };
  const request = new RequestController<string>(host, {
    done: (result) => heard.push(`done: ${result}`),
    failed: (error) => heard.push(`failed: ${(error as Error).name}`),
    slow: () => heard.push("slow"),
  });
  return { request, heard, renders: () => renders };
}

/** Asks a question; `undefined` where it is being asked already. */
function ask({ request }: Tried, question: string): Asked | undefined {
  const asked: Partial<Asked> = {};
  const isNew = request.ask(
    question,
    (signal) => new Promise((answer, fail) => void Object.assign(asked, { signal, answer, fail })),
  );
  return isNew ? (asked as Asked) : undefined;
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("one request at a time", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  it("is slow after two seconds, once, and still takes the answer", async () => {
    const tried = open();
    const asked = ask(tried, "a");
    mock.timers.tick(1_999);
    assert.deepEqual(tried.heard, []);
    mock.timers.tick(1);
    assert.deepEqual(tried.heard, ["slow"]);
    mock.timers.tick(17_999);
    asked?.answer("x");
    await settled();
    mock.timers.tick(60_000);
    assert.deepEqual(tried.heard, ["slow", "done: x"]);
    assert.equal(tried.request.busy, false);
  });

  it("gives up after twenty seconds, and hears no more of it", async () => {
    const tried = open();
    const asked = ask(tried, "a");
    mock.timers.tick(19_999);
    assert.equal(tried.request.busy, true);
    mock.timers.tick(1);
    assert.deepEqual(tried.heard, ["slow", "failed: TimeoutError"]);
    assert.equal(asked?.signal.aborted, true);
    assert.equal(tried.request.busy, false);
    asked?.answer("late");
    await settled();
    assert.deepEqual(tried.heard, ["slow", "failed: TimeoutError"]);
  });

  it("an answer in time is not slow afterwards", async () => {
    const tried = open();
    ask(tried, "a")?.answer("x");
    await settled();
    mock.timers.tick(60_000);
    assert.deepEqual(tried.heard, ["done: x"]);
  });

  it("does not ask the same question twice while it waits, and asks it again afterwards", async () => {
    const tried = open();
    const first = ask(tried, "a");
    assert.equal(ask(tried, "a"), undefined);
    assert.equal(first?.signal.aborted, false);
    first?.answer("x");
    await settled();
    assert.deepEqual(tried.heard, ["done: x"]);
    assert.ok(ask(tried, "a"));
  });

  for (const late of ["answer", "failure"]) {
    it(`another question takes the place of the first: its late ${late} is never heard of`, async () => {
      const tried = open();
      const first = ask(tried, "first");
      const second = ask(tried, "second");
      assert.equal(first?.signal.aborted, true);
      assert.equal(second?.signal.aborted, false);
      if (late === "answer") first?.answer("x");
      else first?.fail(new Error("x"));
      await settled();
      assert.equal(tried.request.busy, true);
      second?.answer("y");
      await settled();
      mock.timers.tick(60_000);
      assert.deepEqual(tried.heard, ["done: y"]);
    });
  }

  for (const how of ["stop", "hostDisconnected"] as const) {
    it(`${how}: it is given up and says nothing`, async () => {
      const tried = open();
      const asked = ask(tried, "a");
      tried.request[how]();
      asked?.answer("x");
      await settled();
      mock.timers.tick(60_000);
      assert.deepEqual(tried.heard, []);
      assert.equal(asked?.signal.aborted, true);
    });
  }

  it("a source that throws at once has failed", async () => {
    const tried = open();
    tried.request.ask("a", () => {
      throw new TypeError("no such method");
    });
    await settled();
    assert.deepEqual(tried.heard, ["failed: TypeError"]);
  });

  it("renders the host when it begins and when it ends", async () => {
    const tried = open();
    const asked = ask(tried, "a");
    assert.equal(tried.renders(), 1);
    asked?.answer("x");
    await settled();
    assert.equal(tried.renders(), 2);
  });
});
