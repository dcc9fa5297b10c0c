import type { Session } from "../../lib/database/mod.ts";
import type { Statement } from "../../mod.ts";

/** Sends statements one by one, outside of any transaction of its own. */
export async function sendStatements(
  session: Session,
  statements: readonly Statement[],
): Promise<void> {
  for (const { sql, parameters, copyData } of statements) {
    if (copyData !== undefined) {
      await session.copyIn(sql, once(copyData));
    } else if (parameters !== undefined) {
      await session.query(sql, parameters);
    } else {
      await session.execute([sql]);
    }
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
