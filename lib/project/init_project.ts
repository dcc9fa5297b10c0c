import { existsSync } from "node:fs";
import { join } from "node:path";
import { RetortError } from "../errors/mod.ts";
import { CONFIG_FILE_NAMES } from "./load_config.ts";
import {
  PROJECT_TEMPLATES,
  type ProjectTemplate,
} from "./project_templates.ts";
import { writeNewFile } from "./write_new_file.ts";

/**
 * What `init` writes, and where.
 *
 * @example A project whose migrations are elsewhere
 * ```ts
 * import { init, type InitProjectOptions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const folder = await mkdtemp(`${tmpdir()}/project-`);
 * const options: InitProjectOptions = { folder, migrations: "db/migrations" };
 * deepStrictEqual(init(options).created, [
 *   "retort.config.ts",
 *   "db/migrations/README.md",
 * ]);
 * await rm(folder, { recursive: true });
 * ```
 */
export interface InitProjectOptions {
  /** The project's folder. */
  readonly folder: string;
  /** The folder of migrations, relative to it; `migrations` if absent. */
  readonly migrations?: string | undefined;
  /** Where the config imports its type from; `jsr:@retort/retort` if absent. */
  readonly importFrom?: string | undefined;
  /** The name of a template; the first if absent. */
  readonly template?: string | undefined;
}

/**
 * Writes a config and a folder of migrations; nothing is overwritten.
 *
 * @returns the files that were written, relative to the project's folder
 * @throws {RetortError} `project/file-exists`, `project/not-writable`,
 * `project/template-unknown`
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
  const files = templateOf(options).files({ migrations, importFrom })
    .filter(({ file }) => !existsSync(join(folder, file)));
  for (const { file, text } of files) {
    writeNewFile({ path: join(folder, file), file, text });
  }
  return files.map(({ file }) => file);
}

function templateOf({ template }: InitProjectOptions): ProjectTemplate {
  const known = PROJECT_TEMPLATES.map(({ name }) => name);
  const found = PROJECT_TEMPLATES.find(({ name }) =>
    name === (template ?? known[0])
  );
  if (found !== undefined) return found;
  throw new RetortError(
    "project/template-unknown",
    `Cannot begin a project with the template "${template}": there is none of that name`,
    {
      details: { template: `${template}`, known },
      hint: `The templates are ${known.join(", ")}`,
    },
  );
}
