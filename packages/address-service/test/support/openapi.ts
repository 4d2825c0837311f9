import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import openApiDocument from "../../src/openapi.json" with { type: "json" };

export { openApiDocument };

interface ResponseObject {
  headers?: Record<string, { required?: boolean; schema: object }>;
  content?: Record<string, { schema: object }>;
}

type Operation = Record<"responses", Record<string, ResponseObject | { $ref: string }>>;

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(strictResponses(openApiDocument), "document");

/** Paths and methods that the document describes. */
export function operations(): { path: string; method: string; operation: Operation }[] {
  return Object.entries(openApiDocument.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation: operation as unknown as Operation,
    })),
  );
}

/** Compiles a schema of the document, or one inside it, given as a JSON pointer or a schema. */
export function validator(schema: object): ValidateFunction {
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object);
}

/** The path of the document that a URL's path is an instance of. */
export function describedPath(pathname: string): string | undefined {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, "") : pathname;
  const under = /^\/addresses\/(health|openapi\.json)$/.exec(path)?.[1];
  if (under) return `/${under}`;
  if (path in openApiDocument.paths) return path;
  return /^\/addresses\/[^/]+$/.test(path) ? "/addresses/{uprn}" : undefined;
}

/**
 * Fails unless the document describes this response to this request: its status, its headers, its media type and
 * every field of its body.
 */
export async function holdToDocument(request: Request, response: Response): Promise<void> {
  const path = describedPath(new URL(request.url).pathname);
  const said = `${request.method} ${path ?? "(no such path)"} → ${response.status}`;
  if (request.method === "OPTIONS" && path) {
    if (response.status !== 204) throw new Error(`${said}: OPTIONS is 204`);
    return;
  }
  const responses = path ? responsesOf(path, request.method) : undefined;
  // What `info.description` says of paths and methods that are not listed.
  const described =
    responses?.[String(response.status)] ??
    (response.status === 405 && path ? component("MethodNotAllowed") : undefined) ??
    (response.status === 404 && !path ? component("NotFound") : undefined) ??
    (response.status === 414 ? component("UriTooLong") : undefined);
  if (!described) throw new Error(`${said} is not in the OpenAPI document`);

  for (const [name, header] of Object.entries(described.headers ?? {})) {
    const value = response.headers.get(name);
    if (value === null) throw new Error(`${said} lacks the header ${name}`);
    const typed = (header.schema as { type?: string }).type === "integer" ? Number(value) : value;
    assertValid(validator(header.schema), typed, `${said}, header ${name}`);
  }
  const [mediaType, content] = Object.entries(described.content ?? {})[0] ?? [];
  if (!mediaType || !content) throw new Error(`${said} has no described content`);
  if (response.headers.get("content-type") !== mediaType) {
    throw new Error(`${said} is ${response.headers.get("content-type")}, not ${mediaType}`);
  }
  if (request.method === "HEAD") {
    if ((await response.clone().text()) !== "") throw new Error(`${said} has a body`);
    return;
  }
  const body = (await response.clone().json()) as { status?: unknown };
  assertValid(validator(content.schema), body, said);
  if (mediaType === "application/problem+json" && body.status !== response.status) {
    throw new Error(`${said} says status ${String(body.status)} in its body`);
  }
}

export function resolve(response: ResponseObject | { $ref: string }): ResponseObject {
  return "$ref" in response ? component(response.$ref.split("/").at(-1) ?? "") : response;
}

function responsesOf(path: string, method: string): Record<string, ResponseObject> | undefined {
  const item = openApiDocument.paths[path as keyof typeof openApiDocument.paths] as Record<string, unknown>;
  const operation = item[method === "HEAD" ? "get" : method.toLowerCase()] as Operation | undefined;
  if (!operation) return undefined;
  return Object.fromEntries(
    Object.entries(operation.responses).map(([status, response]) => [status, resolve(response)]),
  );
}

function component(name: string): ResponseObject {
  return openApiDocument.components.responses[
    name as keyof typeof openApiDocument.components.responses
  ] as unknown as ResponseObject;
}

function assertValid(validate: ValidateFunction, value: unknown, said: string): void {
  if (!validate(value)) throw new Error(`${said}: ${ajv.errorsText(validate.errors)}`);
}

/** Clients must bear fields they do not know; the server must not send any that are not described. */
function strictResponses(document: typeof openApiDocument): object {
  const copy = structuredClone(document) as unknown as { components: { schemas: Record<string, object> } };
  for (const name of ["Address", "AddressList", "Health", "Problem"]) {
    Object.assign(copy.components.schemas[name] ?? {}, { additionalProperties: false });
  }
  return copy;
}
