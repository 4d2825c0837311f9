import { rulesetFor, rulesetOn, type Question, type Ruleset } from "@council-components/eligibility-rules";
import { renderToString } from "@council-components/govuk-templates/server";
import { FORM_BYTES, readBody, tooLargePage } from "@council-components/node/body";
import type { TemplateResult } from "lit";
import type { PermissionReceipt } from "../permission-receipt.ts";
import type { AnswerError } from "../read-answer.ts";
import { findQuestion } from "../questions.ts";
import { takeAnswer } from "../take-answer.ts";
import { today as todayInBritain } from "../today.ts";
import { createChecker, type Checker, type CheckerOptions } from "./checks/checker.ts";
import type { CheckLimiter } from "./checks/rate-limit.ts";
import { cookieProgress } from "./cookie-progress.ts";
import { fieldNames } from "./fields.ts";
import { nextStep, type NextStep, type NextStepOptions } from "./next-step.ts";
import { eligibilityPage, questionBefore, type EligibilityPage } from "./page.ts";
import { beginningOf, readProgress, withoutNotice, type EligibilityProgress } from "./progress.ts";
import { withProvenChecks, type EligibilityReading } from "./read-eligibility.ts";
import { eligibilityTemplate, eligibilityTitle, type EligibilityRenderOptions } from "./render.ts";
import { receiptOf } from "./run-check.ts";
import { createValidityReport, type RulesetProblem } from "./validity-report.ts";
import { translate } from "./words.ts";

/** One page’s content, for the service to put into its own layout. */
export interface EligibilityContent {
  /** The beginning of the page’s title, with “Error: ” where something is wrong. */
  readonly title: string;
  /** The content of `<main>`: error summary and form. */
  readonly html: string;
  /** The same, for layouts made with Lit. */
  readonly template: TemplateResult;
  /** Where Back goes, for a link of the page's own: see `backLink`. */
  readonly backHref: string | undefined;
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
    Pick<
      EligibilityRenderOptions,
      "messages" | "name" | "headingLevel" | "continueText" | "enhance" | "backLink"
    >,
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
  /** Whose answers and checks they are, such as the session’s id: they count for nobody else. */
  readonly owner?: PerRequest<string>;
  /** Counts the checks that are begun in pages without script: the same as `createCheckHandler` has. */
  readonly rateLimit?: CheckLimiter;
  /** By what a person is counted beside `owner`, such as an address. */
  readonly client?: PerRequest<string>;
  /** Seconds that a page waits for a check before it says so; default 5. */
  readonly patience?: number;
  /**
   * Told, once a day, of a ruleset that is used though it has expired or is not valid yet. Default: a warning on the
   * console.
   */
  onNotCurrent?(problem: RulesetProblem): void;
  /**
   * Where a service with sessions stores what was answered; default a sealed cookie until the browser is closed.
   * Answers that a check sends are never in it.
   */
  readonly progress?: {
    read(request: Request, ruleset: Ruleset): unknown;
    write(request: Request, ruleset: Ruleset, progress: EligibilityProgress | undefined): unknown;
  };
}

/** One request, with what it is answered from. */
interface Visit {
  readonly request: Request;
  readonly options: EligibilityHandlerOptions;
  /** As it reads on the day of the visit. */
  readonly ruleset: Ruleset;
  /** What was stored. */
  readonly saved: EligibilityProgress;
  /** What of it counts here. */
  readonly before: EligibilityProgress;
  readonly settings: NextStepOptions;
  /** Stores progress; without, ends what was stored. */
  store(progress: EligibilityProgress | undefined, response: Response): Promise<Response>;
}

/**
 * The whole way through a ruleset without script at one address: GET shows a page (`?question=ID`), POST takes what was
 * sent and redirects to the next. It also takes what `<council-eligibility-step>` sends, and evaluates it again. No
 * answer is in any address. Of several versions of a ruleset the day's is taken; a resident who has begun keeps the
 * version and the day of the first answer for 24 hours.
 */
export function createEligibilityHandler(
  options: EligibilityHandlerOptions,
): (request: Request) => Promise<Response> {
  const { rulesets, checks = {} } = options;
  const checker = createChecker({ ...options, checks, rulesets });
  const sayValidity = createValidityReport(options.onNotCurrent);

  return async (request) => {
    const versions = versionsOf(request, rulesets);
    if (!versions.length) return new Response(null, { status: 404 });
    const visit = await openVisit(request, versions, options, checker);
    sayValidity(visit.ruleset, visit.settings.today);
    if (request.method === "GET" || request.method === "HEAD") return openPage(visit);
    if (request.method !== "POST")
      return new Response(null, { status: 405, headers: { allow: "GET, HEAD, POST" } });
    if (isFromElsewhere(request)) return new Response(null, { status: 403 });
    return takeForm(visit);
  };
}

