import assert from "node:assert/strict";
import { test } from "node:test";
import { exemptOnly, necessaryOnly, onePurpose, severalPurposes } from "../fixtures/policies.ts";
import { bannerChoices, firstState, formState, settingsChoices, stateAfter } from "../src/state.ts";

test("a policy asks, gives notice, says what Global Privacy Control does, or shows nothing", () => {
  assert.equal(firstState(onePurpose, false), "question");
  assert.equal(firstState(severalPurposes, false), "question");
  assert.equal(firstState(exemptOnly, false), "notice");
  assert.equal(firstState(necessaryOnly, false), "hidden");
  assert.equal(firstState(onePurpose, true), "gpc");
  assert.equal(firstState(necessaryOnly, true), "hidden");
});

test("a form that the server rendered says what it shows, or its buttons do", () => {
  assert.equal(formState("gpc", true), "gpc");
  assert.equal(formState("accepted", false), "accepted");
  assert.equal(formState(undefined, true), "question");
  assert.equal(formState("constructor", false), "notice");
});

test("accepting says yes and rejecting says no to everything that can be chosen", () => {
  assert.deepEqual(bannerChoices(severalPurposes, "accept", "question"), {
    analytics: true,
    video: true,
    statistics: true,
  });
  assert.deepEqual(bannerChoices(severalPurposes, "reject", "question"), {
    analytics: false,
    video: false,
    statistics: false,
  });
});

test("hiding a notice says yes to nothing, and is no objection unless the browser objects", () => {
  assert.deepEqual(bannerChoices(exemptOnly, "hide", "notice"), { statistics: true });
  assert.deepEqual(bannerChoices(exemptOnly, "hide", "gpc"), { statistics: false });
  assert.deepEqual(
    bannerChoices(severalPurposes, "hide", "gpc", new Map([["video", true]])),
    { analytics: false, video: true, statistics: false },
    "A yes at a frame stays",
  );
});

test("whoever presses twice has answered once", () => {
  for (const state of ["accepted", "rejected", "unsaved", "hidden"] as const) {
    assert.equal(bannerChoices(onePurpose, "accept", state), undefined);
    assert.equal(stateAfter("accept", state, undefined), state);
  }
});

test("an answer is confirmed, one that could not be saved is not, and hiding hides", () => {
  assert.equal(stateAfter("accept", "question", true), "accepted");
  assert.equal(stateAfter("reject", "question", true), "rejected");
  assert.equal(stateAfter("accept", "question", false), "unsaved");
  assert.equal(stateAfter("hide", "accepted", undefined), "hidden");
  assert.equal(stateAfter("hide", "notice", true), "hidden");
});

test("what is not on the cookies page, or not in the policy, is not a yes", () => {
  assert.deepEqual(settingsChoices(severalPurposes, { video: true, other: true }), {
    analytics: false,
    video: true,
    statistics: false,
  });
});
