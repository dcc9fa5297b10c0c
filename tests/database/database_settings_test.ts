import {
  deepStrictEqual,
  doesNotMatch,
  ok,
  rejects,
  strictEqual,
} from "node:assert/strict";
import {
  databaseSettings,
  type DatabaseSettingsOptions,
  type ServerSettings,
} from "../../lib/database/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";

async function serverSettings(
  options: Partial<DatabaseSettingsOptions>,
): Promise<ServerSettings> {
  const settings = await databaseSettings({
    environment: {},
    folder: "/project",
    ...options,
  });
  if (settings.kind !== "server") throw new Error("Not a server");
  return settings;
}

interface Case {
  readonly name: string;
  readonly database?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly configured?: string;
  readonly expected: Partial<ServerSettings>;
}

const cases: readonly Case[] = [
  {
    name: "a full URL",
    database: "postgres://anna:secret@db.example.com:6432/app",
    expected: {
      user: "anna",
      password: "secret",
      database: "app",
      addresses: [{
        host: "db.example.com",
        port: 6432,
        password: undefined,
      }],
      tls: {
        mode: "prefer",
        rootCertificate: undefined,
        certificate: undefined,
        key: undefined,
      },
      applicationName: "retort",
    },
  },
  {
    name: "percent-encoded parts, and the other scheme",
    database: "postgresql://a%40b:p%2Fw%3A%25@host/my%20app",
    expected: { user: "a@b", password: "p/w:%", database: "my app" },
  },
  {
    name: "a password with colons and at signs that nobody encoded",
    database: "postgres://anna:p@ss:w@rd@host/app",
    expected: { user: "anna", password: "p@ss:w@rd" },
  },
  {
    name: "several hosts with their ports",
    database: "postgres://u@one:1,two,three:3/app?target_session_attrs=primary",
    expected: {
      addresses: [
        { host: "one", port: 1, password: undefined },
        { host: "two", port: 5432, password: undefined },
        { host: "three", port: 3, password: undefined },
      ],
      targetSession: "primary",
    },
  },
  {
    name: "an IPv6 address",
    database: "postgres://u@[::1]:5433/app",
    expected: { addresses: [{ host: "::1", port: 5433, password: undefined }] },
  },
  {
    name: "a socket's folder as query parameter or encoded host",
    database: "postgres:///app?host=/run/pg&port=7777&user=u",
    expected: {
      user: "u",
      database: "app",
      addresses: [{ host: "/run/pg", port: 7777, password: undefined }],
    },
  },
  {
    name: "an address beside the host's name, which certificates are for",
    database: "postgres://u@db.example.com/app?hostaddr=10.0.0.7",
    expected: {
      addresses: [{
        host: "10.0.0.7",
        name: "db.example.com",
        port: 5432,
        password: undefined,
      }],
    },
  },
  {
    name: "key words in the query",
    database:
      "postgres://u@h/app?connect_timeout=3&application_name=ci&options=-c%20jit%3Doff&sslmode=disable&channel_binding=disable",
    expected: {
      connectTimeoutMs: 3000,
      applicationName: "ci",
      options: "-c jit=off",
      tls: { mode: "disable" },
      channelBinding: "disable",
    },
  },
  {
    name: "libpq's other form",
    database:
      " host = db.example.com  port=5433 user='o\\'neill' password=a\\ b\\\\ dbname='my app' connect_timeout= ",
    environment: { PGCONNECT_TIMEOUT: "7" },
    expected: {
      addresses: [{ host: "db.example.com", port: 5433, password: undefined }],
      user: "o'neill",
      password: "a b\\",
      database: "my app",
      connectTimeoutMs: 7000,
    },
  },
  {
    name: "what is no password as it may be asked for",
    database:
      "postgres://u@h/app?require_auth=scram-sha-256,none&gssencmode=disable",
    expected: { requireAuth: ["scram-sha-256", "none"] },
  },
  {
    name: "the ways in that are forbidden",
    database: "host=h user=u gssencmode=prefer require_auth=!password,!md5",
    expected: {
      requireAuth: ["gss", "sspi", "scram-sha-256", "oauth", "none"],
    },
  },
  {
    name: "libpq's environment variables",
    environment: {
      PGHOST: "h",
      PGPORT: "1234",
      PGUSER: "u",
      PGPASSWORD: "p",
      PGDATABASE: "d",
      PGSSLMODE: "disable",
      PGAPPNAME: "a",
      PGOPTIONS: "-c jit=off",
    },
    expected: {
      addresses: [{ host: "h", port: 1234, password: undefined }],
      user: "u",
      password: "p",
      database: "d",
      tls: { mode: "disable" },
      applicationName: "a",
      options: "-c jit=off",
    },
  },
  {
    name: "the environment where the URL is silent",
    database: "postgres://h/app",
    environment: { PGUSER: "u", PGPASSWORD: "p", PGDATABASE: "other" },
    expected: { user: "u", password: "p", database: "app" },
  },
  {
    name: "DATABASE_URL before PG* before the config",
    environment: { DATABASE_URL: "postgres://u@a/app", PGHOST: "b" },
    configured: "postgres://u@c/app",
    expected: { addresses: [{ host: "a", port: 5432, password: undefined }] },
  },
  {
    name: "RETORT_DATABASE before DATABASE_URL",
    environment: {
      RETORT_DATABASE: "postgres://u@z/app",
      DATABASE_URL: "postgres://u@a/app",
    },
    expected: { addresses: [{ host: "z", port: 5432, password: undefined }] },
  },
  {
    name: "the config last",
    configured: "postgres://u@c/app",
    expected: { addresses: [{ host: "c", port: 5432, password: undefined }] },
  },
];

