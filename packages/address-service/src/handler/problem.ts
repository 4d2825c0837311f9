/** Every way in which the address API says no, with its status (RFC 9457 problem details). */
export const problems = {
  "invalid-postcode": { status: 400, title: "The postcode is not a full UK postcode" },
  "postcode-not-covered": { status: 400, title: "The postcode is of a kind that cannot be looked up" },
  "invalid-query": { status: 400, title: "The query cannot be searched for" },
  "invalid-uprn": { status: 400, title: "The UPRN is not 1 to 12 digits" },
  "invalid-parameter": { status: 400, title: "The request has a parameter that is wrong" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "method-not-allowed": { status: 405, title: "The method is not supported here" },
  "too-large": { status: 413, title: "The request body is too large" },
  "uri-too-long": { status: 414, title: "The URL is too long" },
  "unsupported-media-type": { status: 415, title: "The request body is not JSON" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "upstream-failed": { status: 502, title: "The address data service did not answer as it should" },
  unavailable: { status: 503, title: "Addresses cannot be looked up at the moment" },
  timeout: { status: 504, title: "Looking up the address took too long" },
} as const;

export type ProblemType = keyof typeof problems;

/** Thrown inside the handler to end a request with a problem. The detail is sent to the client, never logged. */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly headers: Record<string, string>;

  constructor(type: ProblemType, detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.type = type;
    this.headers = headers;
  }

  toResponse(): Response {
    const { status, title } = problems[this.type];
    return new Response(JSON.stringify({ type: this.type, title, status, detail: this.message }), {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        ...this.headers,
      },
    });
  }
}
