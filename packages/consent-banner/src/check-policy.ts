import { cookieValue, MOST_BYTES } from "./cookie.ts";
import { bases, choosable, defaultLanguages, gpcSettings, type ConsentPolicy } from "./policy.ts";

/** One thing that is wrong with a policy. */
export interface PolicyFault {
  /** Where, as a JSON path: `$.purposes[1].cookies[0].expires.cy`. */
  readonly path: string;
  /** What is wrong, to follow the path: `is missing`. */
  readonly problem: string;
}

/** A policy that is refused, with every fault in it. */
export class PolicyError extends Error {
  readonly faults: readonly PolicyFault[];

  constructor(faults: readonly PolicyFault[]) {
    super(
      `The consent policy is wrong:\n${faults.map(({ path, problem }) => `  ${path} ${problem}`).join("\n")}`,
    );
    this.name = "PolicyError";
    this.faults = faults;
  }
}

/**
 * Takes a policy from outside, such as a JSON file.
 * @throws PolicyError that names every fault
 */
export function readPolicy(value: unknown): ConsentPolicy {
  const faults = policyFaults(value);
  if (faults.length) throw new PolicyError(faults);
  return value as ConsentPolicy;
}

/** Everything that is wrong with a policy; nothing when it is right. `policy.schema.json` says the same. */
export function policyFaults(value: unknown): PolicyFault[] {
  const faults = [...policy(value, "$"), ...missingLanguages(value, languagesOf(value), "$")];
  // What a schema cannot say, once the shape is right.
  return faults.length ? faults : wholeFaults(value as ConsentPolicy);
}

type Check = (value: unknown, path: string) => PolicyFault[];

const text = pattern(/\S/, "must be a text");
const href = pattern(
  /^(?:\/(?![/\\])|https?:\/\/[^\s/])[^\s\\]*$/,
  "must be a path that begins with one “/”, or a web address",
);
const words = object({ en: text }, {}, text);
const hrefs = object({ en: href }, {}, href);
const cookie = object(
  { name: text, purpose: words, expires: words },
  { match: text, provider: text, providerUse: words },
);
const shared = {
  id: pattern(
    /^[a-z][a-z\d-]{0,30}$/,
    "must be at most 31 small letters, digits and hyphens, a letter first",
  ),
  basis: oneOf(bases),
  title: words,
  description: words,
};
const optional = { question: words, yes: words, no: words, cookies: list(cookie), storage: list(text) };
const necessary = object(shared, optional);
const chosen = object({ ...shared, question: words }, optional);
const policy = object(
  {
    version: pattern(/^[\w.-]{1,40}$/, "must be 1 to 40 letters, digits, “.”, “_” and “-”"),
    controller: object({ name: text, href }),
    cookiesPage: hrefs,
    banner: object({ heading: words }, { body: words, accept: words, reject: words }),
    purposes: list(
      (value, path) =>
        ((value as { basis?: unknown } | null)?.basis === "strictly-necessary" ? necessary : chosen)(
          value,
          path,
        ),
      1,
    ),
  },
  {
    $schema: text,
    languages: (value, path) => [
      ...list(pattern(/^[a-z]{2,3}$/, "must be a language, such as en or cy"), 1)(value, path),
      ...(Array.isArray(value) && !value.includes("en") ? [{ path, problem: "must have en" }] : []),
    ],
    cookie: object(
      {},
      {
        name: pattern(/^[\w-]{1,40}$/, "must be 1 to 40 letters, digits, “_” and “-”"),
        days: (value, path) =>
          Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 400
            ? []
            : [{ path, problem: "must be a whole number from 1 to 400" }],
        path: pattern(/^\/[^;\s]*$/, "must begin with “/”"),
        domain: (value, path) =>
          value === null ? [] : pattern(/^[a-z\d.-]+$/i, "must be a host name or null")(value, path),
      },
    ),
    gpc: oneOf(gpcSettings),
    receipts: href,
  },
);