for (const { name, expected, ...options } of cases) {
  Deno.test(`databaseSettings() reads ${name}`, async () => {
    const settings = await serverSettings(options);
    const read = Object.fromEntries(
      Object.keys(expected).map((
        key,
      ) => [key, settings[key as keyof ServerSettings]]),
    );
    deepStrictEqual(read, expected);
  });
}

const REFUSED = [
  ["host=h dbname='app", 'what follows "host" is no key=value'],
  ["host=h dbname", 'what follows "host" is no key=value'],
  ["host=h user='u'x", 'what follows "host" is no key=value'],
  ["host=h hots=i", "no such parameter is known"],
  ["postgres://u@h/d?gssencmode=require", "GSSAPI encryption cannot be had"],
  ["postgres://u@h/d?gssencmode=maybe", "it must be one of"],
  ["postgres://u@h/d?sslcrl=a.crl", "not every runtime"],
  ["host=/run user=u requirepeer=postgres", "whose process is behind"],
  ["postgres://u@h/d?require_auth=plain", '"plain" is none of'],
  ["postgres://u@h/d?require_auth=md5,!none", "it has methods with !"],
  ["postgres://u@h/d?require_auth=md5,md5", "it repeats a method"],
] as const;

for (const [database, reason] of REFUSED) {
  Deno.test(`databaseSettings() refuses ${database}`, async () => {
    await rejects(
      databaseSettings({ database, environment: {}, folder: "/" }),
      (error) => {
        ok(isRetortError(error, "database/invalid-setting"), `${error}`);
        ok(error.details.reason.startsWith(reason), error.details.reason);
        return true;
      },
    );
  });
}

Deno.test("databaseSettings() refuses what protects and cannot be had, from the environment too", async () => {
  await rejects(
    databaseSettings({
      database: "postgres://u@h/d",
      environment: { PGREQUIREPEER: "postgres" },
      folder: "/",
    }),
    { code: "database/invalid-setting" },
  );
});

Deno.test("databaseSettings() reads the embedded databases", async () => {
  const options = { environment: { HOME: "/home/u" }, folder: "/project" };
  const cacheFolder = "/home/u/.cache/retort";
  deepStrictEqual(
    await databaseSettings({ ...options, database: "embedded" }),
    {
      kind: "embedded",
      folder: "/project/.retort/embedded",
      cacheFolder,
    },
  );
  deepStrictEqual(
    await databaseSettings({ ...options, database: "embedded:memory" }),
    { kind: "embedded", folder: undefined, cacheFolder },
  );
  deepStrictEqual(
    await databaseSettings({ ...options, database: "embedded:./db" }),
    { kind: "embedded", folder: "/project/db", cacheFolder },
  );
});

Deno.test("databaseSettings() refuses to guess a database", async () => {
  await rejects(
    databaseSettings({ environment: { HOME: "/" }, folder: "/" }),
    { code: "database/not-named" },
  );
});

Deno.test("databaseSettings() refuses an empty name, which a variable that is not set leaves", async () => {
  await rejects(
    databaseSettings({
      database: "",
      environment: { DATABASE_URL: "postgres://u@h/other" },
      folder: "/",
    }),
    { code: "database/invalid-setting" },
  );
});