async function openVisit(
  request: Request,
  versions: readonly Ruleset[],
  options: EligibilityHandlerOptions,
  checker: Checker,
): Promise<Visit> {
  const { name = "eligibility", messages = {}, patience = 5, now = Date.now } = options;
  const day = (await perRequest(options.today, request)) ?? todayInBritain(new Date(now()));
  const owner = (await perRequest(options.owner, request)) ?? "";
  const newest = rulesetFor(versions, day)!;
  const cookie = options.progress ? undefined : cookieProgress(newest.id, options.secret, owner);
  const found = await (cookie ? cookie.read(request) : options.progress!.read(request, newest));
  const stored = readProgress(found, `${newest.id}@${newest.version}`, now());
  // A page that is opened before any answer is the day's.
  const hasBegun = request.method === "POST" || hasAnswers(stored);
  const beginning = hasBegun ? beginningOf(found, newest.id, now()) : undefined;
  const { today, version } = beginning ?? { today: day, version: newest.version };
  const ruleset = rulesetOn(versions.find((each) => each.version === version) ?? newest, today);
  const saved = { ...stored, ruleset: `${ruleset.id}@${ruleset.version}` };
  const before = await withProvenChecks(saved, ruleset, checker, owner);
  const client = (await perRequest(options.client, request)) ?? "";
  const settings: NextStepOptions = {
    mayCheck: () => !options.rateLimit?.(client, ...(owner ? [`owner ${owner}`] : [])),
    checker,
    name,
    messages,
    patience,
    signal: request.signal,
    owner,
    language: (await perRequest(options.language, request)) ?? "en",
    today,
    given: (await perRequest(options.given, request)) ?? {},
    now: now(),
  };
  const store: Visit["store"] = async (progress, response) => {
    if (!cookie) await options.progress!.write(request, ruleset, progress);
    else response.headers.append("set-cookie", await cookie.header(request, progress));
    return response;
  };
  return { request, options, ruleset, saved, before, settings, store };
}

/** Takes what was sent, and goes on from it. */
async function takeForm(visit: Visit): Promise<Response> {
  const { request, options, ruleset, before, settings } = visit;
  const body = await readBody(request, FORM_BYTES);
  if (!body) return tooLargePage(settings.language);
  const form = await body.formData().catch(() => undefined);
  if (!form) return new Response(null, { status: 415 });
  if (options.verify && !(await options.verify(form, request))) return new Response(null, { status: 403 });
  const next = await nextStep(form, ruleset, before, settings);
  if ("carried" in next) return showPage(visit, next.progress, next.question, next);
  if (!("reading" in next)) return saveProgress(visit, next.progress, redirect(request, next.show));
  const receipts = receiptsOf(ruleset, next.progress);
  const accepted = await options.accept({ ...next.reading, ruleset, receipts }, request);
  return saveProgress(visit, next.progress, accepted);
}

/** Shows the page that the address names. A page of a check that has meanwhile come to an end leads on. */
async function openPage(visit: Visit): Promise<Response> {
  const { request, ruleset, before, settings } = visit;
  const wanted = wantedOf(request);
  const question = waitedFor(ruleset, before);
  if (!question || (wanted !== undefined && wanted !== question.id)) return showPage(visit, before, wanted);
  const form = new FormData();
  form.set(fieldNames.question(settings.name), question.id);
  form.set(fieldNames.action(settings.name), "retry");
  const next = await nextStep(form, ruleset, before, { ...settings, patience: 0 });
  if (waitedFor(ruleset, next.progress)) return showPage(visit, next.progress, wanted);
  return saveProgress(visit, next.progress, redirect(request, "show" in next ? next.show : undefined));
}

type DirectStep = Extract<NextStep, { carried: object }>;

/** Shows a page, and stores the progress that it shows. */
async function showPage(
  visit: Visit,
  progress: EligibilityProgress,
  wanted: string | undefined,
  direct?: DirectStep,
): Promise<Response> {
  const { request, options, settings } = visit;
  const page = pageOf(visit, progress, wanted, direct);
  const render = await renderOptionsOf(visit, progress, page, direct);
  const template = eligibilityTemplate(page, render);
  const title = eligibilityTitle(page, render);
  const html = renderToString(template);
  const { language } = settings;
  const { backHref } = render;
  const response = await options.page({ title, html, template, language, page, backHref }, request);
  // What was said once is said.
  const isSaid = progress.notice && progress.notice.at === shownQuestion(visit, progress, wanted);
  return saveProgress(visit, isSaid ? withoutNotice(progress) : progress, response);
}