function languagesOf(value: unknown): readonly unknown[] {
  const languages = (value as { languages?: unknown } | null)?.languages;
  return Array.isArray(languages) ? languages : defaultLanguages;
}

/** Words, which are what has English, that are not in one of the policy's languages. */
function missingLanguages(value: unknown, languages: readonly unknown[], path: string): PolicyFault[] {
  if (typeof value !== "object" || value === null) return [];
  const missing = languages.filter(
    (language) => Object.hasOwn(value, "en") && !Object.hasOwn(value, language as string),
  );
  return [
    ...missing.map((language) => ({ path: `${path}.${String(language)}`, problem: MISSING })),
    ...Object.entries(value).flatMap(([key, inner]) =>
      missingLanguages(inner, languages, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
    ),
  ];
}

const MISSING = "is missing: it is one of the policy’s languages";

function wholeFaults(whole: ConsentPolicy): PolicyFault[] {
  const ids = whole.purposes.map(({ id }) => id);
  const choices = new Map(choosable(whole).map(({ id }) => [id, true]));
  const longest = cookieValue(whole.version, { time: 99_999_999_999, choices, id: "0".repeat(32) });
  return [
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [{ path: `$.purposes[${index}].id`, problem: "is there already" }] : [],
    ),
    ...exemptFaults(whole),
    ...(longest.length < MOST_BYTES
      ? []
      : [
          {
            path: "$.purposes",
            problem: "are too many or have too long ids for a cookie of under 400 bytes",
          },
        ]),
  ];
}

/**
 * The exceptions of PECR Schedule A1 want what is stored to have a sole purpose, and the resident to be told what a
 * provider may do with it.
 */
function exemptFaults({ purposes, controller }: ConsentPolicy): PolicyFault[] {
  const stored = purposes.flatMap((purpose, index) => [
    ...(purpose.cookies ?? []).map((cookie, item) => ({
      purpose,
      key: `cookie ${cookie.match ?? cookie.name}`,
      path: `$.purposes[${index}].cookies[${item}]`,
      told: !cookie.provider || cookie.provider === controller.name || cookie.providerUse,
    })),
    ...(purpose.storage ?? []).map((name, item) => ({
      purpose,
      key: `storage ${name}`,
      path: `$.purposes[${index}].storage[${item}]`,
      told: true,
    })),
  ]);
  return stored
    .filter(({ purpose }) => purpose.basis === "exempt-with-objection")
    .flatMap(({ purpose, key, path, told }) => {
      const other = stored.find((each) => each.key === key && each.purpose !== purpose)?.purpose.id;
      return [
        ...(other
          ? [{ path, problem: `is under “${other}” as well: an exempt purpose must be the sole one` }]
          : []),
        ...(told
          ? []
          : [{ path: `${path}.providerUse`, problem: "is missing: say what the provider may do with it" }]),
      ];
    });
}

function pattern(expression: RegExp, problem: string): Check {
  return (value, path) => (typeof value === "string" && expression.test(value) ? [] : [{ path, problem }]);
}

function oneOf(allowed: readonly string[]): Check {
  return (value, path) =>
    allowed.includes(value as string) ? [] : [{ path, problem: `must be one of: ${allowed.join(", ")}` }];
}

function list(check: Check, least: number = 0): Check {
  return (value, path) =>
    Array.isArray(value) && value.length >= least
      ? value.flatMap((item: unknown, index) => check(item, `${path}[${index}]`))
      : [{ path, problem: least ? "must be a list that is not empty" : "must be a list" }];
}

/** @param others for the members that are not named; without it they are faults */
function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
  others?: Check,
): Check {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return [{ path, problem: "must be an object" }];
    const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
    return [
      ...missing.map((key) => ({ path: `${path}.${key}`, problem: "is missing" })),
      ...Object.entries(value).flatMap(([key, member]) => {
        const known = { ...optional, ...required };
        const check = Object.hasOwn(known, key) ? known[key] : others;
        return check
          ? check(member, `${path}.${key}`)
          : [{ path: `${path}.${key}`, problem: "is not known" }];
      }),
    ];
  };
}
