import {
  deepStrictEqual,
  notDeepStrictEqual,
  strictEqual,
} from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { connect } from "../../lib/database/mod.ts";
import { catalogLines, rowLines } from "../support/catalog_lines.ts";
import { runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../support/test_database.ts";

interface Pattern {
  readonly title: string;
  readonly before: string;
  readonly migrations: readonly string[];
}

const PAGE = new URL("../../docs/patterns.md", import.meta.url);

/** The patterns of the page: what is there before, and the migrations. */
async function readPatterns(): Promise<readonly Pattern[]> {
  const [, ...sections] = (await readFile(PAGE, "utf8")).split(/^## /m);
  return sections.map((section) => ({
    title: section.split("\n")[0] ?? "",
    before: blocks(section, "sql").join("\n"),
    migrations: blocks(section, "ts"),
  }));
}

function blocks(section: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...section.matchAll(fence)].map(([, text = ""]) => text);
}

/** The tool's own tables are not what a pattern is about. */
function withoutOwn(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.includes("retort_"));
}

interface State {
  readonly catalog: readonly string[];
  readonly rows: readonly string[];
}

async function stateOf(database: TestDatabase): Promise<State> {
  await using session = await connect(database.settings);
  return {
    catalog: withoutOwn(await catalogLines(session)),
    rows: withoutOwn(await rowLines(session)),
  };
}

Deno.test("every pattern goes up, down and up again and keeps the rows", async (t) => {
  for (const { title, before, migrations } of await readPatterns()) {
    await t.step(title, async () => {
      await using database = await createTestDatabase({ major: 15 });
      await using project = await temporaryProject(
        Object.fromEntries(
          migrations.map((text, index) => [`migrations/${index}.ts`, text]),
        ),
      );
      await using session = await connect(database.settings);
      await session.execute([before]);
      const run = async (...args: readonly string[]): Promise<void> => {
        const { code, stderr } = await runCli(
          [...args, "--allow-data-loss", "--no-input"],
          { cwd: project.path, env: { DATABASE_URL: database.url } },
        );
        strictEqual(code, 0, stderr);
      };
      const start = await stateOf(database);
      await run("upgrade");
      const there = await stateOf(database);
      notDeepStrictEqual(there.catalog, start.catalog);
      await run("downgrade", "base");
      deepStrictEqual(await stateOf(database), start);
      await run("upgrade");
      deepStrictEqual((await stateOf(database)).catalog, there.catalog);
    });
  }
});