Deno.test("databaseSettings() reads a service from libpq's files", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(
    `${folder}/.pg_service.conf`,
    "# services\n[other]\nhost=no\n\n[mine]\nhost=db.example.com\nport=6432\nuser=anna\nuser=late\ndbname=app\n[last]\nhost=z\n",
  );
  await Deno.writeTextFile(
    `${folder}/pg_service.conf`,
    "[ours]\nhost=system\n[mine]\nhost=not-this\n",
  );
  const environment = {
    HOME: folder,
    PGSYSCONFDIR: folder,
    PGUSER: "env",
    PGAPPNAME: "ci",
  };
  const said = await serverSettings({
    environment: { ...environment, PGSERVICE: "mine" },
  });
  deepStrictEqual(
    [said.addresses, said.user, said.database, said.applicationName],
    [
      [{ host: "db.example.com", port: 6432, password: undefined }],
      "anna",
      "app",
      "ci",
    ],
  );
  const inUrl = await serverSettings({
    environment,
    database: "postgres://me@/mydb?service=mine",
  });
  deepStrictEqual([inUrl.user, inUrl.database], ["me", "mydb"]);
  strictEqual(inUrl.addresses[0]?.host, "db.example.com");
  const ours = await serverSettings({
    environment: { ...environment, PGSERVICE: "ours" },
  });
  strictEqual(ours.addresses[0]?.host, "system");
  const failures: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ PGSERVICE: "none" }, /no service file describes "none"/],
    [{ PGSERVICE: "mine", PGSERVICEFILE: "gone" }, /the file was not read/],
  ];
  for (const [variables, message] of failures) {
    await rejects(
      serverSettings({
        environment: { ...environment, ...variables },
        folder,
      }),
      { code: "database/invalid-setting", message },
    );
  }
  await Deno.remove(folder, { recursive: true });
});

const invalid: readonly [string, string][] = [
  ["mysql://u@h/app", "database"],
  ["postgres://u:s3c/r3t@h/app", "port"],
  ["postgres://u:s3%r3t@h/app", "password"],
  ["postgres://u@h:70000/app", "port"],
  ["postgres://u@h/app?sslmode=maybe", "sslmode"],
  ["postgres://u@h/app?schema=public", "schema"],
  ["postgres://u@h/app?password", "url"],
  ["postgres://u@h/app?connect_timeout=soon", "connect_timeout"],
  ["postgres://u@a,b/app?port=1,2,3", "port"],
  ["postgres://u@h/app?sslrootcert=/nowhere/root.crt", "sslrootcert"],
  ["postgres://u@a,b/app?hostaddr=10.0.0.7", "hostaddr"],
  ["postgres://u@h/app?service=nowhere", "service"],
];

for (const [database, setting] of invalid) {
  Deno.test(`databaseSettings() refuses ${database} for its ${setting}`, async () => {
    await rejects(serverSettings({ database }), (error: unknown) => {
      ok(isRetortError(error, "database/invalid-setting"));
      strictEqual(error.details.setting, setting);
      doesNotMatch(`${error.message} ${error.hint}`, /s3c|r3t/);
      return true;
    });
  });
}

Deno.test("databaseSettings() finds the password in .pgpass by host, port, database and user", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(
    `${folder}/.pgpass`,
    "# comment\nother:*:*:*:no\nh:5432:app:an\\:na:pa\\\\ss:word\n*:*:*:*:any\n",
    { mode: 0o600 },
  );
  const environment = { HOME: folder };
  const first = await serverSettings({
    environment,
    database: "postgres://an%3Ana@h/app",
  });
  deepStrictEqual(first.addresses, [
    { host: "h", port: 5432, password: "pa\\ss:word" },
  ]);
  const second = await serverSettings({
    environment,
    database: "postgres://u@elsewhere/app",
  });
  strictEqual(second.addresses[0]?.password, "any");
  await Deno.chmod(`${folder}/.pgpass`, 0o644);
  const third = await serverSettings({
    environment,
    database: "postgres://u@elsewhere/app",
  });
  strictEqual(third.addresses[0]?.password, undefined);
  strictEqual(
    third.passwordHint,
    `"${folder}/.pgpass" was not used, because others may read it: run chmod 600 on it`,
  );
  await Deno.remove(folder, { recursive: true });
});
