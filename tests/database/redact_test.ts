import { ok, strictEqual } from "node:assert/strict";
import * as fc from "fast-check";
import { redactUrl } from "../../lib/database/mod.ts";

const cases: readonly [string, string][] = [
  ["postgres://u:p@h/d", "postgres://u:***@h/d"],
  ["postgres://u@h:5432/d", "postgres://u@h:5432/d"],
  ["postgres://h:5432,i:5433/d", "postgres://h:5432,i:5433/d"],
  ["postgres://u:p@q:r@s@h/d", "postgres://u:***@h/d"],
  ["postgres://u:p/a?s#s@h/d", "postgres://u:***@h/d"],
  ["postgres://u:p ss\n@h/d", "postgres://u:***@h/d"],
  ["postgres://u:secret", "postgres://u:***"],
  ["postgres://u:sec/ret", "postgres://u:***"],
  ["postgres://[::1]:5432/d", "postgres://[::1]:5432/d"],
  ["postgres://h/d?password=p&user=u", "postgres://h/d?password=***&user=u"],
  ["postgres://h/d?sslpassword=p", "postgres://h/d?sslpassword=***"],
  ["host=h password='a b\\' c' user=u", "host=h password=*** user=u"],
  ["host=h password=a\\ b&c user=u", "host=h password=*** user=u"],
  ["embedded:memory", "embedded:memory"],
];

for (const [url, expected] of cases) {
  Deno.test(`redactUrl() hides the password of ${JSON.stringify(url)}`, () => {
    strictEqual(redactUrl(url), expected);
  });
}

Deno.test("redactUrl() never lets a password through, encoded or not", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (noise) => {
      const secret = `S3cr${noise}3t`;
      ok(!redactUrl(`postgres://u:${secret}@h/d`).includes(secret));
      const encoded = encodeURIComponent(`S3cr3t${noise.length}`);
      ok(!redactUrl(`postgres://h/d?password=${encoded}`).includes(encoded));
    }),
  );
});
