import type { Cast, Operator } from "../../schema/mod.ts";
import { type Clause, clauses, quoteName } from "../../sql/mod.ts";
import { operatorSymbol } from "./object_sql.ts";

const CAST_CONTEXTS: Readonly<Record<Cast["context"], string>> = {
  explicit: "",
  assignment: "AS ASSIGNMENT",
  implicit: "AS IMPLICIT",
};

/** `CREATE CAST`. */
export function castSql({ source, target, method, context }: Cast): string {
  return clauses(
    `CREATE CAST (${source} AS ${target})`,
    castMethod(method),
    CAST_CONTEXTS[context],
  );
}

/** `CREATE OPERATOR`. */
export function operatorSql(operator: Operator): string {
  const settings: readonly Clause[] = [
    `FUNCTION = ${quoteName(operator.function)}`,
    operator.left !== undefined && `LEFTARG = ${operator.left}`,
    `RIGHTARG = ${operator.right}`,
    operator.commutator !== undefined && `COMMUTATOR = ${operator.commutator}`,
    operator.negator !== undefined && `NEGATOR = ${operator.negator}`,
    operator.restrict !== undefined &&
    `RESTRICT = ${quoteName(operator.restrict)}`,
    operator.join !== undefined && `JOIN = ${quoteName(operator.join)}`,
    operator.hashes && "HASHES",
    operator.merges && "MERGES",
  ];
  return `CREATE OPERATOR ${operatorSymbol(operator)} (${
    settings.filter(Boolean).join(", ")
  })`;
}

function castMethod(method: Cast["method"]): string {
  if (method === "inout") return "WITH INOUT";
  if (method === "binary") return "WITHOUT FUNCTION";
  return `WITH FUNCTION ${quoteName(method.function)}(${method.arguments})`;
}
