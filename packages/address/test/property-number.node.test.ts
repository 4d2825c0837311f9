import assert from "node:assert/strict";
import { test } from "node:test";
import { readUprn, readUsrn } from "@council-components/address";

test("a UPRN has 1 to 12 digits, without its leading zeros", () => {
  assert.equal(readUprn("10023456789"), "10023456789");
  assert.equal(readUprn("000000000012"), "12");
  assert.equal(readUprn(" 100 2345\u{200b}6789\n"), "10023456789");
  for (const text of ["", "0", "0000", "1234567890123", "12A", "1.00E+11", "-1", "１２"]) {
    assert.equal(readUprn(text), null, text);
  }
});

test("a USRN has 1 to 8 digits", () => {
  assert.equal(readUsrn("06990021"), "6990021");
  assert.equal(readUsrn("123456789"), null);
});
