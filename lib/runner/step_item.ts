import {
  type ClassifiedStatement,
  sha256,
  type Statement,
} from "../sql/mod.ts";

/** A statement of a migration, with what is known of its text. */
export type StepStatement =
  & Statement
  & Partial<
    Pick<ClassifiedStatement, "kind" | "control" | "setting" | "copyData">
  >;

/** A query that a migration waits for. */
export interface StepQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What identifies an item of a migration from one run to the next. */
export function itemHash(item: {
  readonly sql: string;
  readonly parameters?: readonly unknown[] | undefined;
}): string {
  const { sql, parameters } = item;
  if (parameters === undefined || parameters.length === 0) return sha256(sql);
  return sha256(`${sql}\n${JSON.stringify(parameters, asText)}`);
}

function asText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}` : value;
}
