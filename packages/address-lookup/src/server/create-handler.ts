import type { TemplateResult } from "lit";
import { renderToString } from "@council-components/govuk-templates/server";
import { FORM_BYTES, readBody, tooLargePage } from "@council-components/node/body";
import type { Address, AddressSource, Language } from "@council-components/address";
import { nextStep } from "./next-step.ts";
import { present, presentAddress } from "./present.ts";
import { noProgress, type AddressLookupProgress } from "./progress.ts";
import type { AddressReading } from "./read-address.ts";
import { views } from "../state.ts";
import {
  addressLookupTemplate,
  addressLookupTitle,
  MAX_CHOICES,
  type AddressLookupPage,
  type AddressLookupRenderOptions,
} from "./render.ts";

/** One page’s content, for the service to put into its own layout. */
export interface AddressLookupContent {
  /** The beginning of the page’s title, with “Error: ” where something is wrong. */
  title: string;
  /** The content of `<main>`: error summary, heading and form. */
  html: string;
  /** The same, for layouts made with Lit. */
  template: TemplateResult;
  language: Language;
  page: AddressLookupPage;
}

type PerRequest<T> = T | ((request: Request) => T | Promise<T>);

export interface AddressLookupHandlerOptions extends Omit<
  AddressLookupRenderOptions,
  "language" | "hidden" | "action" | "changeHref" | "heading"
> {
  source: AddressSource;
  /** Puts the content into the service’s page: the whole HTML, or a response where headers are needed too. */
  page(content: AddressLookupContent, request: Request): string | Response | Promise<string | Response>;
  /** Called with the address at the end; answers with what comes next, usually a redirect. */
  accept(
    reading: Extract<AddressReading, { address: object }>,
    request: Request,
  ): Response | Promise<Response>;
  /** Default English. */
  language?: PerRequest<Language>;
  heading?: PerRequest<string>;
  /** Further hidden fields, such as a token against cross-site requests. */
  hidden?: PerRequest<Readonly<Record<string, string>>>;
  /** The address that was accepted before, if any: it is shown to be kept or changed. */
  current?(request: Request): Address | undefined | Promise<Address | undefined>;
  /**
   * Where a service with sessions keeps what was typed. Every page then has its own address (`?step=results`) and
   * is reached by a redirect, so that Back and Reload work without asking to send a form again. Without it,
   * everything travels in the pages’ hidden fields and forms are answered directly.
   */
  progress?: {
    read(request: Request): AddressLookupProgress | undefined | Promise<AddressLookupProgress | undefined>;
    write(request: Request, progress: AddressLookupProgress): void | Promise<void>;
  };
}

/**
 * The whole journey without script at one address: GET shows a page, POST takes what was sent. Put it behind the
 * service’s own checks against cross-site requests.
 */
export function createAddressLookupHandler(
  options: AddressLookupHandlerOptions,
): (request: Request) => Promise<Response> {
  const {
    source,
    custodian = [],
    international = false,
    maxChoices = MAX_CHOICES,
    progress: store,
  } = options;

  return async (request) => {
    const language = (await perRequest(options.language, request)) ?? "en";
    if (request.method === "GET" || request.method === "HEAD") return show(await progressOf(request));
    if (request.method !== "POST")
      return new Response(null, { status: 405, headers: { allow: "GET, HEAD, POST" } });

    const body = await readBody(request, FORM_BYTES);
    if (!body) return tooLargePage(language);
    const form = await body.formData().catch(() => undefined);
    if (!form) return new Response(null, { status: 415 });
    const next = await nextStep(form, { ...options, language });
    if ("reading" in next) return options.accept(next.reading, request);
    if (next.progress.step === "selected" && !options.confirm) {
      const { view, address } = await presentStep(next.progress);
      if (view === "selected" && address) {
        // Going back finds the choice made.
        await store?.write(request, { ...next.progress, step: "results" });
        return options.accept({ address, check: "looked-up", outside: false }, request);
      }
    }
    if (!store) return show(next.progress);
    await store.write(request, next.progress);
    return new Response(null, { status: 303, headers: { location: stepHref(request, next.progress.step) } });

    function presentStep(progress: AddressLookupProgress): Promise<AddressLookupPage> {
      const { signal } = request;
      return present(progress, { source, language, custodian, international, maxChoices, signal });
    }

    async function show(progress: AddressLookupProgress | Address): Promise<Response> {
      const page = "step" in progress ? await presentStep(progress) : presentAddress(progress);
      const render: AddressLookupRenderOptions = {
        ...options,
        language,
        action: formAction(request),
        changeHref: stepHref(request, "search"),
        heading: undefined,
        hidden: (await perRequest(options.hidden, request)) ?? {},
      };
      const heading = await perRequest(options.heading, request);
      if (heading) render.heading = heading;
      const template = addressLookupTemplate(page, render);
      const title = addressLookupTitle(page, render);
      const answer = await options.page(
        { title, html: renderToString(template), template, language, page },
        request,
      );
      return typeof answer === "string" ? htmlResponse(answer) : answer;
    }
  };

  /**
   * What a GET shows: the step in its query as far as it is known, else the accepted address, else the start. Going
   * back to the addresses after one was accepted finds them, and the choice.
   */
  async function progressOf(request: Request): Promise<AddressLookupProgress | Address> {
    const wanted = new URL(request.url).searchParams.get("step");
    const step = views.find((view) => view === wanted);
    const kept = await store?.read(request);
    if (kept && step)
      return kept.step === step ? { ...noProgress, ...kept } : { ...kept, step, rejected: false };
    const current = step === "search" ? undefined : await options.current?.(request);
    const { postcode, uprn } = current ?? {};
    if (step === "results" && postcode && uprn)
      return { ...noProgress, step, postcode, choice: uprn, showAll: true, hasSearched: true };
    if (current) return current;
    return { ...noProgress, ...kept, step: step === "manual" ? step : "search", rejected: false };
  }
}

/** An address is personal data: nothing between here and the browser is to store it. */
function htmlResponse(html: string): Response {
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

async function perRequest<T>(option: PerRequest<T> | undefined, request: Request): Promise<T | undefined> {
  return typeof option === "function" ? (option as (request: Request) => T | Promise<T>)(request) : option;
}

function stepHref(request: Request, step: string): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("step", step);
  return `${pathname}?${searchParams.toString()}`;
}

/** The page’s address without the step: which step was sent stands in the form. */
function formAction(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("step");
  return searchParams.size ? `${pathname}?${searchParams.toString()}` : pathname;
}