/** The check that a page waits for, where it does. */
function waitingAt(
  { ruleset }: Visit,
  progress: EligibilityProgress,
  wanted: string | undefined,
): Question | undefined {
  return wanted === undefined || progress.checks[wanted]?.ticket ? waitedFor(ruleset, progress) : undefined;
}

/** The id of the question whose page it is; empty where the address names none. */
function shownQuestion(visit: Visit, progress: EligibilityProgress, wanted: string | undefined): string {
  return waitingAt(visit, progress, wanted)?.id ?? wanted ?? "";
}

function pageOf(
  visit: Visit,
  progress: EligibilityProgress,
  wanted: string | undefined,
  direct: DirectStep | undefined,
): EligibilityPage {
  const { ruleset, settings } = visit;
  const { today, given, language, messages } = settings;
  const words = translate(language, messages);
  const { draft, notice } = progress;
  const drafted = draft && draft.question === wanted ? draft : undefined;
  const isHere = notice && notice.at === shownQuestion(visit, progress, wanted);
  const made = eligibilityPage(
    ruleset,
    { ...progress.answers, ...direct?.carried },
    {
      today,
      given,
      language,
      question: wanted,
      raw: direct?.raw ?? drafted?.raw,
      error: direct?.error ?? (drafted && errorIn(visit, drafted)),
      notice: isHere ? words(notice.message, { count: notice.count ?? 0 }) : undefined,
      receipts: receiptsOf(ruleset, progress),
    },
  );
  const { answers, evaluation } = made;
  const waiting = waitingAt(visit, progress, wanted);
  return waiting ? { ruleset, today, answers, evaluation, view: "checking", question: waiting } : made;
}

async function renderOptionsOf(
  { request, options, settings }: Visit,
  progress: EligibilityProgress,
  page: EligibilityPage,
  direct: DirectStep | undefined,
): Promise<EligibilityRenderOptions> {
  const previous = questionBefore(page);
  const before = previous ? hrefOf(request, previous) : await perRequest(options.backHref, request);
  return {
    ...options,
    language: settings.language,
    name: settings.name,
    action: hrefOf(request, undefined),
    // A check under way is stopped by its button.
    backHref: page.view === "checking" ? undefined : before,
    changeHref: (question) => hrefOf(request, question),
    hidden: (await perRequest(options.hidden, request)) ?? {},
    elementGiven: (await perRequest(options.elementGiven, request)) ?? {},
    carried: direct?.carried ?? {},
    proofs: proofsOf(progress),
  };
}

function errorIn(
  { ruleset, before, settings }: Visit,
  { question: id, raw }: NonNullable<EligibilityProgress["draft"]>,
): AnswerError | undefined {
  const question = findQuestion(ruleset, id);
  if (!question) return undefined;
  const words = translate(settings.language, settings.messages);
  const taken = takeAnswer(ruleset, before.answers, question, raw, { ...settings, translate: words });
  return "error" in taken ? taken.error : undefined;
}

/**
 * Stores what has changed, with the day of the first answer; without answers, checks and a draft there is nothing.
 * Where the element takes over, answers are given in the browser: the day of its page is that of the first.
 */
async function saveProgress(
  { options, saved, settings, store }: Visit,
  progress: EligibilityProgress,
  response: Response,
): Promise<Response> {
  const beginning = { at: settings.now, today: settings.today };
  const begun = hasAnswers(progress) ? (progress.begun ?? beginning) : options.enhance && beginning;
  if (!begun) return hasAnswers(saved) || saved.begun ? store(undefined, response) : response;
  const next = { ...progress, begun };
  return JSON.stringify(next) === JSON.stringify(saved) ? response : store(next, response);
}

function hasAnswers({ answers, checks, draft }: EligibilityProgress): boolean {
  return Object.keys(answers).length > 0 || Object.keys(checks).length > 0 || !!draft;
}

/** The versions of the ruleset that the address names. */
function versionsOf(request: Request, rulesets: readonly Ruleset[]): readonly Ruleset[] {
  const [first] = rulesets;
  if (first && rulesets.every(({ id }) => id === first.id)) return rulesets;
  const last = new URL(request.url).pathname.split("/").filter(Boolean).at(-1);
  return rulesets.filter(({ id }) => id === last);
}

/** The check whose ticket is stored: its answer has not come yet. */
function waitedFor({ questions }: Ruleset, { checks }: EligibilityProgress): Question | undefined {
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
