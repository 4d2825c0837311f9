import assert from "node:assert/strict";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { AddressSourceError, problems, type AddressHandlerOptions } from "../../src/index.ts";
import { limits } from "../../src/handler/lookup.ts";
import { heldHandler, json } from "../support/held-handler.ts";
import { sourceThat } from "../support/memory-source.ts";
import { openApiDocument, operations, resolve, validator } from "../support/openapi.ts";

const failing = (failure: AddressSourceError["failure"]): Partial<AddressHandlerOptions> => ({
  source: sourceThat(() => Promise.reject(new AddressSourceError(failure, "no"))),
});

const longSearch = `?query=${"a".repeat(2100)}`;

interface Scenario {
  options?: Partial<AddressHandlerOptions>;
  path: string;
  init?: RequestInit;
}

const failuresAt = (path: string, init?: RequestInit): Record<string, Scenario> => ({
  429: { path, ...(init ? { init } : {}), options: failing("too-many-requests") },
  502: { path, ...(init ? { init } : {}), options: failing("upstream-failed") },
  503: { path, ...(init ? { init } : {}), options: failing("unavailable") },
  504: { path, ...(init ? { init } : {}), options: failing("timeout") },
});

/** How to bring about each response that the document describes. */
const scenarios: Record<string, Record<string, Scenario>> = {
  "GET /addresses": {
    200: { path: "/addresses?postcode=ZZ32+8DU" },
    400: { path: "/addresses?postcode=nonsense" },
    405: { path: "/addresses", init: { method: "DELETE" } },
    414: { path: `/addresses${longSearch}` },
    ...failuresAt("/addresses?query=castle"),
  },
  "POST /addresses": {
    200: { path: "/addresses", init: json({ uprn: "10099000012" }) },
    400: { path: "/addresses", init: json({}) },
    404: { path: "/addresses", init: json({ uprn: "1" }) },
    413: { path: "/addresses", init: json("x".repeat(9000)) },
    414: { path: `/addresses${longSearch}`, init: json({}) },
    415: { path: "/addresses", init: { method: "POST", body: "postcode=ZZ32 8DU" } },
    ...failuresAt("/addresses", json({ postcode: "ZZ32 8DU" })),
  },
  "GET /addresses/{uprn}": {
    200: { path: "/addresses/10099000012" },
    400: { path: "/addresses/twelve" },
    404: { path: "/addresses/1" },
    405: { path: "/addresses/1", init: { method: "PUT" } },
    414: { path: `/addresses/1${longSearch}` },
    ...failuresAt("/addresses/1"),
  },
  "GET /health": {
    200: { path: "/health" },
    405: { path: "/health", init: { method: "POST" } },
    414: { path: `/health${longSearch}` },
    ...failuresAt("/health"),
  },
  "GET /openapi.json": {
    200: { path: "/openapi.json" },
    405: { path: "/openapi.json", init: { method: "POST" } },
    414: { path: `/openapi.json${longSearch}` },
  },
};

test("the document is valid OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(openApiDocument));
  assert.ok(valid, JSON.stringify(errors));
  assert.match(openApiDocument.openapi, /^3\.1\./);
});

for (const { path, method, operation } of operations()) {
  const name = `${method} ${path}`;
  for (const status of Object.keys(operation.responses)) {
    test(`${name} gives the documented ${status}`, async () => {
      const scenario = scenarios[name]?.[status];
      assert.ok(scenario, `Nothing here brings about ${status} of ${name}`);
      const response = await heldHandler(scenario.options)(scenario.path, scenario.init);
      assert.equal(response.status, Number(status));
    });
  }
  test(`every response tried of ${name} is documented`, () => {
    assert.deepEqual(Object.keys(scenarios[name] ?? {}).sort(), Object.keys(operation.responses).sort());
  });
}

