import type { Ruleset } from "@council-components/eligibility-rules";
import { renderToString } from "@council-components/govuk-templates/server";
import { FORM_BYTES, readBody, tooLargePage } from "@council-components/node/body";
import type { TemplateResult } from "lit";
import type { PermissionReceipt } from "../permission-receipt.ts";
import type { AnswerError } from "../read-answer.ts";
import { takeAnswer } from "../take-answer.ts";
import { createChecker, type CheckerOptions } from "./checks/checker.ts";
import type { CheckLimiter } from "./checks/rate-limit.ts";
import { cookieProgress } from "./cookie-progress.ts";
import { fieldNames } from "./fields.ts";
import { nextStep, type NextStep, type NextStepOptions } from "./next-step.ts";
import { eligibilityPage, questionBefore, type EligibilityPage } from "./page.ts";
import { readProgress, withoutNotice, type EligibilityProgress } from "./progress.ts";
import type { EligibilityReading } from "./read-eligibility.ts";
import { eligibilityTemplate, eligibilityTitle, type EligibilityRenderOptions } from "./render.ts";
import { receiptOf } from "./run-check.ts";
import { translate } from "./words.ts";

/** One page’s content, for the service to put into its own layout. */
export interface EligibilityContent {
  /** The beginning of the page’s title, with “Error: ” where something is wrong. */
  readonly title: string;
  /** The content of `<main>`: error summary and form. */
  readonly html: string;
  /** The same, for layouts made with Lit. */
  readonly template: TemplateResult;
  readonly language: string;
  readonly page: EligibilityPage;
}

/** The end of the questions: what was made of the answers, here and now. */
export interface EligibilityResult extends EligibilityReading {
  readonly ruleset: Ruleset;
  /** Of the permissions that were given in pages without script. `keepReceipt` is told of all. */
  readonly receipts: readonly PermissionReceipt[];
}

type PerRequest<T> = T | ((request: Request) => T | Promise<T>);

export interface EligibilityHandlerOptions
  extends
    Pick<EligibilityRenderOptions, "messages" | "name" | "headingLevel" | "continueText" | "enhance">,
    Partial<Pick<CheckerOptions, "checks">>,
    Omit<CheckerOptions, "checks" | "rulesets"> {
  /** One, or several, of which the last part of the address names one by its id. */
  readonly rulesets: readonly Ruleset[];
  /** Puts the content into the service’s page. */
  page(content: EligibilityContent, request: Request): Response | Promise<Response>;
  /** Called with the outcome when the resident goes on from it; answers with what comes next, usually a redirect. */
  accept(result: EligibilityResult, request: Request): Response | Promise<Response>;
  /** BCP 47 tag; default `en`. */
  readonly language?: PerRequest<string>;
  /** The day that the rules are read on; default today in the United Kingdom. */
  readonly today?: PerRequest<string>;
  /** What the service knows, by the names that the ruleset declares. What a browser says is not looked at. */
  readonly given?: PerRequest<Readonly<Record<string, unknown>>>;
  /** What of it the element may know too: it is in the page. */
  readonly elementGiven?: PerRequest<Readonly<Record<string, string | number | boolean>>>;
  /** Where Back goes from the first page. */
  readonly backHref?: PerRequest<string | undefined>;
  /** Further hidden fields, such as a token against cross-site requests. */
  readonly hidden?: PerRequest<Readonly<Record<string, string>>>;
  /** Whether a form is to be believed, by its token; other sites’ are refused in any case. */
  verify?(form: FormData, request: Request): boolean | Promise<boolean>;
  /** Whose checks they are, such as the session’s id. */
  readonly owner?: PerRequest<string>;
  /** Counts the checks that are begun in pages without script, by `client`: the same as `createCheckHandler` has. */
  readonly rateLimit?: CheckLimiter;
  /** By what a client is counted, such as its address. */
  readonly client?: PerRequest<string>;
  /** Seconds that a page waits for a check before it says so; default 5. */
  readonly patience?: number;
  /**
   * Where a service with sessions keeps what was answered; default a sealed cookie until the browser is closed.
   * Answers that a check sends are never in it.
   */
  readonly progress?: {
    read(request: Request, ruleset: Ruleset): unknown;
    write(request: Request, ruleset: Ruleset, progress: EligibilityProgress | undefined): unknown;
  };
}

