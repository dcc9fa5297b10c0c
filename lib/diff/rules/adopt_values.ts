import type { Operation } from "../../operations/mod.ts";
import { type Column, sequenceLimits } from "../../schema/mod.ts";
import {
  type QualifiedName,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "../../sql/mod.ts";
import type { Pair } from "../facts.ts";

/** Whether a column that is there begins to take its values from a sequence. */
export function gainsSequence({ before, after }: Pair<Column>): boolean {
  return sequenceOf(before) === undefined && sequenceOf(after) !== undefined;
}

function sequenceOf(column: Column): string | undefined {
  return /^nextval\('(.+)'::regclass\)$/.exec(column.default ?? "")?.[1];
}

/**
 * Lets a sequence go on after the values that the rows have, unless it begins
 * beyond them.
 */
export function adoptValues(table: QualifiedName, column: Column): Operation {
  const sequence = sequenceOf(column);
  return {
    kind: "execute",
    sql: sequence === undefined
      ? adoptByIdentity(table, column)
      : adoptBySequence(table, { column, sequence }),
    reverse: "-- The sequence goes with what is taken back",
  };
}

function adoptByIdentity(
  table: QualifiedName,
  { name, type, identity }: Column,
): string {
  const { start, increment = 1n } = identity ?? {};
  const limits = sequenceLimits({ ...identity, type });
  const values = quoteIdentifier(name);
  const [last, beyond, first] = increment > 0n
    ? [`max(${values})`, ">=", limits.min]
    : [`min(${values})`, "<=", limits.max];
  const step = increment > 0n ? `+ ${increment}` : `- ${-increment}`;
  const of = quoteName(table);
  const target = `pg_get_serial_sequence(${quoteLiteral(of)}, ${
    quoteLiteral(name)
  })`;
  return `SELECT setval(${target}, ${last} ${step}, false) FROM ${of} ` +
    `HAVING ${last} ${beyond} ${start ?? first}`;
}

/** What else is known of a sequence by itself is for the server to say. */
function adoptBySequence(
  table: QualifiedName,
  { column, sequence }: {
    readonly column: Column;
    readonly sequence: string;
  },
): string {
  const last = `max(${quoteIdentifier(column.name)})`;
  const name = sequence.replaceAll("''", "'");
  return `SELECT setval('${sequence}', ${last} + 1, false) ` +
    `FROM ${quoteName(table)} ` +
    `HAVING ${last} >= (SELECT last_value FROM ${name})`;
}
