import type { Session } from "../../lib/database/mod.ts";

/** The same session, some of whose calls are done otherwise. */
export function wrapSession(
  session: Session,
  others: Partial<Session>,
): Session {
  return {
    kind: session.kind,
    description: session.description,
    serverVersion: session.serverVersion,
    processId: session.processId,
    query: (sql, parameters) => session.query(sql, parameters),
    queryAll: (queries) => session.queryAll(queries),
    execute: (statements) => session.execute(statements),
    executeAhead: (statements) => session.executeAhead(statements),
    copyIn: (sql, chunks) => session.copyIn(sql, chunks),
    cancel: () => session.cancel(),
    onNotice: (listener) => session.onNotice(listener),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
    ...others,
  };
}
