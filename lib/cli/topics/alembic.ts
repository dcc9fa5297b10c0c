// Made from docs/alembic.md by scripts/generate_help_topics.ts.
/** The page, as Markdown. */
export const PAGE = `# Coming from Alembic

The graph, the targets and the commands mean what you know.

| Alembic                                      | Retort                                                      |
| -------------------------------------------- | ----------------------------------------------------------- |
| \`alembic.ini\`, \`env.py\`                      | \`retort.config.ts\`: plain data, and every key has a default |
| \`versions/*.py\`                              | \`migrations/*.ts\` and \`migrations/*.sql\`                    |
| \`from alembic import op\`                     | \`op\` is the argument of \`upgrade(op)\` and \`downgrade(op)\`   |
| \`sa.Column("notes", sa.Text)\`                | \`{ type: "text" }\`: types are PostgreSQL's own              |
| \`server_default="x"\`                         | \`default: "x"\`                                              |
| \`server_default=sa.text("now()")\`            | \`default: { sql: "now()" }\`                                 |
| \`op.get_bind().execute(…)\`                   | \`await op.query(…)\`                                         |
| \`with op.batch_alter_table(…)\`               | \`op.batchAlterTable(table, (table) => …)\`                   |
| \`context.get_x_argument(as_dictionary=True)\` | \`op.arguments\`; \`-x flag\` gives \`""\`                        |
| \`with op.get_context().autocommit_block()\`   | \`op.autocommit(() => …)\`                                    |
| \`alembic upgrade head\`                       | \`retort upgrade head\`                                       |
| \`alembic_version\`                            | \`retort_version\`                                            |
| exit code 255                                | 1 for a failure, 3 for what a check found                   |

## What is different on purpose

- A duplicated id, a missing parent or an unknown dependency is an error that
  names the files.
- \`downgrade -1\` with several current revisions is an error that shows how to
  say which.
- Each migration has its own transaction, and runs are kept apart by a lock.
- Statements wait two seconds for a lock on a table, then give way and try
  again.
- What destroys data asks first.
- Looking (\`current\`, \`history -i\`, \`check\`) never creates the version table.

## Taking over a database

Write the present state as the first migration, and record that it is applied:

\`\`\`sh
retort stamp head
\`\`\`
`;
