export type { Bilingual, Fixture, Language } from "./fixture.ts";
export type { ApiRequest, ApiRule } from "./page/api.ts";
export {
  assert,
  assertContains,
  assertEqual,
  AssertionError,
  assertRejects,
  setPatience,
  until,
  wait,
} from "./assert.ts";
export { openPage, type PageOptions, THEME } from "./page/open-page.ts";
export type { Page, Problem } from "./page/page.ts";
export { STRICT_POLICY, type Submission } from "./page/definition.ts";
export { CAN_EMULATE, IS_FIRST_ENGINE, itOnce, itOnceUnless } from "./engine.ts";
export { HOSTILE_TEXTS, type HostileText } from "./hostile.ts";
export type { AccessibilityNode } from "./runner/accessibility.ts";
export { listen } from "./checks/announcements.ts";
export { axeFindings } from "./checks/axe.ts";
export { isShown } from "./checks/elements.ts";
export { authorFields, fieldValues, fillFields, formEntries } from "./checks/fields.ts";
export { hostileFindings, setHostileTrap } from "./checks/hostile.ts";
export { narrowFindings, targetSizeFindings, textSpacingFindings } from "./checks/layout.ts";
export { forcedColoursFindings, printFindings, reducedMotionFindings } from "./checks/media.ts";
export { policyFindings } from "./checks/policy.ts";
export {
  duplicateIdFindings,
  headingFindings,
  nameFindings,
  referenceFindings,
} from "./checks/references.ts";
export {
  noFindings,
  stateFindings,
  isExpected,
  testAccessibility,
  treeFindings,
} from "./suites/accessibility.ts";
export {
  type ComponentUnderTest,
  openFixture,
  openInState,
  reachState,
  untilUpgraded,
  wholePage,
} from "./suites/component.ts";
export { type EditedByOthersOptions, testEditedByOthers } from "./suites/edited-by-others.ts";
export {
  type FailedRequestOptions,
  type RequestFailure,
  testFailedRequests,
} from "./suites/failed-requests.ts";
export { type HistoryOptions, testHistory } from "./suites/history.ts";
export { type HostPagesOptions, testHostPages } from "./suites/host-pages.ts";
export { type HostileCase, testHostileData } from "./suites/hostile.ts";
export { type Journey, Keyboard, testKeyboard } from "./suites/keyboard.ts";
export { type LateLoadingOptions, type ServerStep, testLateLoading } from "./suites/late-loading.ts";
export { messageFindings, type MessageSet, testMessages } from "./suites/messages.ts";
export { type Job, testPartialLoading } from "./suites/partial-loading.ts";
export { testStrictPolicy } from "./suites/policy.ts";
export { testRecordings } from "./suites/recordings.ts";
export { buildByScript, testUpgrade } from "./suites/upgrade.ts";
export { testWarnings, type WrongUse } from "./suites/warnings.ts";
export { testWithoutScript } from "./suites/without-script.ts";
