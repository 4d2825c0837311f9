import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { englishOnly, exemptOnly, necessaryOnly, onePurpose, severalPurposes } from "../fixtures/policies.ts";
import { policyFaults, PolicyError, readPolicy, type PolicyFault } from "../src/check-policy.ts";

// The same cases every time; another seed looks elsewhere.
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 2026) });

const schema = JSON.parse(readFileSync(new URL("../policy.schema.json", import.meta.url), "utf8")) as object;
const matchesSchema = new Ajv2020({ strict: false }).compile(schema);
const right = { onePurpose, severalPurposes, exemptOnly, necessaryOnly, englishOnly };

for (const [name, policy] of Object.entries(right)) {
  test(`${name} is right, by the checker and by the schema`, () => {
    assert.deepEqual(policyFaults(policy), []);
    assert.ok(matchesSchema(policy), JSON.stringify(matchesSchema.errors));
  });
}

test("every fault is named with its place", () => {
  const wrong = {
    ...onePurpose,
    version: "",
    cookiesPage: { en: "javascript:alert(1)", cy: "//elsewhere.example" },
    purposes: [
      { ...onePurpose.purposes[1], question: undefined, id: "Analytics" },
      { ...onePurpose.purposes[1], basis: "legitimate-interests", cookies: [{ name: "_ga" }] },
    ],
    extra: 1,
  };
  const paths = policyFaults(JSON.parse(JSON.stringify(wrong))).map(
    ({ path, problem }) => `${path} ${problem}`,
  );
  for (const expected of [
    "$.version must be",
    "$.cookiesPage.en must be a path",
    "$.cookiesPage.cy must be a path",
    "$.purposes[0].question is missing",
    "$.purposes[0].id must be",
    "$.purposes[1].basis must be one of: strictly-necessary, consent, exempt-with-objection",
    "$.purposes[1].cookies[0].purpose is missing",
    "$.purposes[1].cookies[0].expires is missing",
    "$.extra is not known",
  ]) {
    assert.ok(
      paths.some((path) => path.startsWith(expected)),
      `${expected} in\n${paths.join("\n")}`,
    );
  }
});

test("what a schema cannot say is found too", () => {
  const [first, second] = onePurpose.purposes;
  assert.deepEqual(policyFaults({ ...onePurpose, purposes: [first, second, second] }), [
    { path: "$.purposes[2].id", problem: "is there already" },
  ]);
  const many = Array.from({ length: 20 }, (_, index) => ({
    ...second,
    id: `a-purpose-with-a-long-id-${index}`,
  }));
  assert.match(policyFaults({ ...onePurpose, purposes: many })[0]!.problem, /cookie of under 400 bytes/);
});

test("an exempt purpose shares nothing, and says what a provider may do", () => {
  const statistics = severalPurposes.purposes.find(({ id }) => id === "statistics")!;
  const spoilt = (change: Partial<typeof statistics>): PolicyFault[] =>
    policyFaults({
      ...severalPurposes,
      purposes: severalPurposes.purposes.map((each) => (each === statistics ? { ...each, ...change } : each)),
    });
  const cookie = statistics.cookies![0]!;
  assert.deepEqual(spoilt({}), []);
  assert.deepEqual(spoilt({ cookies: [{ ...cookie, match: "_visits*" }] }), [
    {
      path: "$.purposes[3].cookies[0]",
      problem: "is under “analytics” as well: an exempt purpose must be the sole one",
    },
  ]);
  assert.equal(spoilt({ storage: ["visits-*"] })[0]?.path, "$.purposes[3].storage[0]");
  assert.deepEqual(spoilt({ cookies: [{ ...cookie, provider: "Example Statistics" }] }), [
    {
      path: "$.purposes[3].cookies[0].providerUse",
      problem: "is missing: say what the provider may do with it",
    },
  ]);
  const providerUse = { en: "May count for us alone", cy: "Caiff gyfrif ar ein rhan ni yn unig" };
  assert.deepEqual(spoilt({ cookies: [{ ...cookie, provider: "Example Statistics", providerUse }] }), []);
  assert.deepEqual(spoilt({ cookies: [{ ...cookie, provider: severalPurposes.controller.name }] }), []);
});

test("English alone is enough where the policy says so, and every language that it names is demanded", () => {
  const unsaid: Record<string, unknown> = { ...englishOnly };
  delete unsaid["languages"];
  const welshFaults = policyFaults(unsaid);
  assert.ok(welshFaults.length > 10);
  for (const { path, problem } of welshFaults) {
    assert.match(path, /\.cy$/);
    assert.equal(problem, "is missing: it is one of the policy’s languages");
  }
  assert.deepEqual(policyFaults({ ...englishOnly, languages: ["en", "cy"] }), welshFaults);
  assert.match(policyFaults({ ...onePurpose, languages: ["en", "cy", "pl"] })[0]!.path, /\.pl$/);
  assert.deepEqual(policyFaults({ ...onePurpose, languages: ["cy"] }), [
    { path: "$.languages", problem: "must have en" },
  ]);
});

test("a wrong policy is refused with all of it in the message", () => {
  assert.throws(
    () => readPolicy({ version: "1" }),
    (error) =>
      error instanceof PolicyError &&
      error.faults.length === 4 &&
      /\$\.banner is missing/.test(error.message),
  );
  for (const nothing of [null, undefined, [], "policy", 1])
    assert.throws(() => readPolicy(nothing), PolicyError);
});

test("the checker and the schema agree on policies that were spoilt anywhere", () => {
  const places = pathsOf(severalPurposes);
  const spoilt = fc.record({
    place: fc.constantFrom(...places),
    value: fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        "",
        " ",
        "/x",
        "//x",
        "/\\x",
        "https://a.example",
        "consent",
        0,
        1.5,
        365,
        401,
        true,
        [],
        {},
      ),
      fc.jsonValue(),
    ),
  });
  fc.assert(
    fc.property(spoilt, ({ place, value }) => {
      const copy = JSON.parse(JSON.stringify(severalPurposes)) as Record<string, unknown>;
      let holder = copy;
      for (const key of place.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
      const key = place.at(-1)!;
      if (value === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
      else if (value === undefined) Reflect.deleteProperty(holder, key);
      else holder[key] = value;
      const beyondSchema = policyFaults(copy).every(({ problem }) =>
        /already|400 bytes|sole one|may do with it|policy’s languages/.test(problem),
      );
      assert.equal(
        beyondSchema,
        matchesSchema(copy),
        JSON.stringify({ place, value, faults: policyFaults(copy) }),
      );
    }),
    { numRuns: 2000 },
  );
});

function pathsOf(value: unknown, path: string[] = []): string[][] {
  const below =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))
      : [];
  return path.length ? [path, ...below] : below;
}
