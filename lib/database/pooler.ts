import type { Session } from "./session.ts";

/** What is between a session and its server. */
export type Pooling = "none" | "session" | "transaction";

const ROUNDS = 3;

/**
 * Finds out whether a pooler is in between, and whether it hands a server
 * process to another client after every transaction: then nothing that
 * belongs to a session can be relied upon, advisory locks first.
 *
 * A pooler gives out numbers of its own for cancelling, so a session that is
 * on a server directly is recognised without a second one.
 */
export async function detectPooling(
  session: Session,
  openAnother: () => Promise<Session>,
): Promise<Pooling> {
  if (session.kind !== "server") return "none";
  const pid = await backendOf(session);
  if (session.processId === pid) return "none";
  const seen = new Set([pid]);
  await using other = await openAnother();
  for (let round = 0; round < ROUNDS; round++) {
    const isShared = seen.has(await backendOf(other));
    seen.add(await backendOf(session));
    if (isShared || seen.size > 1) return "transaction";
  }
  return "session";
}

async function backendOf(session: Session): Promise<number> {
  const [row] = await session.query<{ readonly pid: number }>(
    "SELECT pg_catalog.pg_backend_pid() AS pid",
  );
  return row?.pid ?? 0;
}
