import type { Session } from "../database/mod.ts";
import type { StepQuery, StepStatement } from "./step_item.ts";

/** Tells whether a statement is only text, which can travel with others. */
export function isPlainText(item: StepStatement): boolean {
  return item.copyData === undefined &&
    (item.parameters === undefined || item.parameters.length === 0);
}

/** Sends one item by itself and returns its rows. */
export async function sendItem(
  session: Session,
  item: StepStatement | StepQuery,
): Promise<readonly Record<string, unknown>[]> {
  if ("copyData" in item && item.copyData !== undefined) {
    await session.copyIn(item.sql, chunksOf(item.copyData));
    return [];
  }
  const { parameters } = item;
  const isQuery = !("transaction" in item);
  if (isQuery || (parameters !== undefined && parameters.length > 0)) {
    return await session.query(item.sql, parameters);
  }
  await session.execute([item.sql]);
  return [];
}

const CHUNK_LENGTH = 65_536;

async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += CHUNK_LENGTH) {
    yield text.slice(at, at + CHUNK_LENGTH);
  }
}