/**
 * The whole way through a ruleset without script at one address: GET shows a page (`?question=ID`), POST takes what was
 * sent and redirects to the next. It also takes what `<council-eligibility-step>` sends, and evaluates it again. No
 * answer is in any address.
 */
export function createEligibilityHandler(
  options: EligibilityHandlerOptions,
): (request: Request) => Promise<Response> {
  const {
    rulesets,
    checks = {},
    name = "eligibility",
    messages = {},
    patience = 5,
    now = Date.now,
  } = options;
  const checker = createChecker({ ...options, checks, rulesets });

  return async (request) => {
    const ruleset = rulesetOf(request, rulesets);
    if (!ruleset) return new Response(null, { status: 404 });
    const cookie = options.progress ? undefined : cookieProgress(ruleset.id, options.secret);
    const before = readProgress(
      await (cookie ? cookie.read(request) : options.progress!.read(request, ruleset)),
      `${ruleset.id}@${ruleset.version}`,
    );
    const client = (await perRequest(options.client, request)) ?? "";
    const settings: NextStepOptions = {
      mayCheck: () => !options.rateLimit?.(client),
      checker,
      name,
      messages,
      patience,
      signal: request.signal,
      owner: (await perRequest(options.owner, request)) ?? "",
      language: (await perRequest(options.language, request)) ?? "en",
      today: (await perRequest(options.today, request)) ?? todayInBritain(now()),
      given: (await perRequest(options.given, request)) ?? {},
      now: now(),
    };
    if (request.method === "GET" || request.method === "HEAD") return open();
    if (request.method !== "POST")
      return new Response(null, { status: 405, headers: { allow: "GET, HEAD, POST" } });
    if (isFromElsewhere(request)) return new Response(null, { status: 403 });

    const body = await readBody(request, FORM_BYTES);
    if (!body) return tooLargePage(settings.language);
    const form = await body.formData().catch(() => undefined);
    if (!form) return new Response(null, { status: 415 });
    if (options.verify && !(await options.verify(form, request))) return new Response(null, { status: 403 });
    const next = await nextStep(form, ruleset, before, settings);
    if ("carried" in next) return show(next.progress, next.question, next);
    if (!("reading" in next)) return keep(next.progress, redirect(request, next.show));
    const receipts = receiptsOf(ruleset, next.progress);
    return keep(next.progress, await options.accept({ ...next.reading, ruleset, receipts }, request));

    /** A page of a check that has meanwhile come to an end leads on. */
    async function open(): Promise<Response> {
      const wanted = wantedOf(request);
      const question = waitedFor(ruleset!, before);
      if (!question || (wanted !== undefined && wanted !== question.id)) return show(before, wanted);
      const form = new FormData();
      form.set(fieldNames.question(name), question.id);
      form.set(fieldNames.action(name), "retry");
      const next = await nextStep(form, ruleset!, before, { ...settings, patience: 0 });
      if (waitedFor(ruleset!, next.progress)) return show(next.progress, wanted);
      return keep(next.progress, redirect(request, "show" in next ? next.show : undefined));
    }

    /** Shows a page, and keeps the progress that it shows. */
    async function show(
      progress: EligibilityProgress,
      wanted: string | undefined,
      direct?: Extract<NextStep, { carried: object }>,
    ): Promise<Response> {
      const { language, today, given } = settings;
      const words = translate(language, messages);
      const waiting =
        wanted === undefined || progress.checks[wanted]?.ticket ? waitedFor(ruleset!, progress) : undefined;
      const answers = { ...progress.answers, ...direct?.carried };
      const at = waiting ? waiting.id : (wanted ?? "");
      const { draft, notice } = progress;
      const drafted = draft && draft.question === wanted ? draft : undefined;
      const made = eligibilityPage(ruleset!, answers, {
        today,
        given,
        language,
        question: wanted,
        raw: direct?.raw ?? drafted?.raw,
        error: direct?.error ?? (drafted && errorIn(drafted)),
        notice: notice && notice.at === at ? words(notice.message, { count: notice.count ?? 0 }) : undefined,
        receipts: receiptsOf(ruleset!, progress),
      });
      const { evaluation } = made;
      const page: EligibilityPage = waiting
        ? { ruleset: ruleset!, answers: made.answers, evaluation, view: "checking", question: waiting }
        : made;
      const previous = questionBefore(page);
      const render: EligibilityRenderOptions = {
        ...options,
        language,
        name,
        action: hrefOf(request, undefined),
        backHref: previous ? hrefOf(request, previous) : await perRequest(options.backHref, request),
        changeHref: (question) => hrefOf(request, question),
        hidden: (await perRequest(options.hidden, request)) ?? {},
        elementGiven: (await perRequest(options.elementGiven, request)) ?? {},
        carried: direct?.carried ?? {},
        proofs: proofsOf(progress),
      };
      const template = eligibilityTemplate(page, render);
      const title = eligibilityTitle(page, render);
      const response = await options.page(
        { title, html: renderToString(template), template, language, page },
        request,
      );
      // What was said once is said.
      return keep(notice?.at === at ? withoutNotice(progress) : progress, response);
    }

    function errorIn({
      question: id,
      raw,
    }: NonNullable<EligibilityProgress["draft"]>): AnswerError | undefined {
      const question = ruleset!.questions.find((each) => each.id === id);
      if (!question) return undefined;
      const words = translate(settings.language, messages);
      const taken = takeAnswer(ruleset!, before.answers, question, raw, { ...settings, translate: words });
      return "error" in taken ? taken.error : undefined;
    }

    /** Keeps what has changed. */
    async function keep(progress: EligibilityProgress, response: Response): Promise<Response> {
      if (JSON.stringify(progress) === JSON.stringify(before)) return response;
      const { answers, checks } = progress;
      const rest =
        Object.keys(answers).length || Object.keys(checks).length || progress.draft ? progress : undefined;
      if (!cookie) await options.progress!.write(request, ruleset!, rest);
      else response.headers.append("set-cookie", await cookie.header(request, rest));
      return response;
    }
  };
}

