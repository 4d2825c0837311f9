import { cookieText, reachableScopes } from "../cookie.ts";
import { policyConfiguration, scope } from "../cookie-configuration.ts";
import type { Choices, ConsentPolicy } from "../policy.ts";
import { matcher } from "../sweep.ts";
import { header, type RequestHeaders } from "./read-consent.ts";

/** The choice, after the end of the consent cookies that the request has: of other scopes, or not to be read. */
export function* consentCookies(
  value: string,
  policy: ConsentPolicy,
  { url, headers }: Request,
  origin: string,
): Generator<string> {
  const configuration = policyConfiguration(policy);
  const { name, days } = configuration;
  const secure = origin.startsWith("https:");
  if (cookieNames(headers).includes(name))
    for (const reachable of reachableScopes(new URL(origin).hostname, new URL(url).pathname))
      yield cookieText(name, "", 0, { ...reachable, secure });
  yield cookieText(name, value, days, scope(configuration, secure));
}

/** The end of what is not wanted any more: HttpOnly cookies too, which no script can delete. */
export function* unwantedCookies(
  choices: Choices,
  policy: ConsentPolicy,
  headers: RequestHeaders,
  origin: string,
): Generator<string> {
  const configuration = policyConfiguration(policy);
  const secure = origin.startsWith("https:");
  const patterns = (refused: boolean): ((name: string) => boolean)[] =>
    policy.purposes
      .filter((purpose) => (choices[purpose.id] === false) === refused)
      .flatMap(({ cookies: listed = [] }) => listed.map(({ name, match }) => matcher(match ?? name)));
  const [go, stay] = [patterns(true), patterns(false)];
  for (const name of new Set(cookieNames(headers))) {
    if (name === configuration.name || !go.some((is) => is(name)) || stay.some((is) => is(name))) continue;
    const domains = new Set([null, configuration.domain, new URL(origin).hostname]);
    for (const domain of domains) yield cookieText(name, "", 0, { path: "/", domain, secure });
  }
}

function cookieNames(headers: RequestHeaders): string[] {
  return header(headers, "cookie")
    .split(/; */)
    .map((pair) => pair.split("=")[0]!);
}
