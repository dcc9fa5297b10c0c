import { strictEqual } from "node:assert/strict";
import { openProject } from "../../lib/commands/open_project.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const CONFIG = JSON.stringify({
  database: "postgres://app@pooler/shop",
  directUrl: "postgres://app@direct/shop",
});

const cases: readonly {
  readonly title: string;
  readonly database?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly host: string;
}[] = [
  { title: "goes past the pooler that the config names", host: "direct" },
  {
    title: "goes past the pooler that DATABASE_URL names",
    variables: { DATABASE_URL: "postgres://app@pooler/shop" },
    host: "direct",
  },
  {
    title: "lets RETORT_DATABASE come first",
    variables: { RETORT_DATABASE: "postgres://app@other/shop" },
    host: "other",
  },
  {
    title: "lets a named database come first",
    database: "postgres://app@named/shop",
    host: "named",
  },
];

for (const { title, database, variables = {}, host } of cases) {
  Deno.test(`openProject() ${title}`, async () => {
    await using project = await temporaryProject({
      "retort.config.json": CONFIG,
      "migrations/.keep": "",
    });
    const opened = await openProject({
      cwd: project.path,
      database,
      variables,
    });
    const settings = await opened.databaseSettings();
    strictEqual(
      settings.kind === "server" ? settings.addresses[0]?.host : undefined,
      host,
    );
  });
}
