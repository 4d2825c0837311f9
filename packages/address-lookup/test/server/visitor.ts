import type { AddressReading } from "../../src/server/read-address.ts";
import {
  createAddressLookupHandler,
  type AddressLookupContent,
  type AddressLookupHandlerOptions,
} from "../../src/server/create-handler.ts";

const ADDRESS = "https://apply.aberwylan.example/address";

/** Somebody without script: opens pages, fills fields and presses buttons of a handler. */
export interface Visitor {
  /** What is on the page now. */
  content: AddressLookupContent;
  readonly html: string;
  /** What the service was given at the end. */
  accepted: AddressReading | undefined;
  open(query?: string): Promise<void>;
  /** Sends the page’s form, its hidden fields included, with these values in place of its own. */
  send(values?: Record<string, string>): Promise<Response>;
  /** Sends it with the button that has this text. */
  press(button: string, values?: Record<string, string>): Promise<Response>;
}

type Options = Omit<AddressLookupHandlerOptions, "page" | "accept">;

export function visitor(options: Options): Visitor {
  const handler = createAddressLookupHandler({
    ...options,
    page(content) {
      self.content = content;
      return new Response(content.html);
    },
    accept(reading) {
      self.accepted = reading;
      return new Response(null, { status: 303, headers: { location: "/next" } });
    },
  });
  const self: Visitor = {
    content: undefined as unknown as AddressLookupContent,
    accepted: undefined,
    get html() {
      return self.content.html;
    },
    async open(query = "") {
      await handler(new Request(ADDRESS + query));
    },
    async send(values = {}) {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...fieldsOf(self.html), ...values }))
        body.set(name, value);
      const response = await handler(new Request(ADDRESS, { method: "POST", body }));
      const location = response.headers.get("location");
      if (location?.includes("step=")) await handler(new Request(new URL(location, ADDRESS)));
      return response;
    },
    async press(button, values = {}) {
      const pattern = /<button([^>]*)>([\s\S]*?)<\/button>/g;
      const found = [...self.html.matchAll(pattern)].find(([, , text]) => text?.trim() === button);
      if (!found) throw new Error(`There is no button “${button}”`);
      const attributes = found[1] ?? "";
      const name = /name="([^"]*)"/.exec(attributes)?.[1];
      const value = /value="([^"]*)"/.exec(attributes)?.[1];
      return self.send({ ...values, ...(name && value && { [name]: value }) });
    },
  };
  return self;
}

/** Names and values of the page’s fields as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1];
    const value = /\bvalue="([^"]*)"/.exec(input)?.[1] ?? "";
    const unticked = /type="radio"/.test(input) && !/ checked/.test(input);
    if (name && !unticked) fields[name] = unescaped(value);
  }
  return fields;
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

/** The page’s text, as somebody reads it. */
export function textOf(html: string): string {
  return unescaped(html.replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ");
}

/** The links of the error summary, and whether each leads to a field that is there. */
export function summaryOf(html: string): { text: string; leadsToField: boolean }[] {
  const list = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? "";
  return [...list.matchAll(/<a[^>]*href="#([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, id, text]) => ({
    text: textOf(text ?? "").trim(),
    leadsToField: new RegExp(`<input[^>]*\\bid="${id}"`).test(html),
  }));
}