test("the document's examples are what its schemas say", () => {
  let count = 0;
  const check = (content: Record<string, unknown> = {}): void => {
    for (const { schema, examples } of Object.values(content) as {
      schema: object;
      examples?: Record<string, { value: unknown }>;
    }[]) {
      for (const [name, { value }] of Object.entries(examples ?? {})) {
        const validate = validator(schema);
        assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors)}`);
        count += 1;
      }
    }
  };
  for (const { operation } of operations()) {
    check((operation as { requestBody?: { content: Record<string, unknown> } }).requestBody?.content);
    for (const response of Object.values(operation.responses)) check(resolve(response).content);
  }
  assert.ok(count > 20, `only ${count} examples`);
});

test("the examples of lookups are accepted by the server", async () => {
  const bodies = openApiDocument.paths["/addresses"].post.requestBody.content["application/json"].examples;
  for (const { value } of Object.values(bodies)) {
    assert.equal((await heldHandler()("/addresses", json(value))).status, 200);
  }
});

interface ParameterSchema {
  type: string;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  maxLength?: number;
}

interface Parameter {
  name: string;
  in: string;
  schema: ParameterSchema & { items?: ParameterSchema };
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

/** What a query parameter needs beside it. */
const companions: Record<string, string> = { postcode: "", query: "" };

for (const parameter of Object.values(openApiDocument.components.parameters) as Parameter[]) {
  const examples = [
    ...(parameter.example === undefined ? [] : [parameter.example]),
    ...Object.values(parameter.examples ?? {}).map(({ value }) => value),
  ].flat();
  const pathWith = (value: unknown): string =>
    parameter.in === "path"
      ? `/addresses/${encodeURIComponent(String(value))}`
      : `/addresses?${companions[parameter.name] ?? "postcode=ZZ328DU&"}${parameter.name}=${encodeURIComponent(String(value))}`;

  test(`the parameter ${parameter.name} is accepted as documented, and no further`, async () => {
    const ask = heldHandler();
    assert.ok(examples.length > 0, "it has an example");
    for (const value of examples) assert.equal((await ask(pathWith(value))).status, 200, String(value));
    const { minimum, maximum, maxLength, enum: words } = parameter.schema.items ?? parameter.schema;
    for (const value of words ?? []) assert.equal((await ask(pathWith(value))).status, 200, value);
    if (minimum !== undefined) assert.equal((await ask(pathWith(minimum))).status, 200);
    if (maximum !== undefined) assert.equal((await ask(pathWith(maximum))).status, 200);
    if (maxLength !== undefined) assert.equal((await ask(pathWith("a".repeat(maxLength)))).status, 200);
    const wrong = [
      ...(minimum === undefined ? [] : [minimum - 1]),
      ...(maximum === undefined ? [] : [maximum + 1]),
      ...(maxLength === undefined ? [] : ["a".repeat(maxLength + 1)]),
      ...(words ? ["no-such-word"] : []),
      "\u0000",
    ];
    for (const value of wrong) assert.equal((await ask(pathWith(value))).status, 400, String(value));
  });
}

test("the limits in the document are the server's", () => {
  const { parameters, schemas } = openApiDocument.components;
  assert.equal(parameters.limit.schema.maximum, limits.postcodeAddresses);
  assert.equal(schemas.Limit.maximum, limits.postcodeAddresses);
  assert.equal(schemas.AddressList.properties.addresses.maxItems, limits.postcodeAddresses);
  assert.equal(parameters.offset.schema.maximum, limits.offset);
  assert.equal(schemas.Offset.maximum, limits.offset);
  assert.equal(parameters.query.schema.maxLength, limits.queryCharacters);
  assert.equal(parameters.property.schema.maxLength, limits.propertyCharacters);
  assert.equal(parameters.custodian.schema.maxItems, limits.custodians);
  assert.deepEqual(schemas.Problem.properties.type.enum.toSorted(), Object.keys(problems).sort());
});

test("the served document is the published one", async () => {
  assert.deepEqual(await (await heldHandler()("/openapi.json")).json(), openApiDocument);
});
