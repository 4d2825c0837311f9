import type { ApiRule } from "./api.ts";

/** What the page server needs to serve one page. Sent to it as JSON. */
export interface PageDefinition {
  /** The body's HTML in pieces: each after the first is sent when the test asks for it. */
  readonly html: readonly string[];
  readonly head: string;
  readonly lang: string;
  readonly title: string;
  /** Content-Security-Policy header; null sends none. */
  readonly policy: string | null;
  readonly stylesheets: readonly string[];
  /** Module in the head, with its attributes. */
  readonly module: { readonly url: string; readonly attributes: string } | null;
  readonly axe: boolean;
  readonly api: readonly ApiRule[];
  /** Rules for the element's modules, which then have URLs of this page's own; null for the shared ones. */
  readonly modules: readonly ApiRule[] | null;
  /** The whole page as XML, in place of everything else. */
  readonly xhtml: string | null;
}

/** What a test can tell the page server about a page that is open. */
export type PageCommand =
  | { readonly action: "rules"; readonly rules: readonly ApiRule[] }
  | { readonly action: "release"; readonly name: string }
  | { readonly action: "send-rest" }
  | { readonly action: "forget" };

/** A form that was submitted, or a link that was followed. */
export interface Submission {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Names and values in the order in which the browser sent them; a file is its name. */
  readonly entries: readonly (readonly [name: string, value: string])[];
}

/** Path under which pages are served. */
export const PAGES = "/__page/";
/** Path under which a module is served with all that it imports in one file. */
export const BUNDLES = "/__page/bundle";
/** Path under which the server says which modules a module loads on demand. */
export const ON_DEMAND = "/__page/on-demand";
/** What stands between a page's URL and the path of a module that only this page loads. */
export const MODULES = "modules";

/** The policy that component-done.md asks every component to work under. */
export const STRICT_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join("; ");
