/** What the text of a new migration is made of. */
export interface MigrationTemplate {
  readonly id: string;
  readonly message: string;
  readonly downRevisions: readonly string[];
  readonly branchLabels?: readonly string[] | undefined;
  readonly dependsOn?: readonly string[] | undefined;
  readonly transaction?: "auto" | "none" | undefined;
  /** Statements for the bodies, each line as it should stand in a function. */
  readonly upgrade?: string | undefined;
  readonly downgrade?: string | undefined;
  /** Where types come from. */
  readonly importFrom: string;
}

/** A message without the characters that would disturb a terminal or editor. */
function printable(message: string): string {
  return message.replaceAll(/\r\n?/g, "\n")
    // deno-lint-ignore no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ")
    .split("\n").map((line) => line.trim()).join("\n").trim();
}

function docComment(message: string): string {
  const lines = printable(message).replaceAll("*/", "*\\/").split("\n");
  if (lines.length > 1) {
    const body = lines.map((line) => ` * ${line}`.trimEnd()).join("\n");
    return `/**\n${body}\n */\n`;
  }
  return lines[0] === "" ? "" : `/** ${lines[0]} */\n`;
}

function literal(names: readonly string[]): string {
  const [first, second] = names.map((name) => JSON.stringify(name));
  if (first === undefined) return "null";
  return second === undefined
    ? first
    : `[${names.map((name) => JSON.stringify(name)).join(", ")}]`;
}

function list(names: readonly string[]): string {
  return `[${names.map((name) => JSON.stringify(name)).join(", ")}]`;
}

function direction(name: string, body = ""): string {
  const lines = body.split("\n")
    .map((line) => line === "" ? "" : `  ${line}`).join("\n").trimEnd();
  const content = lines.trim() === "" ? "" : `\n${lines}`;
  return `export function ${name}(op: Operations): void {${content}\n}\n`;
}

/** The text of a new migration in TypeScript. */
export function typescriptMigration(template: MigrationTemplate): string {
  const { branchLabels = [], dependsOn = [], transaction = "auto" } = template;
  const constants = [
    `export const revision = ${JSON.stringify(template.id)};`,
    `export const downRevision = ${literal(template.downRevisions)};`,
    branchLabels.length > 0 &&
    `export const branchLabels = ${list(branchLabels)};`,
    dependsOn.length > 0 && `export const dependsOn = ${list(dependsOn)};`,
    transaction === "none" && 'export const transaction = "none";',
  ].filter((line) => line !== false);
  return [
    `import type { Operations } from ${JSON.stringify(template.importFrom)};\n`,
    `${docComment(template.message)}${constants.join("\n")}\n`,
    direction("upgrade", template.upgrade),
    direction("downgrade", template.downgrade),
  ].join("\n");
}

function sqlComment(message: string): readonly string[] {
  const text = printable(message);
  // A line that looks like a part of the header would be read as one.
  return text === ""
    ? []
    : text.split("\n").map((line) =>
      `-- ${line.replace(/^retort:/, "retort :")}`.trimEnd()
    );
}

function sqlBody(body = ""): readonly string[] {
  const text = body.trimEnd();
  return text === "" ? [""] : [text, ""];
}

/** The text of a new migration in SQL. */
export function sqlMigration(template: MigrationTemplate): string {
  const { branchLabels = [], dependsOn = [], transaction = "auto" } = template;
  return [
    ...sqlComment(template.message),
    `-- retort:revision ${template.id}`,
    `-- retort:down-revision ${template.downRevisions.join(" ")}`.trimEnd(),
    branchLabels.length > 0 &&
    `-- retort:branch-labels ${branchLabels.join(" ")}`,
    dependsOn.length > 0 && `-- retort:depends-on ${dependsOn.join(" ")}`,
    transaction === "none" && "-- retort:transaction none",
    "-- retort:upgrade",
    ...sqlBody(template.upgrade),
    "-- retort:downgrade",
    ...sqlBody(template.downgrade),
  ].filter((line) => line !== false).join("\n").trimEnd() + "\n";
}
