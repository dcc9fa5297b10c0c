import type {
  AlterFunctionOperation,
  AlterProcedureOperation,
  DropAggregateOperation,
  DropFunctionOperation,
  DropProcedureOperation,
  RoutineName,
  RoutineOperation,
} from "../../operations/mod.ts";
import type { Aggregate, Routine } from "../../schema/mod.ts";
import { clauses, type Statement } from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { alterFacts, type CompilersOf, dropFacts } from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { routineName } from "./object_sql.ts";
import { aggregateSql, routineClauses, routineSql } from "./routine_sql.ts";

type RoutineKind = "function" | "procedure" | "aggregate";

interface Replacement<Definition> {
  readonly definition: Definition;
  readonly recreate?: true | undefined;
  readonly existing?: Definition | undefined;
}

/** The statements of operations on functions, procedures and aggregates. */
export const ROUTINE_COMPILERS: CompilersOf<RoutineOperation> = {
  createFunction: ({ definition }) => createRoutine(definition),
  replaceFunction: (operation) => replaceRoutine(operation),
  alterFunction: (operation) => [alterRoutine(operation)],
  dropFunction: (operation) => [dropRoutine(operation)],
  createProcedure: ({ definition }) => createRoutine(definition),
  replaceProcedure: (operation) => replaceRoutine(operation),
  alterProcedure: (operation) => [alterRoutine(operation)],
  dropProcedure: (operation) => [dropRoutine(operation)],
  createAggregate: ({ definition }) => [
    makeStatement(aggregateSql(definition, { orReplace: false })),
    ...routineFacts("aggregate", definition),
  ],
  replaceAggregate: (operation) => {
    const { definition, recreate } = operation;
    return [
      ...dropReplaced("aggregate", operation),
      makeStatement(
        aggregateSql(definition, { orReplace: !recreate }),
        alterFacts(operation),
      ),
      ...routineFacts("aggregate", definition),
    ];
  },
  dropAggregate: (operation) => [dropRoutine(operation)],
};

function createRoutine(definition: Routine): readonly Statement[] {
  return [
    makeStatement(routineSql(definition, { orReplace: false })),
    ...routineFacts(definition.kind, definition),
  ];
}

function replaceRoutine(
  operation: Replacement<Routine>,
): readonly Statement[] {
  const { definition, recreate } = operation;
  return [
    ...dropReplaced(definition.kind, operation),
    makeStatement(
      routineSql(definition, { orReplace: !recreate }),
      alterFacts(operation),
    ),
    ...routineFacts(definition.kind, definition),
  ];
}

function dropReplaced(
  kind: RoutineKind,
  { definition, recreate, existing }: Replacement<RoutineName>,
): readonly Statement[] {
  if (!recreate) return [];
  const { schema, name, identity } = existing ?? definition;
  const reference = routineName({ kind, schema, name, identity });
  return [
    makeStatement(
      dropSql(kind.toUpperCase(), { name: reference }),
      dropFacts({ definition: existing }),
    ),
  ];
}

function alterRoutine(
  operation: AlterFunctionOperation | AlterProcedureOperation,
): Statement {
  const kind = operation.kind === "alterFunction" ? "function" : "procedure";
  const { schema, name, identity, settings } = operation;
  return makeStatement(
    clauses(
      "ALTER",
      kind.toUpperCase(),
      routineName({ kind, schema, name, identity }),
      routineClauses(settings),
    ),
    alterFacts(operation),
  );
}

const DROPPED: Readonly<
  Record<`drop${"Function" | "Procedure" | "Aggregate"}`, RoutineKind>
> = {
  dropFunction: "function",
  dropProcedure: "procedure",
  dropAggregate: "aggregate",
};

function dropRoutine(
  operation:
    | DropFunctionOperation
    | DropProcedureOperation
    | DropAggregateOperation,
): Statement {
  const kind = DROPPED[operation.kind];
  const { schema, name, identity, cascade } = operation;
  return makeStatement(
    dropSql(kind.toUpperCase(), {
      ...operation,
      name: routineName({ kind, schema, name, identity }),
    }),
    cascade ? { reversibility: "irreversible" } : dropFacts(operation),
  );
}

function routineFacts(
  kind: RoutineKind,
  definition: Routine | Aggregate,
): readonly Statement[] {
  const { schema, name, identity } = definition;
  return creationFacts({ kind, schema, name, identity }, definition);
}
