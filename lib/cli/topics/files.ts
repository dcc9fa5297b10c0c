// Made from docs/files.md by scripts/generate_help_topics.ts.
/** The page, as Markdown. */
export const PAGE = `# Migration files

One file is one revision. TypeScript and SQL stand side by side in
\`migrations/\`, and the file's name is for people only: what counts is the
header.

## TypeScript

\`\`\`ts ignore
import type { Operations } from "jsr:@retort/retort";

/** Add notes to bookings */
export const revision = "8c1d5e2f9a04";
export const downRevision = "1975ea83b712";

export function upgrade(op: Operations) {
  op.addColumn("bookings", "notes", { type: "text" });
}

export function downgrade(op: Operations) {
  op.dropColumn("bookings", "notes");
}
\`\`\`

- The header is read without running the file, so it must be literals:
  \`revision\`; \`downRevision\` (\`null\`, an id, or a list for a merge);
  \`branchLabels\` and \`dependsOn\` (lists) and \`transaction\` (\`"auto"\` or
  \`"none"\`) where they are needed. The first doc comment says what the migration
  does.
- The import is of types only, so it never has to be resolved to run the file.
- \`change(op)\` in place of the pair: the way back is derived, and a step that
  cannot be taken back is an error before anything runs.
- The functions may be \`async\`. \`await op.query("SELECT …")\` sends what has been
  recorded so far and returns rows.
- Files whose name begins with \`_\` are not read as migrations: share code in
  them.

## SQL

\`\`\`sql
-- Add notes to bookings
-- retort:revision 8c1d5e2f9a04
-- retort:down-revision 1975ea83b712

-- retort:upgrade
ALTER TABLE bookings ADD COLUMN notes text;

-- retort:downgrade
ALTER TABLE bookings DROP COLUMN notes;
\`\`\`

Also \`-- retort:branch-labels\`, \`-- retort:depends-on\` and
\`-- retort:transaction none\`. The file is split by PostgreSQL's own grammar, so
dollar quotes and \`BEGIN ATOMIC\` bodies need nothing special. Do not write
\`BEGIN\` or \`COMMIT\`: transactions are the runner's.

## Transactions

Each migration runs in one transaction, together with the change of the version
table. Statements that cannot run in a transaction, such as
\`CREATE INDEX CONCURRENTLY\`, are recognised and sent by themselves; what was
done of them is kept in the journal, so that a run that was killed goes on where
it stopped.
`;
