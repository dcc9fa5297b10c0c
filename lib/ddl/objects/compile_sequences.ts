import type {
  AlterSequenceOperation,
  Operation,
  SequenceAlteration,
  SequenceOperation,
} from "../../operations/mod.ts";
import type { Sequence } from "../../schema/mod.ts";
import { clauses, quoteIdentifier, quoteName } from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { makeStatement } from "../make_statement.ts";
import { alterFacts, type CompilersOf, lock, nameOf } from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { needsVersion } from "./needs_version.ts";

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
  alterSequence: (operation) => [
    makeStatement(
      clauses(
        "ALTER SEQUENCE",
        operation.ifExists && "IF EXISTS",
        quoteName(operation),
        sequenceClauses(operation.settings),
        restartClause(operation),
      ),
      {
        locks: [lock(operation, "SHARE ROW EXCLUSIVE")],
        ...(operation.restart === undefined
          ? alterFacts(operation)
          : { reversibility: "irreversible" }),
      },
    ),
  ],
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
  { restart }: AlterSequenceOperation,
): string | undefined {
  if (restart === undefined) return undefined;
  return restart === null ? "RESTART" : `RESTART WITH ${restart}`;
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
