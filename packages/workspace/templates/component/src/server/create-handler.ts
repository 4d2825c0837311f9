import { FORM_BYTES, readBody, tooLargePage } from "@council-components/node/body";
import { check, initialState, type NewPatternState } from "../state.ts";
import { renderForm, type NewPatternRenderOptions } from "./render.ts";

export interface NewPatternHandlerOptions extends NewPatternRenderOptions {
  /** Puts the form into a page of the service. With `state.error`, its title begins with "Error: ". */
  readonly page: (html: string, state: NewPatternState, request: Request) => Response | Promise<Response>;
  /** The resident has answered and goes on. */
  readonly accept: (answer: string, request: Request) => Response | Promise<Response>;
}

/**
 * The whole job without script at one address: GET shows the question, POST checks the answer or takes it. Put it
 * behind the service's own checks against cross-site requests.
 */
export function createNewPatternHandler(
  options: NewPatternHandlerOptions,
): (request: Request) => Promise<Response> {
  const { name = "new-pattern", page, accept } = options;
  const show = async (state: NewPatternState, request: Request): Promise<Response> =>
    page(renderForm(state, options), state, request);

  return async (request) => {
    if (request.method === "GET" || request.method === "HEAD") return show(initialState, request);
    if (request.method !== "POST") {
      return new Response(null, { status: 405, headers: { allow: "GET, HEAD, POST" } });
    }
    const body = await readBody(request, FORM_BYTES);
    if (!body) return tooLargePage(options.language);
    const form = await body.formData().catch(() => undefined);
    if (!form) return new Response(null, { status: 415 });
    const sent = form.get(name);
    const answer = typeof sent === "string" ? sent.trim() : "";
    const state = check(answer);
    if (state.error || form.get("council-action") === "check") return show(state, request);
    return accept(answer, request);
  };
}
