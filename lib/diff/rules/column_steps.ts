import type {
  AlterColumnOperation,
  ColumnSettings,
  Operation,
} from "../../operations/mod.ts";
import { type Column, identitySequence } from "../../schema/mod.ts";
import {
  clauses,
  type QualifiedName,
  quoteIdentifier,
  quoteName,
} from "../../sql/mod.ts";
import type { Pair } from "../facts.ts";
import { isSame } from "../same.ts";
import { narrowedIdentity, tellIdentityLimits } from "./tell_limits.ts";
import { adoptValues, gainsSequence } from "./adopt_values.ts";
import { castBetween } from "./cast_between.ts";
import { settingsOf } from "./column_settings.ts";

/** The operations that turn one column into another, in two parts. */
export interface ColumnSteps {
  /** What must be done before a sequence that the column used can go. */
  readonly away: readonly Operation[];
  readonly operations: readonly Operation[];
}

/** How a column is altered. */
export interface ColumnStepsOptions {
  /** Whether a default that differs must be away before its type is altered. */
  readonly parksDefault?: boolean;
}

/**
 * Alters a column step by step: PostgreSQL cannot convert a default along with
 * a type, wants no default where there shall be an identity, and no nulls.
 */
export function columnSteps(
  table: QualifiedName,
  pair: Pair<Column>,
  options: ColumnStepsOptions = {},
): ColumnSteps {
  const { before, after } = tellIdentityLimits(pair);
  if (isOneStep({ before, after }, options)) {
    return { away: [], operations: alterAtOnce(table, { before, after }) };
  }
  const away: Operation[] = [];
  const operations: Operation[] = [];
  const into = { away, operations, ...options };
  const current = takeAway(table, { before, after }, into);
  const gainsIdentity = !before.identity && after.identity !== undefined;
  const losesIdentity = before.identity !== undefined && !after.identity;
  const { default: value, identity, ...rest } = after;
  const middle = {
    ...rest,
    default: current.default,
    identity: current.identity,
  };
  const needsMiddle = before.type !== after.type || gainsIdentity ||
    losesIdentity;
  const from = needsMiddle ? middle : current;
  operations.push(
    ...alter(table, { before: current, after: from }),
    ...renameSequence(table, { before: current, after }),
    ...alter(table, {
      before: sequenceRenamed({ before: from, after }),
      after: { ...rest, default: value, identity },
    }),
  );
  if (gainsIdentity || gainsSequence({ before, after })) {
    operations.push(adoptValues(table, after));
  }
  return { away, operations };
}

/** Whether all that differs is a type and what one `ALTER TABLE` can do with it. */
function isOneStep(
  { before, after }: Pair<Column>,
  { parksDefault = false }: ColumnStepsOptions,
): boolean {
  const isPlain = [before, after].every(({ generated, identity, options }) =>
    generated === undefined && identity === undefined && options === undefined
  );
  const staysInPlace = !parksDefault || before.default === after.default;
  return isPlain && staysInPlace && !gainsSequence({ before, after }) &&
    (before.default ?? after.default) !== undefined &&
    isConverted({ before, after });
}

/** A type and a default: the former default goes before the type changes. */
function alterAtOnce(
  table: QualifiedName,
  { before, after }: Pair<Column>,
): readonly Operation[] {
  const defaults = (column: Column): ColumnSettings => ({
    default: column.default ?? null,
  });
  return alter(table, { before, after }).map((operation) => ({
    ...operation,
    ...defaults(after),
    existing: { ...operation.existing, ...defaults(before) },
  }));
}

/** Takes away what would be in the way, and gives what is left. */
function takeAway(
  table: QualifiedName,
  { before, after }: Pair<Column>,
  into: ColumnStepsOptions & {
    readonly away: Operation[];
    readonly operations: Operation[];
  },
): Column {
  let current = before;
  const step = (next: Column, list: Operation[]): void => {
    list.push(...alter(table, { before: current, after: next }));
    current = next;
  };
  if (before.generated !== undefined && after.generated === undefined) {
    into.operations.push(dropExpression(table, current));
    current = { ...current, generated: undefined };
  }
  const keepsOptions = before.options === undefined ||
    after.options === undefined || isSame(before.options, after.options);
  // `SET` leaves the options that it does not name as they are.
  if (!keepsOptions) step({ ...current, options: undefined }, into.operations);
  if (before.identity !== undefined && !after.identity) {
    step({ ...current, identity: undefined }, into.away);
  }
  const narrowed = narrowedIdentity({ before, after });
  if (narrowed) step({ ...current, identity: narrowed }, into.operations);
  const isParked = into.parksDefault === true &&
    before.default !== after.default;
  const gainsIdentity = !before.identity && after.identity !== undefined;
  if (gainsIdentity || isParked) {
    step({ ...current, default: undefined }, into.away);
  } else if (isConverted({ before, after }) && !before.generated) {
    step({ ...current, default: undefined }, into.operations);
  }
  return current;
}

/** Whether a default cannot stay while the type is another. */
function isConverted({ before, after }: Pair<Column>): boolean {
  if (before.type === after.type) return false;
  const types = { from: before.type, to: after.type };
  return before.default !== after.default ||
    castBetween(after.name, types) !== undefined;
}

/** One `ALTER COLUMN` with all that differs. */
function alter(
  table: QualifiedName,
  { before, after }: Pair<Column>,
): readonly AlterColumnOperation[] {
  const settings = settingsOf({ before, after });
  if (Object.keys(settings).length === 0) return [];
  const types = { from: before.type, to: after.type };
  const using = castBetween(after.name, types);
  const existingUsing = castBetween(after.name, {
    from: types.to,
    to: types.from,
  });
  const existing = settingsOf({ before: after, after: before });
  return [{
    kind: "alterColumn",
    table,
    column: after.name,
    ...settings,
    ...(using !== undefined && { using }),
    existing,
    ...(existingUsing !== undefined && { existingUsing }),
  }];
}

/**
 * Keeps the values of a generated column. The way back computes them anew,
 * since no column that is there can be made a generated one.
 */
function dropExpression(table: QualifiedName, column: Column): Operation {
  const name = quoteName(table);
  const member = quoteIdentifier(column.name);
  const { expression = "", kind = "stored" } = column.generated ?? {};
  const added = clauses(
    `ALTER TABLE ${name} ADD COLUMN ${member} ${column.type}`,
    `GENERATED ALWAYS AS (${expression}) ${kind.toUpperCase()}`,
    !column.nullable && "NOT NULL",
  );
  return {
    kind: "execute",
    sql: `ALTER TABLE ${name} ALTER COLUMN ${member} DROP EXPRESSION`,
    reverse: `ALTER TABLE ${name} DROP COLUMN ${member};\n${added}`,
  };
}

function renameSequence(
  table: QualifiedName,
  { before, after }: Pair<Column>,
): readonly Operation[] {
  if (before.identity === undefined || after.identity === undefined) return [];
  const from = identitySequence(table, before);
  const to = identitySequence(table, after);
  if (from.name === to.name) return [];
  return [{
    kind: "rename",
    on: { kind: "sequence", ...from },
    to: to.name,
  }];
}

/** A column whose identity takes its numbers from a sequence by its new name. */
function sequenceRenamed({ before, after }: Pair<Column>): Column {
  if (before.identity === undefined || after.identity === undefined) {
    return before;
  }
  const { sequence } = after.identity;
  return { ...before, identity: { ...before.identity, sequence } };
}
