import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { answers, freePort } from "../src/ports.ts";

test("a port that is taken is passed over", async (context) => {
  const server = createServer((_, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  assert.ok((await freePort(port)) > port);
  await assert.rejects(freePort(port, 1), /No free port between/);
  await answers(`http://127.0.0.1:${port}/`, 1);
});

test("a server that never answers is given up on, by name", async () => {
  const port = await freePort(21_000, 1000);
  await assert.rejects(answers(`http://127.0.0.1:${port}/`, 0), new RegExp(`${port}/ did not answer`));
});
