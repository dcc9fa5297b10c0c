import { RESERVED_WORDS } from "./reserved_words.ts";

const PLAIN_IDENTIFIER_REGEXP = /^[a-z_][a-z0-9_$]*$/;

/** The most bytes PostgreSQL keeps of an identifier (`NAMEDATALEN` - 1). */
export const MAX_IDENTIFIER_BYTES = 63;

/**
 * A name that may carry its schema.
 *
 * @example
 * ```ts
 * import { compile, type QualifiedName } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const bookings: QualifiedName = { schema: "booking", name: "bookings" };
 * const [statement] = compile({ kind: "dropTable", table: bookings }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(statement?.sql, "DROP TABLE booking.bookings");
 * ```
 */
export interface QualifiedName {
  /** The schema, absent where the search path decides. */
  readonly schema?: string | undefined;
  /** The name as the catalogs hold it, without quotes. */
  readonly name: string;
}

/**
 * Writes an identifier as SQL, in double quotes only where it needs them.
 *
 * @throws {RangeError} if it is empty, holds a NUL, or is longer than 63 bytes,
 * which PostgreSQL would cut without an error
 */
export function quoteIdentifier(identifier: string): string {
  if (identifier === "") {
    throw new RangeError("Cannot quote an empty identifier");
  }
  if (identifier.includes("\0")) {
    throw new RangeError("Cannot quote an identifier that holds a NUL");
  }
  const bytes = new TextEncoder().encode(identifier).length;
  if (bytes > MAX_IDENTIFIER_BYTES) {
    throw new RangeError(
      `Cannot use the identifier "${identifier}": it takes ${bytes} bytes and PostgreSQL keeps ${MAX_IDENTIFIER_BYTES}`,
    );
  }
  if (
    PLAIN_IDENTIFIER_REGEXP.test(identifier) && !RESERVED_WORDS.has(identifier)
  ) {
    return identifier;
  }
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** Writes a name, with its schema if it has one, as SQL. */
export function quoteName(name: QualifiedName): string {
  return name.schema === undefined
    ? quoteIdentifier(name.name)
    : `${quoteIdentifier(name.schema)}.${quoteIdentifier(name.name)}`;
}

/**
 * Writes text as an SQL string literal that means the same whatever
 * `standard_conforming_strings` says.
 *
 * @throws {RangeError} if it holds a NUL, which no PostgreSQL text can
 */
export function quoteLiteral(text: string): string {
  if (text.includes("\0")) {
    throw new RangeError("Cannot quote text that holds a NUL");
  }
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes("\\") ? `E${quoted.replaceAll("\\", "\\\\")}` : quoted;
}
