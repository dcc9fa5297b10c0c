// Made from docs/targets.md by scripts/generate_help_topics.ts.
/** The page, as Markdown. */
export const PAGE = `# Targets

How to say which revision is meant.

## Where a revision is named

| you write      | it means                                              |
| -------------- | ----------------------------------------------------- |
| \`8c1d5e2f9a04\` | the revision with this id                             |
| \`8c1d\`         | the only revision whose id begins so                  |
| \`head\`         | the newest revision; an error if there are several    |
| \`heads\`        | all of them                                           |
| \`base\`         | before the first revision                             |
| \`billing\`      | the revision that declares the branch label \`billing\` |
| \`billing@head\` | the newest revision of that branch                    |
| \`billing@8c1d\` | the same as \`8c1d\`, which must belong to the branch   |

## From where the database stands

| you write    | it means                     |
| ------------ | ---------------------------- |
| \`+2\`         | two steps up from here       |
| \`-1\`         | one step down from here      |
| \`billing@+1\` | one step up on a branch      |
| \`8c1d+2\`     | two steps up from a revision |
| \`head-1\`     | one step below the newest    |

\`retort downgrade -1\` needs no quotes and no \`--\`. Where the database is at
several revisions, \`-1\` could mean several things: say \`billing@-1\`.

## Ranges

\`from:to\` names both ends. Either may be left out.

\`\`\`sh
retort history -r 002:head
retort history -r :003
retort upgrade 002:head --sql
retort downgrade head:base --sql
\`\`\`

## Branches

Two people who each add a migration on top of the same one make two heads. That
is no accident that must be avoided: \`retort upgrade heads\` applies both. When
the history should come together again, \`retort merge heads -m "Merge"\` writes a
migration with both as its parents.
`;
