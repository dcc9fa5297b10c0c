import { existsSync } from "node:fs";
import { join } from "node:path";
import { RetortError } from "../errors/mod.ts";
import { CONFIG_FILE_NAMES } from "./load_config.ts";
import { writeNewFile } from "./write_new_file.ts";

/** What {@linkcode initProject} writes. */
export interface InitProjectOptions {
  /** The project's folder. */
  readonly folder: string;
  /** The folder of migrations, relative to it. */
  readonly migrations?: string | undefined;
  /** Where the config imports its type from. */
  readonly importFrom?: string | undefined;
}

function configText(migrations: string, importFrom: string): string {
  return `import type { Config } from ${JSON.stringify(importFrom)};

export default {
  migrations: ${JSON.stringify(migrations)},
} satisfies Config;
`;
}

const README = `# Migrations

Each file is one revision. \`retort revision -m "What it does"\` writes the next,
\`retort upgrade head\` applies what is pending, \`retort history\` shows them all.
Files whose name begins with \`_\` are not read: share code in them.
`;

/**
 * Writes a config and a folder of migrations; nothing is overwritten.
 *
 * @returns the files that were written, relative to the project's folder
 * @throws {RetortError} `project/file-exists`, `project/not-writable`
 */
export function initProject(options: InitProjectOptions): readonly string[] {
  const { folder, migrations = "migrations" } = options;
  const existing = CONFIG_FILE_NAMES.find((name) =>
    existsSync(join(folder, name))
  );
  if (existing !== undefined) {
    throw new RetortError(
      "project/file-exists",
      `Cannot begin a project here: "${existing}" is there already`,
      {
        details: { file: existing },
        hint: "Go on with `retort revision -m …`",
      },
    );
  }
  const importFrom = options.importFrom ?? "jsr:@retort/retort";
  const files = [
    { file: "retort.config.ts", text: configText(migrations, importFrom) },
    { file: `${migrations}/README.md`, text: README },
  ].filter(({ file }) => !existsSync(join(folder, file)));
  for (const { file, text } of files) {
    writeNewFile({ path: join(folder, file), file, text });
  }
  return files.map(({ file }) => file);
}
