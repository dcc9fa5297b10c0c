import {
  compile,
  createRecorder,
  isRetortError,
  type Operation,
  type Operations,
  reverse,
  type Statement,
} from "../../mod.ts";
import { callText } from "./call_text.ts";
import type { DocumentedExample } from "./chapters.ts";
import { factsText } from "./facts_text.ts";

const OLDEST = 150000;

/** One example: the call, its SQL, the way back, the facts. */
export function exampleText(example: DocumentedExample): string {
  const serverVersion = Math.max(OLDEST, example.since);
  const operations = recorded(example.record);
  const statements = compiled(operations, serverVersion);
  const newer = example.since > OLDEST
    ? ` (PostgreSQL ${Math.floor(example.since / 10_000)})`
    : "";
  const title = example.title === undefined
    ? ""
    : `_${capital(example.title)}${newer}:_`;
  return [
    title,
    fenced("ts", callText(example.source)),
    fenced("sql", sqlText(statements)),
    backText(operations, serverVersion),
    factsText(statements),
  ].filter((part) => part !== "").join("\n\n");
}

function recorded(record: (op: Operations) => void): readonly Operation[] {
  const { op, finish } = createRecorder();
  record(op);
  return finish();
}

function compiled(
  operations: readonly Operation[],
  serverVersion: number,
): readonly Statement[] {
  return operations.flatMap((operation) =>
    compile(operation, { serverVersion })
  );
}

function backText(
  operations: readonly Operation[],
  serverVersion: number,
): string {
  try {
    const statements = compiled(reverse(operations), serverVersion);
    return statements.length === 0
      ? "Back: nothing to do."
      : `Back:\n\n${fenced("sql", sqlText(statements))}`;
  } catch (error) {
    if (!isRetortError(error)) throw error;
    return `Back: ${error.message}.`;
  }
}

function sqlText(statements: readonly Statement[]): string {
  return statements.map(({ sql }) => `${sql};`).join("\n");
}

function fenced(language: string, text: string): string {
  return text === "" ? "" : `\`\`\`${language}\n${text}\n\`\`\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
