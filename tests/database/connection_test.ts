import { deepStrictEqual, rejects } from "node:assert/strict";
import {
  connect,
  databaseSettings,
  type Session,
} from "../../lib/database/mod.ts";
import { freePort } from "../support/free_port.ts";
import {
  makeTestCertificates,
  TEST_PASSPHRASE,
} from "../support/test_certificates.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";
import { startTestServer, TEST_PASSWORD } from "../support/test_server.ts";

async function open(database: string): Promise<Session> {
  const settings = await databaseSettings({
    database,
    environment: {},
    folder: "/",
  });
  if (settings.kind !== "server") throw new Error("Not a server");
  return await connect(settings);
}

async function encryption(url: string): Promise<unknown> {
  await using session = await open(url);
  const [row] = await session.query(
    "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()",
  );
  return row;
}

testWhenPossible(
  "connect() encrypts and verifies as sslmode asks",
  whyWithout("openssl"),
  async (t) => {
    const folder = await Deno.makeTempDir();
    const paths = await makeTestCertificates(folder, "retort");
    await using server = await startTestServer({
      settings: { ssl: "on", ssl_ca_file: "root.crt" },
      access: [
        "hostssl certified all 127.0.0.1/32 cert",
        "hostssl secure all 127.0.0.1/32 scram-sha-256",
        "hostnossl secure all 127.0.0.1/32 reject",
      ],
      files: {
        "server.crt": await Deno.readTextFile(paths.serverCertificate),
        "server.key": await Deno.readTextFile(paths.serverKey),
        "root.crt": await Deno.readTextFile(paths.authority),
      },
    });
    const url = (query: string, options: { host?: string } = {}): string => {
      const { host = "localhost" } = options;
      return `postgres://retort:${TEST_PASSWORD}@${host}:${server.port}/postgres?${query}`;
    };
    {
      await using session = await open(url("sslmode=disable"));
      await session.execute(["CREATE DATABASE certified"]);
      await session.execute(["CREATE DATABASE secure"]);
    }
    const trusted = `sslrootcert=${paths.authority}`;
    const untrusted = `sslrootcert=${paths.otherAuthority}`;
    const answers: readonly [string, boolean][] = [
      ["sslmode=disable", false],
      ["sslmode=allow", false],
      ["sslmode=prefer", true],
      ["sslmode=require", true],
      ["sslmode=require&channel_binding=require", true],
      [`sslmode=verify-ca&${trusted}`, true],
      [`sslmode=verify-full&${trusted}`, true],
    ];
    for (const [query, expected] of answers) {
      await t.step(
        `${query.replace(folder, "…")} gives ssl = ${expected}`,
        async () => {
          deepStrictEqual(await encryption(url(query)), { ssl: expected });
        },
      );
    }
    const refusals: readonly [string, string][] = [
      ["an unknown authority", url(`sslmode=verify-ca&${untrusted}`)],
      ["no authority named", url("sslmode=verify-ca")],
      ["require with the wrong authority", url(`sslmode=require&${untrusted}`)],
      [
        "another name than the certificate's",
        url(`sslmode=verify-full&${trusted}`, { host: "127.0.0.1" }),
      ],
      [
        "channel binding without TLS",
        url("sslmode=disable&channel_binding=require"),
      ],
    ];
    for (const [name, refused] of refusals) {
      await t.step(`${name} is refused`, async () => {
        await rejects(open(refused), { code: "database/tls-failed" });
      });
    }
    await t.step("allow goes on to TLS where the server insists", async () => {
      const secure = url("sslmode=allow").replace("/postgres?", "/secure?");
      deepStrictEqual(await encryption(secure), { ssl: true });
    });
    await t.step(
      "a client certificate is enough where the server wants one",
      async () => {
        const certified =
          `postgres://retort@127.0.0.1:${server.port}/certified?sslmode=require`;
        const named =
          `&sslcert=${paths.clientCertificate}&sslkey=${paths.clientKey}`;
        deepStrictEqual(await encryption(certified + named), { ssl: true });
        await rejects(open(certified), { code: "database/connection-refused" });
      },
    );
    await t.step(
      "the name counts where an address is given beside it",
      async () => {
        deepStrictEqual(
          await encryption(
            url(`sslmode=verify-full&${trusted}&hostaddr=127.0.0.1`),
          ),
          { ssl: true },
        );
      },
    );
    const certified =
      `postgres://retort@127.0.0.1:${server.port}/certified?sslmode=require`;
    await t.step("a key with a passphrase is opened", async () => {
      const query =
        `&sslcert=${paths.clientCertificate}&sslkey=${paths.lockedClientKey}`;
      const passphrase = encodeURIComponent(TEST_PASSPHRASE);
      deepStrictEqual(
        await encryption(`${certified}${query}&sslpassword=${passphrase}`),
        { ssl: true },
      );
      await rejects(open(`${certified}${query}&sslpassword=wrong`), {
        code: "database/invalid-setting",
        message: /"sslpassword": it does not open the key/,
      });
      await rejects(open(certified + query), {
        code: "database/invalid-setting",
        message: /"sslkey": it is encrypted/,
      });
    });
    const unusable: readonly [string, string, RegExp][] = [
      [
        "a certificate without its key",
        `&sslcert=${paths.clientCertificate}`,
        /"sslkey": there is a certificate of the client and no key/,
      ],
      [
        "the key of another certificate",
        `&sslcert=${paths.clientCertificate}&sslkey=${paths.serverKey}`,
        /"sslkey": it is not the key of the certificate/,
      ],
      [
        "a certificate where the key should be",
        `&sslcert=${paths.clientCertificate}&sslkey=${paths.clientCertificate}`,
        /"sslkey": the file holds no private key/,
      ],
      [
        "a key where the certificate should be",
        `&sslcert=${paths.clientKey}&sslkey=${paths.clientKey}`,
        /"sslcert": the file holds no certificate/,
      ],
    ];
    for (const [name, query, message] of unusable) {
      await t.step(`${name} is refused`, async () => {
        await rejects(open(certified + query), {
          code: "database/invalid-setting",
          message,
        });
      });
    }
    await Deno.remove(folder, { recursive: true });
  },
);

