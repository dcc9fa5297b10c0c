import { quoteLiteral } from "../../../lib/sql/mod.ts";
import type { Arguments, CallContext } from "./describe.ts";
import { bare, sqlType, type TypeDescription } from "./sql_type.ts";

/** `Enum(…).create(…)`. */
export function createType(context: CallContext, { type }: Arguments): void {
  if (typeof type === "object" && type !== null) makeType(context, type);
}

/** `Enum(…).drop(…)`. */
export function dropType({ add }: CallContext, { type }: Arguments): void {
  if (typeof type !== "object" || type === null) return;
  const { name = "", schema } = type;
  const kind = bare(type.t) === "domain" ? "dropDomain" : "dropEnum";
  add({ kind, name, schema });
}

/** Makes an enum type or a domain. */
export function makeType(
  { add }: CallContext,
  type: Exclude<TypeDescription, string | null>,
): void {
  const { name = "", schema } = type;
  if (bare(type.t) !== "domain") {
    const definition = { name, schema, values: type.values ?? [] };
    return add({ kind: "createEnum", definition });
  }
  const { collation, check } = type;
  add({
    kind: "createDomain",
    definition: {
      name,
      schema,
      type: sqlType(type.of ?? null),
      ...(collation !== undefined && { collation: { name: collation } }),
      ...(type.default !== undefined &&
        { default: quoteLiteral(type.default) }),
      ...(type.not_null && { notNull: true }),
      ...(check !== undefined && { checks: [{ expression: check }] }),
    },
  });
}
