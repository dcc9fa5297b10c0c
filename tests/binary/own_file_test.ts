import { match, ok, strictEqual } from "node:assert/strict";
import { chmod, cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { programStart } from "../../scripts/compile/appended.ts";
import { ROOT } from "../../scripts/compile/packages.ts";
import { compileTo, runProgram, testBinary } from "../support/binary.ts";
import { createTestDatabase } from "../support/test_database.ts";
import {
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";

const binary = await testBinary();
const isHere = binary !== undefined && process.platform === "linux";

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
  await cp(program, join(project.path, "retort"));
  return project;
}

Deno.test({
  name: "the executable goes on when another file takes its place",
  ignore: !isHere,
  fn: async () => {
    await using project = await projectWith(
      binary ?? "",
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
  },
});

/** Changes a byte of the SQL parser, the only WebAssembly that is not packed. */
async function damageParser(file: string): Promise<void> {
  const bytes = await readFile(file);
  const end = programStart(
    bytes.length,
    (position, length) => bytes.subarray(position, position + length),
  );
  const start = bytes.lastIndexOf("\0asm\x01\0\0\0", end, "latin1");
  ok(end !== undefined && start > end - 10_000_000);
  const place = start + 100_000;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  await writeFile(file, bytes);
  await chmod(file, 0o755);
}

Deno.test({
  name: "the executable runs nothing out of a damaged file",
  ignore: !isHere,
  fn: async () => {
    await using project = await projectWith(binary ?? "", "");
    const program = join(project.path, "retort");
    await damageParser(program);
    await using database = await createTestDatabase();
    const env = { DATABASE_URL: database.url };
    const { code, stderr } = await runProgram([program, "upgrade", "head"], {
      cwd: project.path,
      env,
    });
    strictEqual(code, 1);
    match(stderr, /the executable's file is not as it was made/);
  },
});

Deno.test({
  name: "the executable of other systems has its assets among its modules",
  ignore: !isHere || process.env.RETORT_BINARY !== undefined,
  fn: async () => {
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
  },
});
