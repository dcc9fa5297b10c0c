// deno-lint-ignore-file no-console
/**
 * Measures how long whole processes take to start and end: the executable
 * beside an empty compiled program, dbmate, and Alembic where it is installed.
 *
 *     deno task compile && deno task bench:startup [--runs 20]
 */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, run } from "../compile/packages.ts";
import { permissionFlags } from "../compile/permissions.ts";
import { findCompiler } from "../compile/runtime_base.ts";
import { installPackages } from "./install_packages.ts";
import { type Contender, measureInTurn } from "./measure.ts";
import { resultTable } from "./result_table.ts";

const REVISIONS = 1_000;

/** A history of one line, for Retort and for Alembic. */
async function writeHistory(folder: string): Promise<void> {
  await mkdir(join(folder, "migrations"), { recursive: true });
  await mkdir(join(folder, "alembic", "versions"), { recursive: true });
  await writeFile(
    join(folder, "alembic.ini"),
    "[alembic]\nscript_location = alembic\n",
  );
  await writeFile(join(folder, "alembic", "script.py.mako"), "");
  await writeFile(join(folder, "alembic", "env.py"), "");
  for (let index = 1; index <= REVISIONS; index++) {
    const id = `r${index}`;
    const down = index === 1 ? undefined : `r${index - 1}`;
    await writeFile(
      join(folder, "migrations", `${id}.ts`),
      `import type { Operations } from "jsr:@retort/retort";\n\n/** Revision ${index} */\nexport const revision = "${id}";\nexport const downRevision = ${
        JSON.stringify(down ?? null)
      };\n\nexport function upgrade(op: Operations) {\n  op.addColumn("bookings", "notes_${index}", { type: "text" });\n}\n\nexport function downgrade(op: Operations) {\n  op.dropColumn("bookings", "notes_${index}");\n}\n`,
    );
    await writeFile(
      join(folder, "alembic", "versions", `${id}.py`),
      `"""Revision ${index}"""\nrevision = "${id}"\ndown_revision = ${
        down === undefined ? "None" : `"${down}"`
      }\ndef upgrade():\n    pass\ndef downgrade():\n    pass\n`,
    );
  }
}

/** Nothing but what every command that looks at a history has to read. */
const READER = `for (const { name } of Deno.readDirSync("migrations")) {
  Deno.readTextFileSync("migrations/" + name);
}
`;

/** Compiles a program with what the executable may do. */
async function compiledProgram(
  folder: string,
  { name, source }: { readonly name: string; readonly source: string },
): Promise<string> {
  const compiler = await findCompiler();
  if (compiler === undefined) throw new Error("There is no runtime base");
  const file = join(folder, `${name}.js`);
  await writeFile(file, source);
  const output = join(folder, name);
  await run([
    ...compiler.command,
    "compile",
    "--quiet",
    "--no-config",
    ...await permissionFlags(),
    "--output",
    output,
    file,
  ], compiler.env);
  return await installed(output, folder);
}

/**
 * Copies a program to where it is run: how a file was written shows in how fast
 * it is read, so that all are written in the same way.
 */
async function installed(program: string, folder: string): Promise<string> {
  const place = join(folder, "bin", basename(program));
  await mkdir(dirname(place), { recursive: true });
  await copyFile(program, place);
  return place;
}

async function isInstalled(program: string): Promise<boolean> {
  try {
    const command = new Deno.Command(program, { args: ["--version"] });
    return (await command.output()).success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function commandsIn(
  folder: string,
): Promise<readonly (readonly [name: string, command: readonly string[]])[]> {
  const retort = await installed(join(ROOT, "dist", "retort"), folder);
  const packages = await installPackages(["dbmate"]);
  const dbmate = join(packages, "node_modules", ".bin", "dbmate");
  const empty = await compiledProgram(folder, { name: "empty", source: "" });
  const reader = await compiledProgram(folder, {
    name: "reader",
    source: READER,
  });
  return [
    ["an empty compiled program", [empty]],
    ["`retort --version`", [retort, "--version"]],
    [`one that only reads ${REVISIONS} files`, [reader]],
    [`\`retort heads\`, ${REVISIONS} revisions`, [retort, "heads"]],
    ["`dbmate --version`, from npm", [dbmate, "--version"]],
    ...(await isInstalled("alembic")
      ? [
        ["`alembic --version`", ["alembic", "--version"]],
        [`\`alembic heads\`, ${REVISIONS} revisions`, ["alembic", "heads"]],
      ] as const
      : []),
  ];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "20" } },
  });
  const folder = await mkdtemp(join(tmpdir(), "retort-startup-"));
  try {
    await writeHistory(folder);
    const commands = await commandsIn(folder);
    const env = { PATH: Deno.env.get("PATH") ?? "", HOME: folder };
    const contenders: readonly Contender[] = commands.map((
      [name, command],
    ) => ({ name, command, cwd: folder, env }));
    const results = await measureInTurn(Number(values.runs), {
      setUp: () =>
        Promise.resolve({ [Symbol.asyncDispose]: () => Promise.resolve() }),
      contenders: () => contenders,
    });
    console.log(resultTable(results));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
