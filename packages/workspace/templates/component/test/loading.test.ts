import {
  assertEqual,
  testEditedByOthers,
  testHistory,
  testHostPages,
  testLateLoading,
  testPartialLoading,
  until,
} from "@council-components/testing";
import { press, untilState } from "../fixtures/act.ts";
import { en } from "../src/messages/en.ts";
import type { CouncilNewPattern } from "../src/new-pattern.ts";
import { renderNewPattern } from "../src/server/render.ts";
import { check, initialState } from "../src/state.ts";
import { component, fixture } from "./component.ts";

testLateLoading(component, {
  fixtures: [fixture("question")],
  steps: [{ name: "an answer that the server has checked", html: fixture("checked-by-the-server").html }],
  firstError: async (page) => {
    const element = page.find(component.tag);
    await until(() => element.hasAttribute("state"), "the element");
    press(element);
  },
});

testPartialLoading(component, en, [
  {
    name: "checks an answer",
    fixture: fixture("checked"),
    act: async (page) => {
      const element = page.find(component.tag);
      await until(() => element.hasAttribute("state"), "the element");
      press(element);
      await untilState(element, "checked");
    },
  },
]);

testEditedByOthers(component, {
  fixture: fixture("checked"),
  next: renderNewPattern(check(""), { label: "New pattern" }),
  shows: en.errorEmpty,
  agrees: (page) => assertEqual(page.find<CouncilNewPattern>(component.tag).state, "question"),
});

// The element keeps nothing with the history. Once it does, give what is kept.
testHistory(component, {
  fixture: fixture("checked"),
  kept: "Six of one",
  another: renderNewPattern(initialState, { label: "Another pattern", name: "another-pattern" }),
  isFresh: (page) => assertEqual(page.find<CouncilNewPattern>(component.tag).state, "question"),
});

testHostPages(component, { fixture: fixture("question") });