Deno.test("connect() gives every failure its own code", async (t) => {
  await using server = await startTestServer();
  const { port, socketFolder } = server;
  const socket = `host=${socketFolder}&port=${port}`;
  await t.step("a socket needs no password here", async () => {
    await using session = await open(
      `postgres:///postgres?user=retort&${socket}`,
    );
    deepStrictEqual(await session.query("SELECT inet_client_addr() AS a"), [
      { a: null },
    ]);
  });
  await t.step("the next host is tried when the first is down", async () => {
    await using session = await open(
      `postgres://retort:${TEST_PASSWORD}@127.0.0.1:${freePort()},127.0.0.1:${port}/postgres?sslmode=disable`,
    );
    deepStrictEqual(await session.query("SELECT 1 AS one"), [{ one: 1 }]);
  });
  const failures: readonly [string, string, string][] = [
    [
      "wrong password",
      `postgres://retort:wr0ng@127.0.0.1:${port}/postgres`,
      "database/authentication-failed",
    ],
    [
      "no password",
      `postgres://retort@127.0.0.1:${port}/postgres`,
      "database/authentication-failed",
    ],
    [
      "unknown database",
      `postgres:///nosuch?user=retort&${socket}`,
      "database/unknown-database",
    ],
    [
      "server down",
      `postgres://retort@127.0.0.1:${freePort()}/postgres`,
      "database/unreachable",
    ],
    [
      "no such socket",
      `postgres:///postgres?user=retort&host=/nowhere`,
      "database/unreachable",
    ],
    [
      "unknown host",
      "postgres://retort@no-such-host.invalid/postgres",
      "database/unreachable",
    ],
    [
      "TLS wanted of a server without it",
      `postgres://retort:${TEST_PASSWORD}@127.0.0.1:${port}/postgres?sslmode=require`,
      "database/tls-failed",
    ],
    [
      "unknown user",
      `postgres:///postgres?user=nobody_here&${socket}`,
      "database/connection-refused",
    ],
    [
      "a primary where a standby is wanted",
      `postgres:///postgres?user=retort&${socket}&target_session_attrs=standby`,
      "database/unreachable",
    ],
  ];
  for (const [name, url, code] of failures) {
    await t.step(`${name} is ${code}`, async () => {
      await rejects(open(url), (error: Error & { hint?: string }) => {
        deepStrictEqual(
          {
            code: "code" in error && error.code,
            leaks: `${error.message}${error.hint}`.includes("wr0ng"),
            hinted: error.hint !== undefined,
          },
          { code, leaks: false, hinted: true },
        );
        return true;
      });
    });
  }
});
