// Made from docs/ci.md by scripts/generate_help_topics.ts.
/** The page, as Markdown. */
export const PAGE = `# Retort in CI

A deployment job needs one file and one variable: the executable and
\`DATABASE_URL\`.

\`\`\`sh
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

[\`install.sh\`](install.md) gets it: \`--version\` pins the release, \`--to\` names a
folder, \`--slim\` leaves out what only checks need. As steps of a job, with the
project checked out:

\`\`\`yaml ignore
- run: curl -fsSL https://github.com/retort-db/retort/releases/latest/download/install.sh | sh -s -- --version 0.1.0 --to . --slim
- run: ./retort upgrade head
  env:
    DATABASE_URL: \${{ secrets.DATABASE_URL }}
\`\`\`

## In a pull request

\`\`\`sh
retort heads
retort upgrade head --sql
retort upgrade head --database embedded:try
retort downgrade base --allow-data-loss --database embedded:try
\`\`\`

The first fails where files do not fit together, and two lines of it are two
heads: \`retort merge\` joins them. \`retort upgrade head --sql\` prints every
statement for the reviewer and needs no database. The last two try the way up
and the way down on a throw-away database; where the project keeps its wanted
schema, \`retort check\` ends with 3 if the migrations lack something of it, also
where it cannot tell what was renamed. A job that keeps \`~/.cache/retort\` from
one run to the next, by whatever its service offers, builds only what has
changed.

After a deployment, \`retort status --check\` ends with 3 unless everything is
applied, and \`retort drift\` if somebody has changed the database by hand.

## For programs

With \`--json\` each command prints one document on standard output, and runs
stream their events as JSON lines on standard error.

\`\`\`sh
retort heads --json
\`\`\`
`;
