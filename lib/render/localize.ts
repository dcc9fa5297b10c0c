import type { Operation } from "../operations/mod.ts";

/** Leaves out the schema that the search path finds anyway, but where extensions go. */
export function localize(
  operations: readonly Operation[],
  defaultSchema: string,
): readonly Operation[] {
  return operations.map((operation) =>
    operation.kind.endsWith("Extension")
      ? operation
      : withoutSchema(operation, defaultSchema) as Operation
  );
}

function withoutSchema(value: unknown, schema: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => withoutSchema(item, schema));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) =>
        part !== undefined &&
        !(key === "schema" && part === schema && isName(value))
      )
      .map(([key, part]) => [key, withoutSchema(part, schema)]),
  );
}

/** Where privileges name a schema, it is what they are about. */
function isName(value: object): boolean {
  const { kind } = { kind: undefined, ...value };
  return "name" in value && kind !== "grantDefault" &&
    kind !== "revokeDefault";
}
