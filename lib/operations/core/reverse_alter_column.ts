import { irreversible } from "../irreversible.ts";
import type { Operation } from "../operation.ts";
import type {
  AlterColumnOperation,
  ColumnSettings,
} from "./column_operations.ts";

const SETTINGS = [
  "type",
  "nullable",
  "default",
  "identity",
  "generated",
  "storage",
  "compression",
  "statistics",
  "options",
  "comment",
] as const satisfies readonly (keyof ColumnSettings)[];

/** What the server sets to the usual with every type that a column is given. */
const SET_WITH_TYPE: readonly (keyof ColumnSettings)[] = [
  "storage",
  "compression",
];

/** Swaps what a column was and what it is to be. */
export function reverseAlterColumn(
  operation: AlterColumnOperation,
): readonly Operation[] {
  const { kind, table, column, existing = {}, using, existingUsing } =
    operation;
  const changed = SETTINGS.filter((key) => operation[key] !== undefined);
  const unknown = changed.filter((key) =>
    existing[key] === undefined &&
    (existing.type === undefined || !SET_WITH_TYPE.includes(key))
  );
  if (unknown.length > 0) {
    throw irreversible(
      operation,
      `what ${unknown.join(", ")} of "${column}" was before is not known`,
      `Add it: existing: { ${unknown.map((key) => `${key}: …`).join(", ")} }`,
    );
  }
  const isTypeSet = operation.type !== undefined ||
    operation.collation !== undefined;
  return [{
    kind,
    table,
    column: operation.rename ?? column,
    ...existing,
    using: existingUsing,
    rename: operation.rename === undefined ? undefined : column,
    existing: {
      ...Object.fromEntries(changed.map((key) => [key, operation[key]])),
      ...(isTypeSet && {
        type: operation.type ?? existing.type,
        collation: operation.collation,
      }),
    },
    existingUsing: using,
  }];
}
