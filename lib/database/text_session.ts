import { RetortError } from "../errors/mod.ts";
import type { Notice, SentAhead, Session } from "./session.ts";

const BEGINS_REGEXP = /^\s*(?:BEGIN|START\s+TRANSACTION)\b/i;
const ENDS_REGEXP = /^\s*(?:COMMIT|END|ABORT|ROLLBACK(?!\s+TO\b))\b/i;

/**
 * A session whose other end is text: what is sent is written down, for people
 * to read and for `psql -v ON_ERROR_STOP=1 -f` to run with the effect that it
 * would have had on a server. There is nobody to ask, so that queries fail with
 * `operation/offline`.
 */
export class TextSession implements Session {
  readonly kind = "text";
  readonly description = "SQL as text";
  readonly serverVersion: number;
  readonly processId = 0;
  #text = "";
  #isInTransaction = false;

  /** `serverVersion` is that of the server which the text is for. */
  constructor({ serverVersion }: { readonly serverVersion: number }) {
    this.serverVersion = serverVersion;
  }

  /** What was written. */
  get text(): string {
    return this.#text;
  }

  /** Writes a line for people, set off from what is before it. */
  remark(...lines: readonly string[]): void {
    const gap = this.#text === "" ? "" : "\n";
    this.#text += gap + lines.map((line) => `-- ${line}\n`).join("");
  }

  query(): Promise<never> {
    return Promise.reject(nobodyToAsk());
  }

  queryAll(): Promise<never> {
    return Promise.reject(nobodyToAsk());
  }

  execute(statements: readonly string[]): Promise<void> {
    // psql sends statements one by one, but these are one transaction.
    const needsOwn = statements.length > 1 && !this.#isInTransaction &&
      !statements.some((sql) => BEGINS_REGEXP.test(sql));
    const all = needsOwn ? ["BEGIN", ...statements, "COMMIT"] : statements;
    for (const sql of all) this.#write(sql);
    return Promise.resolve();
  }

  executeAhead(statements: readonly string[]): SentAhead {
    return { outcome: this.execute(statements), attend: () => {} };
  }

  async copyIn(sql: string, chunks: AsyncIterable<string>): Promise<number> {
    const rows = (await Array.fromAsync(chunks)).join("");
    const lines = rows === "" || rows.endsWith("\n") ? rows : `${rows}\n`;
    this.#write(sql);
    this.#text += `${lines}\\.\n`;
    return lines.split("\n").length - 1;
  }

  /** Does nothing: what is written runs nowhere. */
  cancel(): Promise<void> {
    return Promise.resolve();
  }

  /** Does nothing: text has no notices. */
  onNotice(_listener: (notice: Notice) => void): void {}

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }

  #write(sql: string): void {
    if (sql.trim() === "") return;
    if (BEGINS_REGEXP.test(sql)) this.#isInTransaction = true;
    if (ENDS_REGEXP.test(sql)) this.#isInTransaction = false;
    // A final line comment must not swallow the end.
    const isCommented = sql.slice(sql.lastIndexOf("\n") + 1).includes("--");
    this.#text += `${sql}${isCommented ? "\n" : ""};\n`;
  }
}

function nobodyToAsk(): RetortError<"operation/offline"> {
  return new RetortError(
    "operation/offline",
    "Cannot ask the database: SQL is only being written",
    {
      details: { operation: "query" },
      hint: "Run it against a database, or write down what it would answer",
    },
  );
}
