export type { Bilingual, Fixture, Language } from "./fixture.ts";
export type { ApiRequest, ApiRule } from "./page/api.ts";
export { assert, assertContains, assertEqual, AssertionError, assertRejects, until, wait } from "./assert.ts";
export { openPage, type PageOptions, THEME } from "./page/open-page.ts";
export type { Page, Problem } from "./page/page.ts";
export { STRICT_POLICY, type Submission } from "./page/definition.ts";
