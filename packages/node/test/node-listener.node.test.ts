import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request as httpRequest, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { after, describe, it } from "node:test";
import { nodeListener, type WebHandler } from "@council-components/node";
import { readBody, tooLargePage } from "@council-components/node/body";
import express from "express";

const stops: (() => void)[] = [];
after(() => stops.forEach((stop) => stop()));

/** Serves on a free port, and gives the origin. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  stops.push(() => (server.closeAllConnections(), server.close()));
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Says what it was asked. */
const echo: WebHandler = async (request, { address }) =>
  Response.json({
    url: request.url.replace(/:\d+/, ""),
    method: request.method,
    type: request.headers.get("content-type"),
    cookie: request.headers.get("cookie"),
    length: request.headers.get("content-length"),
    address,
    body: await request.text(),
  });

const FORM = "application/x-www-form-urlencoded";
const post = async (url: string, body: string | FormData, type?: string): Promise<Record<string, string>> => {
  const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
  const response = await fetch(url, { method: "POST", body, headers });
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Record<string, string>;
};

describe("behind Node's own server", () => {
  it("passes on the address, the headers, the body and the other end of the connection", async () => {
    const origin = await serve(nodeListener(echo));
    const response = await fetch(`${origin}//evil.example/a%20b?c=d&c=e`, {
      method: "PUT",
      body: "text",
      headers: { cookie: "a=1; b=2", "x-forwarded-proto": "https", "x-forwarded-host": "evil.example" },
    });
    assert.deepEqual(await response.json(), {
      url: "http://127.0.0.1//evil.example/a%20b?c=d&c=e",
      method: "PUT",
      type: "text/plain;charset=UTF-8",
      cookie: "a=1; b=2",
      length: "4",
      address: "127.0.0.1",
      body: "text",
    });
  });

  it("believes the origin that it is given, and no header", async () => {
    const origin = await serve(nodeListener(echo, { origin: "https://apply.aberwylan.example" }));
    const { url } = (await (await fetch(`${origin}/a`)).json()) as { url: string };
    assert.equal(url, "https://apply.aberwylan.example/a");
  });

  it("sends several cookies, the status, and nothing but headers for HEAD", async () => {
    const headers = new Headers([
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2; Path=/"],
      ["x-one", "1"],
    ]);
    const listener = nodeListener(() => new Response("body", { status: 201, headers }));
    const origin = await serve((request, response) => {
      response.setHeader("set-cookie", "c=3");
      listener(request, response);
    });
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch(origin, { method });
      assert.equal(response.status, 201);
      assert.deepEqual(response.headers.getSetCookie(), ["c=3", "a=1", "b=2; Path=/"]);
      assert.equal(response.headers.get("x-one"), "1");
      assert.equal(await response.text(), method === "GET" ? "body" : "");
    }
  });

  it("sends an answer piece by piece", async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const origin = await serve(nodeListener(() => new Response(readable)));
    const writer = writable.getWriter();
    void writer.write(Buffer.from("first"));
    const reader = (await fetch(origin)).body!.getReader();
    assert.equal(Buffer.from((await reader.read()).value!).toString(), "first");
    void writer.write(Buffer.from("second"));
    assert.equal(Buffer.from((await reader.read()).value!).toString(), "second");
    void writer.close();
    assert.ok((await reader.read()).done);
  });

  it("tells the handler and the answer's stream when the client has gone", async () => {
    const aborted = Promise.withResolvers<unknown>();
    const cancelled = Promise.withResolvers<unknown>();
    const origin = await serve(
      nodeListener(({ signal }) => {
        signal.addEventListener("abort", () => aborted.resolve("aborted"));
        return new Response(new ReadableStream({ pull() {}, cancel: () => cancelled.resolve("cancelled") }));
      }),
    );
    const client = httpRequest(origin).on("error", () => undefined);
    client.end();
    await once(client, "socket");
    await once(client, "response");
    client.destroy();
    await Promise.all([aborted.promise, cancelled.promise]);
  });

  it("refuses what is no request with 400", async () => {
    const origin = await serve(nodeListener(echo));
    for (const head of [
      "GET /a HTTP/1.1\r\nHost: a/b",
      "GET /a HTTP/1.1\r\nHost: a@b",
      "TRACE / HTTP/1.1\r\nHost: a",
    ]) {
      const socket = connect(Number(new URL(origin).port), "127.0.0.1");
      socket.write(`${head}\r\nConnection: close\r\n\r\n`);
      const text = Buffer.concat(await socket.toArray()).toString();
      assert.match(text, /^HTTP\/1\.1 400 /, head);
    }
  });

  it("answers a body that is too large while it is being sent, and reads on only a little", async () => {
    let written = 0;
    const origin = await serve(
      nodeListener(async (request) =>
        (await readBody(request, 1000)) ? new Response("read") : tooLargePage(),
      ),
    );
    const client = httpRequest(origin, { method: "POST" });
    client.on("error", () => undefined);
    const answer = once(client, "response");
    const chunk = Buffer.alloc(65_536);
    const send = (): void => {
      written += chunk.length;
      if (!client.destroyed && written < 400_000_000) client.write(chunk, send);
    };
    send();
    const [response] = (await answer) as [{ statusCode: number; resume(): void }];
    assert.equal(response.statusCode, 413);
    response.resume();
    if (!client.closed) await new Promise((resolve) => client.once("close", resolve));
    assert.ok(written < 50_000_000, `${written} bytes were taken`);
  });

  it("gives an error of the handler to onError, which may answer", async () => {
    const errors: unknown[] = [];
    const onError = (error: unknown): Response => (
      errors.push(error),
      new Response("sorry", { status: 503 })
    );
    const handler = (): never => {
      throw new Error("broken");
    };
    const response = await fetch(await serve(nodeListener(handler, { onError })));
    assert.equal(response.status, 503);
    assert.equal(String(errors[0]), "Error: broken");
  });
});

