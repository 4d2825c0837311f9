import {
  testAccessibility,
  testMessages,
  testStrictPolicy,
  testUpgrade,
  testWithoutScript,
} from "@council-components/testing";
import { cy } from "../src/messages/cy.ts";
import { en } from "../src/messages/en.ts";
import { component, fixture } from "./component.ts";

testWithoutScript(component);
testUpgrade(component, fixture("question-date"));
testAccessibility(component);
testStrictPolicy(component);
testMessages("council-eligibility-step", { en: { ...en }, cy: { ...cy } });
