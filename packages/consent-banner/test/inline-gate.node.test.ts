import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { exemptOnly, onePurpose, severalPurposes } from "../fixtures/policies.ts";
import { consentGate, gateHash, renderConsentGate } from "../src/server.ts";

const dist = (name: string): string => readFileSync(new URL(`../dist/${name}`, import.meta.url), "utf8");
const sha256 = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const inside = (html: string): string => /^<script[^>]*>(.*)<\/script>$/s.exec(html)?.[1] ?? "";

test("the published hash is that of the script that pages get, and of the published file", () => {
  const text = inside(renderConsentGate(onePurpose, { base: "/assets/" }));
  assert.ok(text.length > 1000);
  assert.equal(sha256(text), gateHash);
  assert.equal(sha256(dist("gate.js")), gateHash);
  assert.equal(dist("gate.hash"), gateHash);
});

test("the hash is the same for every policy and every page", () => {
  for (const policy of [onePurpose, severalPurposes, exemptOnly])
    assert.equal(sha256(inside(renderConsentGate(policy, { base: "/x/", banner: "/b.js" }))), gateHash);
});

test("the attributes say what the policy says, and where the files are", () => {
  const options = { base: "/assets/", banner: "/banner.js", config: "/policy.json" };
  assert.deepEqual(consentGate(severalPurposes, options).attributes, {
    "data-version": severalPurposes.version,
    "data-cookie": "council_consent",
    "data-purposes": "analytics video",
    "data-exempt": "statistics",
    "data-base": "/assets/",
    "data-banner": "/banner.js",
    "data-policy": "/policy.json",
  });
  assert.match(
    renderConsentGate({ ...onePurpose, version: "1" }, { base: '/"<&/' }),
    /^<script data-version="1" .* data-base="\/&quot;&lt;&amp;\/">/,
  );
});

test("a gate as a file has its address in place of its text", () => {
  const html = renderConsentGate(onePurpose, { src: "/gate.js", nonce: "n" });
  assert.equal(
    html,
    '<script src="/gate.js" data-version="2026-11-01" data-cookie="council_consent" data-purposes="analytics" data-exempt="" nonce="n"></script>',
  );
});
