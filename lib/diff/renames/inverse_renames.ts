import type { RenameCandidate } from "./candidate.ts";

/** The renames that take renames back, for the same two schemas exchanged. */
export function inverseRenames(
  renames: readonly RenameCandidate[],
): readonly RenameCandidate[] {
  return renames.map((rename) => {
    const { kind, schema, of, from, to, toSchema } = rename;
    if (of === undefined) {
      const backTo = toSchema === undefined ? undefined : schema;
      const place = toSchema ?? schema;
      return { ...rename, schema: place, from: to, to: from, toSchema: backTo };
    }
    const whole = renames.find((one) =>
      one.of === undefined &&
      (one.kind === "enum") === (kind === "enumValue") &&
      one.to === of && (one.toSchema ?? one.schema) === schema
    );
    return {
      ...rename,
      schema: whole?.schema ?? schema,
      of: whole?.from ?? of,
      from: to,
      to: from,
    };
  });
}
