import assert from "node:assert/strict";
import { test } from "node:test";
import { clientAddress } from "@council-components/node/client-address";

function named(address: string | undefined, forwarded: string | null, trustedProxies: number): string {
  const request = new Request(
    "http://127.0.0.1/",
    forwarded === null ? {} : { headers: { "x-forwarded-for": forwarded } },
  );
  return clientAddress(request, address === undefined ? undefined : { address }, trustedProxies);
}

test("a client is its connection, unless proxies are trusted", () => {
  assert.equal(named("192.0.2.7", "198.51.100.1", 0), "192.0.2.7");
  assert.equal(named("::ffff:192.0.2.7", null, 0), "192.0.2.7");
  assert.equal(named("192.0.2.7", "203.0.113.9, 198.51.100.1", 1), "198.51.100.1");
  assert.equal(named("192.0.2.7", "203.0.113.9, 198.51.100.1", 2), "203.0.113.9");
  assert.equal(named("192.0.2.7", "198.51.100.1:50123", 1), "198.51.100.1");
  assert.equal(named("192.0.2.7", "[2001:db8:1:2::9]:50123", 1), "2001:db8:1:2");
  assert.equal(named("192.0.2.7", null, 1), "192.0.2.7");
  assert.equal(named("192.0.2.7", "nonsense", 1), "unknown");
  assert.equal(named(undefined, null, 0), "unknown");
});

test("an IPv6 client is its /64 network", () => {
  assert.equal(named("2001:db8:1:2:3:4:5:6", null, 0), "2001:db8:1:2");
  assert.equal(named("2001:0db8:0001:0002::9", null, 0), "2001:db8:1:2");
  assert.equal(named("fe80::1%eth0", null, 0), "fe80:0:0:0");
  assert.equal(named("::1", null, 0), "0:0:0:0");
});
