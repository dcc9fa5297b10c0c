// Made from docs/ci.md by scripts/generate_help_topics.ts.
/** The page, as Markdown. */
export const PAGE = `# Retort in CI

A deployment job needs one file and one variable: the executable and
\`DATABASE_URL\`.

\`\`\`sh ignore
retort upgrade head
\`\`\`

It waits for another run that is under way, applies what is pending, and exits
with a code that says what happened.

| exit     | means                                                                         |
| -------- | ----------------------------------------------------------------------------- |
| 0        | done, or nothing to do                                                        |
| 1        | failed; the message says what was applied, what failed and what was not tried |
| 2        | wrong usage                                                                   |
| 3        | a check found something                                                       |
| 4        | another run held the lock for longer than \`--lock-wait\`                       |
| 130, 143 | interrupted; what was being done has been rolled back                         |

Run the same command again after a failure or a kill: it goes on from where the
database is.

## In a pull request

\`\`\`sh
retort heads
retort history
retort upgrade head --sql
\`\`\`

\`retort upgrade head --sql\` prints every statement for the reviewer and needs no
database.

## For programs

With \`--json\` each command prints one document on standard output, and runs
stream their events as JSON lines on standard error.

\`\`\`sh
retort heads --json
\`\`\`
`;
