// deno-lint-ignore-file no-console
/**
 * Makes docs/config.md from the keys of the config.
 *
 *     deno task config [--check]
 */
import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { CONFIG_KEYS, type ConfigKey, variableOf } from "../lib/project/mod.ts";

const PAGE = fileURLToPath(new URL("../docs/config.md", import.meta.url));

const INTRODUCTION = `# Config

\`retort.config.ts\` stands in the folder where commands are run; \`--config\` or
\`RETORT_CONFIG\` names another file. It may also be \`.mts\`, \`.js\`, \`.mjs\` or
\`.json\`. Every key is optional, and paths are relative to the file. A key that
does not exist is an error.

\`\`\`ts
import type { Config } from "@retort/retort";

export default {
  migrations: "migrations",
  lockWait: "2min",
  environments: {
    production: { owner: "app_owner" },
  },
} satisfies Config;
\`\`\`

What is decided first counts: a flag of the command, an environment variable,
the environment that \`--env\` or \`RETORT_ENV\` names, the config, the default. A
time span is \`"500ms"\`, \`"2s"\`, \`"5min"\`, \`"1h"\` or a number of seconds. A
list in a variable is separated by commas.

This page is made from the code by \`deno task config\`, and CI checks it.
`;

function section([name, key]: [string, ConfigKey]): string {
  const lines = [
    `## ${name}`,
    "",
    key.description,
    "",
    `- Type: ${key.type}`,
    `- Default: ${key.fallback}`,
  ];
  if (key.fromText !== undefined) {
    lines.push(`- Variable: \`${variableOf(name)}\``);
  }
  return lines.join("\n");
}

const ENVIRONMENTS = `## environments

Keys that differ in a named environment: \`{ production: { … } }\`. An environment
may hold every key but this one.

- Type: object
- Default: \`{}\`
`;

/** The page as the code has it. */
export function configDoc(): string {
  return [
    INTRODUCTION,
    ...Object.entries(CONFIG_KEYS).map((entry) => `${section(entry)}\n`),
    ENVIRONMENTS,
  ].join("\n");
}

/** A page's words: the formatter decides where its lines end. */
export function words(page: string): string {
  return page.split(/\s+/).join(" ").trim();
}

async function main(): Promise<number> {
  if (!process.argv.includes("--check")) {
    await writeFile(PAGE, configDoc());
    return 0;
  }
  if (words(await readFile(PAGE, "utf8")) === words(configDoc())) return 0;
  console.error("docs/config.md is out of date: run `deno task config`");
  return 1;
}

if (import.meta.main) process.exitCode = await main();
