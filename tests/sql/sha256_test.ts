import { strictEqual } from "node:assert/strict";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../lib/sql/mod.ts";

Deno.test("sha256() gives the digest that FIPS 180-4 gives for abc", () => {
  strictEqual(
    sha256("abc"),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

Deno.test("sha256() agrees with the platform on any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      strictEqual(
        sha256(text),
        createHash("sha256").update(text, "utf8").digest("hex"),
      );
    }),
  );
});
