import {
  deepStrictEqual,
  match,
  ok,
  rejects,
  strictEqual,
} from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { programStart } from "../../scripts/compile/appended.ts";
import { ROOT } from "../../scripts/compile/packages.ts";
import { VERSION } from "../../lib/commands/version.ts";
import { bareRoot, canMakeBareRoot } from "../support/bare_root.ts";
import { compileTo, runProgram, testBinary } from "../support/binary.ts";
import { copyProgram } from "../support/copy_program.ts";
import { eventually } from "../support/eventually.ts";
import { readDockerfile } from "../support/dockerfile.ts";
import { dumpSchema } from "../support/dump_schema.ts";
import { memoryGroup, whyWithoutMemoryGroup } from "../support/memory_group.ts";
import { type CliResult, runCli } from "../support/run_cli.ts";
import { makeTestCertificates } from "../support/test_certificates.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { startTestServer, TEST_PASSWORD } from "../support/test_server.ts";
import { whyWithout } from "../support/test_when_possible.ts";
import {
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";

const binary = await testBinary();
const canBeBare = await canMakeBareRoot();
const canLimitMemory = await whyWithoutMemoryGroup() === undefined;

/** Defines a test of the executable; where there is none it is named as ignored. */
function test(
  name: string,
  fn: (program: string) => Promise<void>,
  needs = true,
): void {
  Deno.test({
    name: `the executable ${name}`,
    ignore: binary === undefined || !needs,
    fn: () => fn(binary ?? ""),
  });
}

test("is the same for the same inputs", async (program) => {
  const again = join("dist", "test", "again");
  await compileTo(again);
  strictEqual(await digestOf(join(ROOT, again)), await digestOf(program));
}, process.env.RETORT_BINARY === undefined);

/** A project that uses what a runtime without TypeScript finds hard. */
function typedProject(): Promise<TemporaryProject> {
  return temporaryProject({
    "retort.config.ts": `import type { Config } from "jsr:@retort/retort";
const folder: string = "migrations";
export default { migrations: folder, lockWait: "5s" } satisfies Config;
`,
    "migrations/_shared.ts":
      `import names from "./_names.json" with { type: "json" };
export interface Named<T> { readonly name: T }
export const TABLE: Named<string> = { name: names.table };
`,
    "migrations/_names.json": '{ "table": "wörks" }',
    "migrations/001_create.ts":
      `import type { Operations } from "jsr:@retort/retort";
import { TABLE, type Named } from "./_shared.ts";

/** Create the table */
export const revision = "001";
export const downRevision = null;

function nameOf<T extends string>(named: Named<T>): T {
  return named.name as T;
}

export async function upgrade(op: Operations): Promise<void> {
  op.createTable(nameOf(TABLE), { columns: { id: { type: "bigint" } } });
  const rows = await op.query<{ count: bigint }>("SELECT count(*) FROM wörks");
  if (rows[0]!.count !== 0n) throw new Error("Not empty");
}

export function downgrade(op: Operations): void {
  op.dropTable(TABLE.name);
}
`,
    "migrations/002_index.sql": `-- Add an index
-- retort:revision 002
-- retort:down-revision 001
-- retort:upgrade
CREATE EXTENSION pg_trgm;
CREATE FUNCTION one() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
CREATE INDEX CONCURRENTLY i ON wörks (id);
-- retort:downgrade
DROP INDEX i;
DROP FUNCTION one();
DROP EXTENSION pg_trgm;
`,
  });
}

async function digestOf(file: string): Promise<string> {
  return createHash("sha256").update(await readFile(file)).digest("hex");
}

function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Record<string, string> },
): Promise<CliResult> {
  return runProgram([program, ...args], {
    cwd: options.cwd,
    env: options.env ?? {},
  });
}

test("says its version", async (program) => {
  const { code, stdout, stderr } = await run(program, ["--version"], {
    cwd: "/",
  });
  deepStrictEqual([code, stdout, stderr], [0, `${VERSION}\n`, ""]);
});

