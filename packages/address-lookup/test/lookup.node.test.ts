import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { LookUp, type LookUpHooks } from "../src/lookup.ts";

interface Asked {
  signal: AbortSignal;
  answer(result: string): void;
  fail(error: Error): void;
}

/** Runs a request, and writes down what becomes of it. */
function ask(lookUp: LookUp, heard: string[], name: string): Asked {
  const asked: Partial<Asked> = {};
  const hooks: LookUpHooks<string> = {
    ask: (signal) =>
      new Promise((answer, fail) => {
        Object.assign(asked, { signal, answer, fail });
      }),
    done: (result) => heard.push(`${name} done: ${result}`),
    failed: ({ kind }) => heard.push(`${name} failed: ${kind}`),
    slow: () => heard.push(`${name} slow`),
  };
  void lookUp.run(hooks);
  return asked as Asked;
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("one request at a time", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  it("says after two seconds that it is slow, once, and still takes the answer", async () => {
    const [lookUp, heard]: [LookUp, string[]] = [new LookUp(), []];
    const asked = ask(lookUp, heard, "a");
    mock.timers.tick(1_999);
    assert.deepEqual(heard, []);
    mock.timers.tick(1);
    assert.deepEqual(heard, ["a slow"]);
    mock.timers.tick(17_999);
    asked.answer("x");
    await settled();
    mock.timers.tick(60_000);
    assert.deepEqual(heard, ["a slow", "a done: x"]);
    assert.equal(lookUp.busy, false);
  });

  it("gives up after twenty seconds, and hears no more of it", async () => {
    const [lookUp, heard]: [LookUp, string[]] = [new LookUp(), []];
    const asked = ask(lookUp, heard, "a");
    mock.timers.tick(19_999);
    assert.equal(lookUp.busy, true);
    mock.timers.tick(1);
    assert.deepEqual(heard, ["a slow", "a failed: slow"]);
    assert.equal(asked.signal.aborted, true);
    assert.equal(lookUp.busy, false);
    asked.answer("late");
    await settled();
    assert.deepEqual(heard, ["a slow", "a failed: slow"]);
  });

  it("an answer in time is not slow afterwards", async () => {
    const [lookUp, heard]: [LookUp, string[]] = [new LookUp(), []];
    ask(lookUp, heard, "a").answer("x");
    await settled();
    mock.timers.tick(60_000);
    assert.deepEqual(heard, ["a done: x"]);
  });

  it("a new question gives up the old one, whichever answer comes first", async () => {
    for (const late of ["answer", "failure"]) {
      const [lookUp, heard]: [LookUp, string[]] = [new LookUp(), []];
      const first = ask(lookUp, heard, "first");
      const second = ask(lookUp, heard, "second");
      assert.equal(first.signal.aborted, true);
      assert.equal(second.signal.aborted, false);
      if (late === "answer") first.answer("x");
      else first.fail(new Error("x"));
      await settled();
      assert.equal(lookUp.busy, true);
      second.answer("y");
      await settled();
      mock.timers.tick(60_000);
      assert.deepEqual(heard, ["second done: y"]);
    }
  });

  it("stopped, it says nothing", async () => {
    const [lookUp, heard]: [LookUp, string[]] = [new LookUp(), []];
    const asked = ask(lookUp, heard, "a");
    lookUp.stop();
    asked.answer("x");
    await settled();
    mock.timers.tick(60_000);
    assert.deepEqual(heard, []);
    assert.equal(asked.signal.aborted, true);
  });
});
