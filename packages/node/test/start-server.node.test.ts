import assert from "node:assert/strict";
import { Agent, request } from "node:http";
import { describe, it } from "node:test";
import { ListenError, nodeListener, startServer } from "@council-components/node";

const here = { host: "127.0.0.1", port: 0 };

/** The status of an answer to a request over a connection that is kept alive. */
function ask(origin: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { agent }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode));
    })
      .once("error", reject)
      .end();
  });
}

describe("startServer", () => {
  it("stops once requests under way are answered, whatever connections are kept alive", async () => {
    const arrived = Promise.withResolvers<undefined>();
    const mayAnswer = Promise.withResolvers<undefined>();
    const listener = nodeListener(async ({ url }) => {
      if (!url.endsWith("/slow")) return new Response("quick");
      arrived.resolve(undefined);
      await mayAnswer.promise;
      return new Response("slow");
    });
    const server = await startServer(listener, here);
    const agent = new Agent({ keepAlive: true });
    assert.equal(await ask(server.origin, agent), 200);
    const slow = ask(`${server.origin}/slow`, agent);
    await arrived.promise;
    let isStopped = false;
    const stopped = server.stop().then(() => (isStopped = true));
    await assert.rejects(ask(server.origin, new Agent()), { code: "ECONNREFUSED" });
    assert.equal(isStopped, false);
    mayAnswer.resolve(undefined);
    assert.equal(await slow, 200);
    // Without closing the kept connections this would wait for the grace, of 15 seconds.
    await stopped;
    agent.destroy();
  });

  it("gives up on requests that are not answered in time", async () => {
    const arrived = Promise.withResolvers<undefined>();
    const listener = nodeListener(() => {
      arrived.resolve(undefined);
      return new Promise<Response>(() => {});
    });
    const server = await startServer(listener, { ...here, grace: 1 });
    const asked = ask(server.origin, new Agent());
    await Promise.all([arrived.promise, asked.catch(() => undefined), arrived.promise.then(server.stop)]);
  });

  it("says what to do where it cannot listen", async () => {
    const listener = nodeListener(() => new Response());
    const server = await startServer(listener, here);
    const port = Number(new URL(server.origin).port);
    await assert.rejects(startServer(listener, { ...here, port }), (error) => {
      return error instanceof ListenError && error.message.includes("is taken. Stop what uses it");
    });
    await assert.rejects(startServer(listener, { host: "192.0.2.1", port: 0 }), /no address 192\.0\.2\.1/);
    await server.stop();
  });
});