test("runs typed migrations, SQL and config as the checkout does", async (program) => {
  await using project = await typedProject();
  await using ours = await createTestDatabase();
  await using theirs = await createTestDatabase();
  const cwd = project.path;
  const up = await run(program, ["upgrade", "head"], {
    cwd,
    env: { DATABASE_URL: ours.url },
  });
  strictEqual(up.code, 0, up.stdout + up.stderr);
  const source = await runCli(["upgrade", "head"], {
    cwd,
    env: { DATABASE_URL: theirs.url },
  });
  strictEqual(source.code, 0, source.stdout + source.stderr);
  strictEqual(await dumpSchema(ours), await dumpSchema(theirs));
  const down = await run(program, ["downgrade", "base", "--allow-data-loss"], {
    cwd,
    env: { DATABASE_URL: ours.url },
  });
  strictEqual(down.code, 0, down.stdout + down.stderr);
});

test(
  "works on a server within 256 MB of memory",
  async (program) => {
    await using project = await typedProject();
    await using database = await createTestDatabase();
    await using group = await memoryGroup(256);
    for (const args of [["upgrade", "head"], ["status"], ["schema", "dump"]]) {
      const { code, stdout, stderr } = await runProgram(
        group.command([program, ...args]),
        { cwd: project.path, env: { DATABASE_URL: database.url } },
      );
      strictEqual(code, 0, `${args}: ${stdout}${stderr}`);
    }
  },
  canLimitMemory,
);

for (const closed of ["<&-", "<&- >&-", "<&- >&- 2>&-"]) {
  test(`runs with ${closed}`, async (program) => {
    await using project = await typedProject();
    await using database = await createTestDatabase();
    const { code, stdout, stderr } = await runProgram(
      ["sh", "-c", `exec "$0" upgrade head ${closed}`, program],
      { cwd: project.path, env: { DATABASE_URL: database.url } },
    );
    strictEqual(code, 0, stdout + stderr);
    const { stdout: current } = await run(program, ["current"], {
      cwd: project.path,
      env: { DATABASE_URL: database.url },
    });
    match(current, /^002 \(head\)/);
  });
}

test("carries the embedded database with its extensions", async (program) => {
  await using project = await temporaryProject({
    "migrations/001.sql":
      "-- retort:revision 001\n-- retort:down-revision\n-- retort:upgrade\nCREATE EXTENSION citext;\nCREATE TABLE a (b citext);\n",
  });
  const cwd = project.path;
  const env = { XDG_CACHE_HOME: join(cwd, "cache") };
  for (
    const [args, said] of [
      [["upgrade", "head"], /001/],
      [["current"], /001/],
    ] as const
  ) {
    const { code, stdout, stderr } = await run(
      program,
      [...args, "--database", "embedded"],
      { cwd, env },
    );
    strictEqual(code, 0, stdout + stderr);
    match(stdout, said);
  }
  // It has an empty cluster with it, which others make once and keep.
  await rejects(stat(env.XDG_CACHE_HOME), { code: "ENOENT" });
});

/** The kept schemas, the ones that were asked for last first. */
async function keptSchemas(
  cache: string,
): Promise<readonly { readonly file: string; readonly time: number }[]> {
  const folder = join(cache, "retort", "schemas");
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = join(folder, name);
      return { file, time: (await stat(file)).mtimeMs };
    }),
  );
  return files.toSorted((one, other) => other.time - one.time);
}

test("builds again only what has changed since the last check", async (program) => {
  await using project = await temporaryProject({
    // Run twice, it would make another table.
    "migrations/001.ts": `export const revision = "001";
export const downRevision = null;
let runs = 0;
export function upgrade(op) {
  op.execute(\`CREATE TABLE a\${runs++} (b integer)\`);
}
`,
    "schema.sql": "CREATE TABLE a0 (b integer);\n",
  });
  const cwd = project.path;
  const cache = join(cwd, "cache");
  const check = async (): Promise<number> =>
    (await run(program, ["check"], { cwd, env: { XDG_CACHE_HOME: cache } }))
      .code;
  strictEqual(await check(), 0);
  const kept = await keptSchemas(cache);
  strictEqual(kept.length, 2);
  for (const { file } of kept) await utimes(file, 1, 1);
  strictEqual(await check(), 0);
  ok((await keptSchemas(cache)).every(({ time }) => time > 1_000));
  const asks = `export const revision = "002";
export const downRevision = "001";
export async function upgrade(op) {
  await op.query("SELECT 1");
  op.execute("CREATE TABLE c (d integer)");
}
`;
  await writeFile(join(cwd, "migrations", "002.ts"), asks);
  strictEqual(await check(), 3);
  strictEqual((await keptSchemas(cache)).length, 2);
  await writeFile(
    join(cwd, "schema.sql"),
    "CREATE TABLE a0 (b integer); CREATE TABLE c (d integer);",
  );
  strictEqual(await check(), 0);
  strictEqual((await keptSchemas(cache)).length, 3);
});