function rulesetOf(request: Request, rulesets: readonly Ruleset[]): Ruleset | undefined {
  if (rulesets.length === 1) return rulesets[0];
  const last = new URL(request.url).pathname.split("/").filter(Boolean).at(-1);
  return rulesets.find(({ id }) => id === last);
}

/** The check whose ticket is kept: its answer has not come yet. */
function waitedFor(
  { questions }: Ruleset,
  { checks }: EligibilityProgress,
): Ruleset["questions"][number] | undefined {
  return questions.find(({ id }) => checks[id]?.ticket);
}

function receiptsOf(ruleset: Ruleset, { checks }: EligibilityProgress): PermissionReceipt[] {
  return ruleset.questions.flatMap((question) => {
    const record = checks[question.id];
    const receipt = record?.status && receiptOf(ruleset, question, record);
    return receipt ? [receipt] : [];
  });
}

function proofsOf({ checks }: EligibilityProgress): Record<string, string> {
  return Object.fromEntries(
    Object.entries(checks).flatMap(([id, { proof }]) => (proof === undefined ? [] : [[id, proof]])),
  );
}

async function perRequest<T>(option: PerRequest<T> | undefined, request: Request): Promise<T | undefined> {
  return typeof option === "function" ? (option as (request: Request) => T | Promise<T>)(request) : option;
}

function wantedOf(request: Request): string | undefined {
  return new URL(request.url).searchParams.get("question") ?? undefined;
}

/** This address with or without a question: ids of questions are no answers. */
function hrefOf(request: Request, question: string | undefined): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("question");
  if (question !== undefined) searchParams.set("question", question);
  return searchParams.size ? `${pathname}?${searchParams.toString()}` : pathname;
}

function redirect(request: Request, question: string | undefined): Response {
  const location = hrefOf(request, question || undefined);
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/** What a browser says comes from another site. Browsers that say nothing are left to the service’s own token. */
function isFromElsewhere({ headers, url }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin") return true;
  const host = headers.get("host") ?? new URL(url).host;
  return origin !== null && !(URL.canParse(origin) && new URL(origin).host === host);
}

function todayInBritain(now: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(now);
}