// Version 4 has no types here: those of version 5 do for both.
const express4 = createRequire(import.meta.url)("express4") as typeof express;
const versions = { "Express 5": express, "Express 4": express4 };

for (const [version, express] of Object.entries(versions)) {
  describe(`in ${version}`, () => {
    const apps = {
      "express.urlencoded({ extended: true })": [express.urlencoded({ extended: true }), express.json()],
      "express.urlencoded({ extended: false })": [express.json(), express.urlencoded({ extended: false })],
      "express.text() and express.raw()": [
        express.text({ type: "*/urlencoded" }),
        express.raw({ type: "*/*" }),
      ],
      "no parser": [],
    };
    for (const [name, parsers] of Object.entries(apps)) {
      it(`gives the body as it was sent: ${name}`, async () => {
        const app = express();
        for (const parser of parsers) app.use(parser);
        app.use("/mounted", nodeListener(echo));
        const url = `${await serve(app)}/mounted/form?a=b`;
        const forms: [string, string][][] = [
          [
            ["line-1", "1 Stryd y Castell & Co"],
            ["town", "Conwy"],
            ["empty", ""],
          ],
          [
            ["e[question]", "benefits"],
            ["e[field][value]", "a"],
            ["e[field][value]", "b"],
            ["e[field][other]", "c"],
          ],
          [
            ["same", "1"],
            ["same", "2"],
            ["same", "3"],
          ],
          [
            ["deep[a][b][c][d][e]", "x"],
            ["ŵ", "ŷ"],
            ["plus", "a+b c"],
          ],
          [...Array(150).keys()].map((index): [string, string] => ["many", `${index}`]),
        ];
        for (const form of forms) {
          const { body, url: seen } = await post(url, new URLSearchParams(form).toString(), FORM);
          assert.deepEqual([...new URLSearchParams(body)], form);
          assert.equal(seen, "http://127.0.0.1/mounted/form?a=b");
        }
        const json = { a: [1, { b: null }], c: "ŵ" };
        assert.deepEqual(
          JSON.parse((await post(url, JSON.stringify(json), "application/json"))["body"]!),
          json,
        );
        assert.equal((await post(url, "", FORM))["body"], "");
      });
    }

    it("leaves a body alone that the parsers did not read, though Express 4 leaves an empty object", async () => {
      const app = express();
      app.use((request: express.Request, _response, next) => ((request.body = {}), next()));
      app.use(nodeListener(echo));
      const form = new FormData();
      form.append("a", "1");
      const { body } = await post(await serve(app), form);
      assert.match(body!, /name="a"/);
    });

    it("makes a form of several parts again out of its fields", async () => {
      const app = express();
      app.use(async (request: express.Request, _response, next) => {
        await request.toArray();
        request.body = { a: "1", b: ["2", "3"] };
        next();
      });
      app.use(nodeListener(async (request) => Response.json([...(await request.formData())])));
      const form = new FormData();
      form.append("a", "1");
      const response = await fetch(await serve(app), { method: "POST", body: form });
      assert.deepEqual(await response.json(), [
        ["a", "1"],
        ["b", "2"],
        ["b", "3"],
      ]);
    });

    it("says what is wrong and what to do where the body is gone", async () => {
      const app = express();
      app.use(async (request: express.Request, _response, next) => {
        await request.toArray();
        next();
      });
      app.use("/cookies", nodeListener(echo));
      const heard = Promise.withResolvers<Error>();
      app.use(((error, _request, response, _next) => {
        heard.resolve(error as Error);
        response.status(500).end();
      }) as express.ErrorRequestHandler);
      await fetch(`${await serve(app)}/cookies?a=b`, {
        method: "POST",
        body: "a=1",
        headers: { "content-type": FORM },
      });
      assert.equal(
        (await heard.promise).message,
        "The body of POST /cookies (application/x-www-form-urlencoded) was read before this handler, and request.body " +
          "does not hold it. Put the handler before whatever reads bodies, or let express.urlencoded() and express.json() read them.",
      );
    });
  });
}
