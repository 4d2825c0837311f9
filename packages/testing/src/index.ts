export type { Bilingual, Fixture, Language } from "./fixture.ts";
export type { ApiRequest, ApiRule } from "./page/api.ts";
export { assert, assertContains, assertEqual, AssertionError, assertRejects, until, wait } from "./assert.ts";
