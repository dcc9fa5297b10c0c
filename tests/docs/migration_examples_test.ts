import { strictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { documents } from "./documents.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const BLOCK_REGEXP = /^```(ts|sql)[^\n]*\n([\s\S]*?)^```/gm;
const DOWN_REGEXP = /retort:down-revision (\w+)|downRevision = "(\w+)"/;

/** What the examples build on: a migration with the table that they change. */
function parentNamed(id: string): string {
  return `-- retort:revision ${id}
-- retort:down-revision
-- retort:upgrade
CREATE TABLE bookings (id bigint PRIMARY KEY);
-- retort:downgrade
DROP TABLE bookings;
`;
}

/** Pages whose migrations are run as a story, by tests of their own. */
const STORIES = ["docs/patterns.md", "docs/tutorial.md", "docs/operations.md"];

for (const file of await documents()) {
  if (STORIES.includes(file)) continue;
  const text = await readFile(join(ROOT, file), "utf8");
  for (const [, extension, source = ""] of text.matchAll(BLOCK_REGEXP)) {
    const [, ...parents] = DOWN_REGEXP.exec(source) ?? [];
    const parent = parents.find((id) => id !== undefined);
    if (parent === undefined) continue;
    Deno.test(`${file}: the migration in ${extension} goes up, down and up again`, async () => {
      await using project = await temporaryProject({
        "migrations/parent.sql": parentNamed(parent),
        [`migrations/example.${extension}`]: source,
      });
      for (
        const line of [
          "upgrade head",
          "downgrade -1 --allow-data-loss",
          "upgrade head",
          "status --check",
        ]
      ) {
        const { code, stderr } = await runCli(line.split(" "), {
          cwd: project.path,
          env: { DATABASE_URL: "embedded" },
        });
        strictEqual(code, 0, `${line}\n${stderr}`);
      }
    });
  }
}
