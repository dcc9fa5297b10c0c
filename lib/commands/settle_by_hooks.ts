import type { AlterColumnOperation, Operation } from "../operations/mod.ts";
import type { AutogenerateHooks } from "../project/mod.ts";

/** Lets a project's hooks decide which operations are made, and how. */
export function settleByHooks(
  operations: readonly Operation[],
  hooks: AutogenerateHooks,
): readonly Operation[] {
  const settled = operations.flatMap((operation) =>
    operation.kind === "alterColumn"
      ? settleColumn(operation, hooks)
      : operation
  );
  return hooks.processOperations?.(settled) ?? settled;
}

function settleColumn(
  operation: AlterColumnOperation,
  { compareType, compareDefault }: AutogenerateHooks,
): readonly Operation[] {
  const { table, column, type, default: value, existing } = operation;
  const place = { table, column };
  const keepsType = type !== undefined &&
    compareType?.({ ...place, present: existing?.type, wanted: type }) ===
      false;
  const keepsDefault = value !== undefined &&
    compareDefault?.({
        ...place,
        present: existing?.default ?? undefined,
        wanted: value ?? undefined,
      }) === false;
  if (!keepsType && !keepsDefault) return [operation];
  const left = without(operation, {
    type: keepsType,
    default: keepsDefault,
  });
  const { kind: _kind, table: _table, column: _column, ...rest } = left;
  const { existing: _existing, source: _source, ...settings } = rest;
  return Object.keys(settings).length === 0 ? [] : [left];
}

function without(
  operation: AlterColumnOperation,
  drop: { readonly type: boolean; readonly default: boolean },
): AlterColumnOperation {
  const keep = ([key]: readonly [string, unknown]): boolean =>
    !(drop.type && ["type", "using", "existingUsing"].includes(key)) &&
    !(drop.default && key === "default");
  const { kind, table, column, existing, ...settings } = operation;
  return {
    kind,
    table,
    column,
    ...Object.fromEntries(Object.entries(settings).filter(keep)),
    ...(existing && {
      existing: Object.fromEntries(Object.entries(existing).filter(keep)),
    }),
  };
}
