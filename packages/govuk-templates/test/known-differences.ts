/**
 * Fixtures of govuk-frontend that the templates cannot meet, as "component: name of the fixture", each with the
 * reason. A fixture listed here that passes fails the tests.
 */
export const knownDifferences: Readonly<Record<string, string>> = {};
