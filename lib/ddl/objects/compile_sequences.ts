import type {
  AlterSequenceOperation,
  Operation,
  SequenceAlteration,
  SequenceOperation,
} from "../../operations/mod.ts";
import type { Sequence } from "../../schema/mod.ts";
import {
  clauses,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { makeStatement } from "../make_statement.ts";
import { alterFacts, type CompilersOf, lock, nameOf } from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { needsVersion } from "./needs_version.ts";
import { isApart, moveToLimit } from "./sequence_limits.ts";

/** The statements of operations on sequences. */
export const SEQUENCE_COMPILERS: CompilersOf<SequenceOperation> = {
  createSequence: (operation, options) => {
    const { definition, ifNotExists } = operation;
    refuseUnlogged(operation, definition, options);
    return [
      makeStatement(clauses(
        "CREATE",
        definition.unlogged && "UNLOGGED",
        "SEQUENCE",
        ifNotExists && "IF NOT EXISTS",
        quoteName(definition),
        sequenceClauses(definition),
      )),
      ...creationFacts({ ...nameOf(definition), kind: "sequence" }, definition),
    ];
  },
  alterSequence,
  dropSequence: (operation) => [
    makeStatement(
      dropSql("SEQUENCE", { ...operation, name: quoteName(operation) }),
      {
        locks: [lock(operation, "ACCESS EXCLUSIVE")],
        reversibility: operation.definition === undefined
          ? "irreversible"
          : "structure",
      },
    ),
  ],
};

/** The settings of a sequence in the order PostgreSQL's manual has them. */
export function sequenceClauses(settings: SequenceAlteration): string {
  return clauses(
    settings.type !== undefined && `AS ${settings.type ?? "bigint"}`,
    settings.increment !== undefined &&
      `INCREMENT BY ${settings.increment ?? 1n}`,
    limitClause("MINVALUE", settings.minValue),
    limitClause("MAXVALUE", settings.maxValue),
    settings.start !== undefined && `START WITH ${startOf(settings)}`,
    settings.cache !== undefined && `CACHE ${settings.cache ?? 1n}`,
    settings.cycle !== undefined && (settings.cycle ? "CYCLE" : "NO CYCLE"),
    ownedByClause(settings.ownedBy),
  );
}

function limitClause(
  keyword: string,
  value: bigint | null | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  return value === null ? `NO ${keyword}` : `${keyword} ${value}`;
}

function startOf(settings: SequenceAlteration): bigint {
  const { start, increment, minValue, maxValue } = settings;
  if (start !== null && start !== undefined) return start;
  return (increment ?? 1n) > 0n ? minValue ?? 1n : maxValue ?? -1n;
}

function ownedByClause(
  ownedBy: SequenceAlteration["ownedBy"],
): string | undefined {
  if (ownedBy === undefined) return undefined;
  return ownedBy === null
    ? "OWNED BY NONE"
    : `OWNED BY ${quoteName(ownedBy)}.${quoteIdentifier(ownedBy.column)}`;
}

function restartClause(
  restart: AlterSequenceOperation["restart"],
): string | undefined {
  if (restart === undefined) return undefined;
  return restart === null ? "RESTART" : `RESTART WITH ${restart}`;
}

function alterSequence(operation: AlterSequenceOperation): Statement[] {
  const { settings, ifExists } = operation;
  // Where no number was possible before that is now, none can be given twice.
  const restart = operation.restart === undefined && isApart(operation)
    ? settings.start
    : operation.restart;
  const moved = restart === undefined ? moveToLimit(operation, operation) : [];
  const altered = makeStatement(
    clauses(
      "ALTER SEQUENCE",
      ifExists && "IF EXISTS",
      quoteName(operation),
      sequenceClauses(settings),
      restartClause(restart),
    ),
    {
      locks: [lock(operation, "SHARE ROW EXCLUSIVE")],
      ...(restart === undefined
        ? alterFacts(operation)
        : { reversibility: "irreversible" }),
    },
  );
  return [...moved, altered];
}

function refuseUnlogged(
  operation: Operation,
  definition: Sequence,
  options: CompileOptions,
): void {
  if (!definition.unlogged) return;
  const feature = { feature: "an unlogged sequence", since: 150000 };
  needsVersion(operation, feature, options);
}