test("ends a run on the embedded database that another has asked about", async (program) => {
  await using project = await temporaryProject({
    "migrations/001.sql":
      "-- retort:revision 001\n-- retort:down-revision\n-- retort:upgrade\nSELECT pg_sleep(2);\n",
  });
  const cwd = project.path;
  const env = { XDG_CACHE_HOME: join(cwd, "cache") };
  const embedded = ["--database", "embedded"];
  const running = run(program, ["upgrade", ...embedded], { cwd, env });
  const lock = join(cwd, ".retort", "embedded.lock");
  await eventually(() => readFile(lock, "utf8").catch(() => undefined));
  const asking = await run(program, ["current", ...embedded], { cwd, env });
  match(asking.stderr, /\[database\/in-use\]/);
  const { code, stdout } = await running;
  strictEqual(code, 0);
  match(stdout, /is at 001 after 1 step/);
});

test("places errors of typed migrations in the file", async (program) => {
  await using project = await temporaryProject({
    "migrations/001.ts": `export const revision = "001";
export const downRevision = null;
type Text = string | number;
export function upgrade(op: { execute(sql: Text): void }): void {
  op.execute("SELECT nothing_of_this_name");
}
`,
  });
  await using database = await createTestDatabase();
  const { code, stdout } = await run(program, ["upgrade", "head", "--json"], {
    cwd: project.path,
    env: { DATABASE_URL: database.url },
  });
  strictEqual(code, 1);
  const { source } = JSON.parse(stdout).error;
  deepStrictEqual([source.file, source.line, source.column], [
    "migrations/001.ts",
    5,
    6,
  ]);
});

test(
  "survives certificates that its runtime cannot use",
  async (program) => {
    await using project = await typedProject();
    const cwd = project.path;
    const paths = await makeTestCertificates(cwd, "retort");
    await using server = await startTestServer({
      settings: { ssl: "on" },
      files: {
        "server.crt": await readFile(paths.serverCertificate, "utf8"),
        "server.key": await readFile(paths.serverKey, "utf8"),
      },
    });
    const url =
      `postgres://retort:${TEST_PASSWORD}@localhost:${server.port}/postgres?sslmode=require`;
    for (
      const [certificate, key] of [
        [paths.oldClientCertificate, paths.clientKey],
        [paths.clientCertificate, paths.serverKey],
      ]
    ) {
      const { code, stderr } = await run(program, ["status"], {
        cwd,
        env: { DATABASE_URL: `${url}&sslcert=${certificate}&sslkey=${key}` },
      });
      // A newer runtime may well use the first.
      ok(
        code === 0 || /^error: Cannot use .*"ssl(cert|key)"/.test(stderr),
        stderr,
      );
    }
  },
  whyWithout("openssl") === undefined,
);

test("knows the account that runs it, for the journal and for the server", async (program) => {
  await using project = await temporaryProject({
    "migrations/001.sql":
      "-- retort:revision 001\n-- retort:down-revision\n-- retort:upgrade\nSELECT 1;\n",
  });
  await using database = await createTestDatabase();
  const options = { cwd: project.path, env: { DATABASE_URL: database.url } };
  const up = await run(program, ["upgrade", "head"], options);
  strictEqual(up.code, 0, up.stderr);
  const { stdout } = await run(program, ["journal", "--json"], options);
  const [entry] = JSON.parse(stdout).data.lines;
  deepStrictEqual([entry.actor, entry.host], [userInfo().username, hostname()]);
  const nowhere = await run(
    program,
    ["status", "--json", "--database", "postgres://127.0.0.1:1/none"],
    options,
  );
  strictEqual(
    JSON.parse(nowhere.stdout).error.message,
    `Cannot reach postgres://${userInfo().username}@127.0.0.1:1/none: nothing listens there`,
  );
});

