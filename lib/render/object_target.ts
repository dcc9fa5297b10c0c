import type { ObjectReference } from "../operations/mod.ts";

/** An object as `op.comment` and its kin are told of it. */
export function objectTarget(on: ObjectReference): object {
  const { kind, schema, name, member, identity } = on;
  switch (kind) {
    case "column":
    case "constraint":
    case "policy":
    case "rule":
    case "trigger":
      return { [kind]: member, table: name, schema };
    case "domainConstraint":
      return { constraint: member, domain: name, schema };
    case "schema":
      return { schema: name };
    case "cast":
      return { cast: name, to: identity };
    case "transform":
      return { transform: name, language: identity };
    case "operator": {
      const comma = identity?.indexOf(",") ?? 0;
      const left = identity?.slice(0, comma);
      return {
        operator: name,
        left: left === "" ? undefined : left,
        right: identity?.slice(comma + 1),
        schema,
      };
    }
    case "operatorClass":
    case "operatorFamily":
      return { [kind]: name, using: identity, schema };
    case "aggregate":
    case "function":
    case "procedure":
    case "routine":
      return { [kind]: name, arguments: identity, schema };
    default:
      return { [kind]: name, schema };
  }
}
