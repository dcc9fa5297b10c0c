import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { describeServer } from "../../lib/database/describe_server.ts";
import { parseServerVersion } from "../../lib/database/server_version.ts";
import { tlsAttempts } from "../../lib/database/tls_options.ts";

const versions: readonly [string, number][] = [
  ["15.18 (Debian 15.18-0+deb12u1)", 150018],
  ["18beta1", 180000],
  ["9.6.24", 90624],
  ["17.2", 170002],
  ["", 0],
];

for (const [text, expected] of versions) {
  Deno.test(`parseServerVersion() reads "${text}" as ${expected}`, () =>
    strictEqual(parseServerVersion(text), expected));
}

const addresses: readonly [string, number, string][] = [
  ["db.example.com", 5432, "postgres://anna@db.example.com/app"],
  ["db.example.com", 6432, "postgres://anna@db.example.com:6432/app"],
  ["::1", 5433, "postgres://anna@[::1]:5433/app"],
  ["/run/pg", 5432, "postgres://anna@/app?host=/run/pg"],
  ["/run/pg", 5433, "postgres://anna@/app?host=/run/pg&port=5433"],
];

for (const [host, port, expected] of addresses) {
  Deno.test(`describeServer() writes ${expected}`, () => {
    const server = { user: "anna", database: "app" };
    strictEqual(describeServer(server, { host, port }), expected);
  });
}

Deno.test("tlsAttempts() never encrypts on a socket and keeps to the order of each mode", () => {
  const modes = [
    "disable",
    "allow",
    "prefer",
    "require",
    "verify-ca",
    "verify-full",
  ] as const;
  const attempts = (host: string): readonly (readonly string[])[] =>
    modes.map((mode) =>
      tlsAttempts({ mode }, { host, port: 5432 })
        .map((tls) => tls === undefined ? "plain" : "tls")
    );
  deepStrictEqual(attempts("h"), [
    ["plain"],
    ["plain", "tls"],
    ["tls", "plain"],
    ["tls"],
    ["tls"],
    ["tls"],
  ]);
  deepStrictEqual(attempts("/run"), modes.map(() => ["plain"]));
});