const FORBIDDEN: readonly (readonly [what: string, statement: string])[] = [
  [
    "subprocesses",
    'const { execFileSync } = await import("node:child_process"); execFileSync("true");',
  ],
  ["foreign functions", 'Deno.dlopen("libc.so.6", {});'],
  ["native modules", 'process.dlopen({ exports: {} }, "/lib/libc.so.6");'],
  ["other processes", 'process.kill(process.ppid, "SIGTERM");'],
  [
    "subprocesses from a worker",
    `const { Worker } = await import("node:worker_threads");
  await new Promise((resolve, reject) => new Worker(
    'require("node:child_process").execFileSync("true")', { eval: true },
  ).on("error", reject).on("exit", resolve));`,
  ],
  ["code from elsewhere", 'await import("https://esm.sh/left-pad");'],
];

for (const [what, statement] of FORBIDDEN) {
  test(`lets no migration reach ${what}`, async (program) => {
    await using project = await temporaryProject({
      "migrations/001.js":
        `export const revision = "001";\nexport const downRevision = null;\nexport async function upgrade() {\n  ${statement}\n}\n`,
    });
    await using database = await createTestDatabase();
    const { code, stderr } = await run(program, ["upgrade", "head"], {
      cwd: project.path,
      env: { DATABASE_URL: database.url },
    });
    strictEqual(code, 1);
    match(stderr, /Requires \S+ access|requires? --allow|Cannot|NotCapable/);
  });
}

test(
  "runs in the image that the Dockerfile describes",
  async (program) => {
    const image = readDockerfile(
      await readFile(join(ROOT, "scripts", "packaging", "Dockerfile"), "utf8"),
    );
    strictEqual(image.base, "gcr.io/distroless/cc-debian12:nonroot");
    deepStrictEqual(image.copies.map(({ from }) => from), [
      "dist/retort-slim-x86_64-unknown-linux-gnu",
    ]);
    await using project = await typedProject();
    await using root = await bareRoot(program, project.path);
    for (const { to, mode } of image.copies) {
      await mkdir(join(root.path, dirname(to)), { recursive: true });
      await rename(join(root.path, "retort"), join(root.path, to));
      await chmod(join(root.path, to), mode);
    }
    async function runImage(args: readonly string[]): Promise<CliResult> {
      const command = [
        ...image.entrypoint,
        ...args.length === 0 ? image.command : args,
      ];
      return await runProgram(
        root.commandAs(command, { user: 65532, folder: image.workingFolder }),
        { cwd: "/", env: { PATH: "/usr/sbin:/usr/bin:/bin" } },
      );
    }
    match((await runImage([])).stdout, /^Usage: retort /);
    const { code, stdout, stderr } = await runImage(["heads"]);
    deepStrictEqual([code, stderr], [0, ""]);
    match(stdout, /^002 \(head\), Add an index/);
  },
  canBeBare,
);

test(
  "says that an account without a name must name its user",
  async (program) => {
    await using project = await temporaryProject({ "migrations/README": "" });
    await using root = await bareRoot(program, project.path);
    const { stdout } = await runProgram(
      root.command(["status", "--json", "-d", "postgres://127.0.0.1:1/none"]),
      { cwd: "/", env: { PATH: "/usr/sbin:/usr/bin:/bin" } },
    );
    strictEqual(
      JSON.parse(stdout).error.message,
      'Cannot use the connection setting "user": none is given, and the account that runs this has no name',
    );
  },
  canBeBare,
);

