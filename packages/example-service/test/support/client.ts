import type { Assets } from "../../src/assets.ts";
import type { ExampleServiceOptions } from "../../src/options.ts";
import { createExampleService, type Service } from "../../src/service.ts";
import { openSessions } from "../../src/sessions.ts";
import { madeUpSource } from "./source.ts";

/** Stands for the built scripts and styles, which the handlers only name. */
const assets: Assets = {
  base: "/assets/test/",
  url: (name) => `/assets/test/${name}`,
  respond: () => undefined,
};

export interface Client {
  html: string;
  status: number;
  /** Path and query of the page that was reached. */
  path: string;
  headers: Headers;
  cookie: string | undefined;
  options: ExampleServiceOptions;
  service: Service;
  get(path: string): Promise<void>;
  /** One request, of which nothing is remembered and no redirect followed. */
  fetch(path: string, headers: Record<string, string>): Promise<Response>;
  post(path: string, body: string | URLSearchParams, headers: Record<string, string>): Promise<Response>;
  /** Sends the page’s question form with these values, as a browser would. */
  send(values: Record<string, string>, changes?: SendChanges): Promise<void>;
}

export interface SendChanges {
  path?: string;
  headers?: Record<string, string>;
  csrfToken?: string | null;
}

/** Somebody without a browser: requests, redirects and one cookie. */
export function client(
  options: Partial<ExampleServiceOptions> = {},
  origin = "http://localhost:3000",
): Client {
  const all: ExampleServiceOptions = { source: madeUpSource(), sessions: openSessions(), assets, ...options };
  const service = createExampleService(all);

  async function ask(path: string, init: RequestInit = {}): Promise<void> {
    const headers = new Headers(init.headers);
    if (self.cookie) headers.set("cookie", self.cookie);
    const response = await service(new Request(new URL(path, origin), { ...init, headers }));
    const setCookie = response.headers.get("set-cookie");
    if (setCookie) self.cookie = setCookie.split(";")[0];
    self.status = response.status;
    self.headers = response.headers;
    self.path = path;
    self.html = await response.text();
    const location = response.headers.get("location");
    if (location) {
      const kept = setCookie;
      await ask(location);
      if (kept && !self.headers.has("set-cookie")) self.headers.set("set-cookie", kept);
    }
  }

  const self: Client = {
    html: "",
    status: 0,
    path: "",
    headers: new Headers(),
    cookie: undefined,
    options: all,
    service,
    get: (path) => ask(path),
    fetch: (path, headers) => service(new Request(new URL(path, origin), { headers })),
    post: (path, body, headers) =>
      service(new Request(new URL(path, origin), { method: "POST", body, headers })),
    send(values, changes = {}) {
      const token = changes.csrfToken === undefined ? tokenIn(self.html) : changes.csrfToken;
      const body = new URLSearchParams({ ...(token !== null && { "csrf-token": token }), ...values });
      const headers = { origin, "sec-fetch-site": "same-origin", ...changes.headers };
      return ask(changes.path ?? self.path, { method: "POST", body, headers });
    },
  };
  return self;
}

export function tokenIn(html: string): string {
  return /name="csrf-token" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

/** The messages of the page’s error summary, each with the field it leads to, which must be there. */
export function errorsIn(html: string): string[] {
  const list = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? "";
  return [...list.matchAll(/<a[^>]*href="#([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, id, text]) => {
    if (!new RegExp(`<input[^>]*\\bid="${id}"`).test(html)) throw new Error(`There is no field #${id}`);
    return (text ?? "").trim();
  });
}

export const ADDRESS = { "address-uprn": "100" };

/** Somebody who lives elsewhere and applies anyway: the one way through the eligibility step that asks no date of birth. */
export const ELSEWHERE: readonly Record<string, string>[] = [
  {
    "eligibility[question]": "livesInArea",
    "eligibility[action]": "continue",
    "eligibility[field][value]": "no",
  },
  {},
];

/** An applicant who has answered everything up to this page. */
export async function applicantAt(page: string, person: Client, prefix = ""): Promise<void> {
  await person.get(`${prefix}/begin`);
  const answers: [string, Record<string, string>][] = [
    ["address", ADDRESS],
    ...ELSEWHERE.map((values): [string, Record<string, string>] => ["eligibility", values]),
    ["name", { "first-names": "Siân", "last-name": "Prys" }],
    ["date-of-birth", { "date-of-birth-day": "5", "date-of-birth-month": "3", "date-of-birth-year": "1990" }],
    ["disability", { "disability-walking": "yes" }],
    ["contact", { contact: "email" }],
    ["email", { email: "sian@example.com" }],
  ];
  for (const [at, values] of answers) {
    if (at === page) return;
    await person.send(values);
  }
}
