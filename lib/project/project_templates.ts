/** A file of a new project. */
export interface TemplateFile {
  /** The path, relative to the project's folder. */
  readonly file: string;
  readonly text: string;
}

/** What a template is filled with. */
export interface TemplateValues {
  /** The folder of migrations, relative to the project's. */
  readonly migrations: string;
  /** Where the config imports its type from. */
  readonly importFrom: string;
}

/** A way to begin a project. */
export interface ProjectTemplate {
  readonly name: string;
  /** What it makes, on one line. */
  readonly description: string;
  readonly files: (values: TemplateValues) => readonly TemplateFile[];
}

const README = `# Migrations

Each file is one revision. \`retort revision -m "What it does"\` writes the next,
\`retort upgrade head\` applies what is pending, \`retort history\` shows them all.
Files whose name begins with \`_\` are not read: share code in them.
`;

function readme({ migrations }: TemplateValues): TemplateFile {
  return { file: `${migrations}/README.md`, text: README };
}

function typescriptConfig(
  { importFrom }: TemplateValues,
  keys: Readonly<Record<string, string>>,
): TemplateFile {
  const lines = Object.entries(keys).map(([key, value]) =>
    `  ${key}: ${JSON.stringify(value)},\n`
  );
  return {
    file: "retort.config.ts",
    text: `import type { Config } from ${JSON.stringify(importFrom)};

export default {
${lines.join("")}} satisfies Config;
`,
  };
}

/** The ways to begin a project, the usual one first. */
export const PROJECT_TEMPLATES: readonly ProjectTemplate[] = [
  {
    name: "typescript",
    description: "A typed config in TypeScript and a folder of migrations",
    files: (values) => [
      typescriptConfig(values, { migrations: values.migrations }),
      readme(values),
    ],
  },
  {
    name: "schema",
    description:
      "The same, with schema.sql as the wanted schema for `retort revision --autogenerate`",
    files: (values) => [
      typescriptConfig(values, {
        migrations: values.migrations,
        schema: "schema.sql",
      }),
      {
        file: "schema.sql",
        text: "-- The schema that the database shall have, as plain DDL.\n",
      },
      readme(values),
    ],
  },
  {
    name: "json",
    description: "A config in JSON, for projects without TypeScript",
    files: (values) => [
      {
        file: "retort.config.json",
        text: `${
          JSON.stringify({ migrations: values.migrations }, undefined, 2)
        }\n`,
      },
      readme(values),
    ],
  },
  {
    name: "bare",
    description: "A folder of migrations and no config",
    files: (values) => [readme(values)],
  },
];