test(
  "runs as nobody below a bare, read-only root without HOME and TERM",
  async (program) => {
    await using project = await typedProject();
    await using root = await bareRoot(program, project.path);
    await using database = await createTestDatabase();
    const env = { DATABASE_URL: database.url, PATH: "/usr/sbin:/usr/bin:/bin" };
    for (
      const [args, said] of [
        [["--version"], VERSION],
        [["upgrade", "head"], "002"],
        [["current"], "002"],
        [["upgrade", "001:002", "--sql"], "CREATE EXTENSION pg_trgm"],
      ] as const
    ) {
      const { code, stdout, stderr } = await runProgram(root.command(args), {
        cwd: "/",
        env,
      });
      strictEqual(code, 0, `${args}: ${stdout}${stderr}`);
      ok(stdout.includes(said), stdout);
    }
  },
  canBeBare,
);

test(
  "opens the embedded database in memory below a bare root",
  async (program) => {
    await using project = await temporaryProject({
      "migrations/001.sql":
        "-- retort:revision 001\n-- retort:down-revision\n-- retort:upgrade\nCREATE TABLE a (b int);\n",
    });
    await using root = await bareRoot(program, project.path);
    const { code, stdout, stderr } = await runProgram(
      root.command(["upgrade", "head", "--database", "embedded:memory"]),
      { cwd: "/", env: { PATH: "/usr/sbin:/usr/bin:/bin" } },
    );
    strictEqual(code, 0, stdout + stderr);
  },
  canBeBare,
);

const isLinux = process.platform === "linux";

/** A project whose second migration needs the SQL parser. */
async function projectWith(
  program: string,
  first: string,
  format = "js",
): Promise<TemporaryProject> {
  const project = await temporaryProject({
    [`migrations/001.${format}`]:
      `${first}\nexport const revision = "001";\nexport const downRevision = null;\nexport function upgrade() {}\n`,
    "migrations/002.sql":
      "-- retort:revision 002\n-- retort:down-revision 001\n-- retort:upgrade\nCREATE TYPE a AS ENUM ('b');\n",
  });
  await copyProgram(program, join(project.path, "retort"));
  return project;
}

test("goes on when another file takes its place", async (program) => {
  await using project = await projectWith(
    program,
    'import { renameSync } from "node:fs";\nrenameSync("other", "retort");',
  );
  await project.write("other", "Another version\n");
  await using database = await createTestDatabase();
  const { code, stdout, stderr } = await runProgram(
    [join(project.path, "retort"), "upgrade", "head"],
    { cwd: project.path, env: { DATABASE_URL: database.url } },
  );
  strictEqual(code, 0, stdout + stderr);
  strictEqual(
    await readFile(join(project.path, "retort"), "utf8"),
    "Another version\n",
  );
}, isLinux);

/** Changes a byte of the SQL parser, the only WebAssembly that is not packed. */
async function damageParser(file: string): Promise<void> {
  const damaged = `${file}.damaged`;
  const bytes = await readFile(file);
  const end = programStart(
    bytes.length,
    (position, length) => bytes.subarray(position, position + length),
  );
  const start = bytes.lastIndexOf("\0asm\x01\0\0\0", end, "latin1");
  ok(end !== undefined && start > end - 10_000_000);
  const place = start + 100_000;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  await writeFile(damaged, bytes);
  await copyProgram(damaged, file);
}

test("runs nothing out of a damaged file", async (program) => {
  await using project = await projectWith(program, "");
  const damaged = join(project.path, "retort");
  await damageParser(damaged);
  await using database = await createTestDatabase();
  const env = { DATABASE_URL: database.url };
  const { code, stderr } = await runProgram([damaged, "upgrade", "head"], {
    cwd: project.path,
    env,
  });
  strictEqual(code, 1);
  match(stderr, /the executable's file is not as it was made/);
}, isLinux);

test("of other systems has its assets among its modules", async () => {
  const whole = join("dist", "test", "whole");
  await compileTo(whole, ["--whole"]);
  // What only the type stripper takes out, before what needs the parser.
  await using project = await projectWith(
    join(ROOT, whole),
    "declare const nothing: string;\nconst one = <T,>(given: T): T => given!;\none(1);",
    "ts",
  );
  const { code, stdout, stderr } = await runProgram(
    [
      join(project.path, "retort"),
      "upgrade",
      "head",
      "--database",
      "embedded:memory",
    ],
    { cwd: project.path, env: {} },
  );
  strictEqual(code, 0, stdout + stderr);
}, isLinux && process.env.RETORT_BINARY === undefined);
