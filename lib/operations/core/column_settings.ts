import {
  defineGenerated,
  defineIdentity,
  qualifiedOf,
  writeExpression,
} from "../../schema/mod.ts";
import type { ColumnSettings } from "./column_operations.ts";
import type { ColumnChanges } from "./column_options.ts";

/** Checked changes of a column as the operation carries them. */
export function defineColumnSettings(
  changes: Partial<ColumnChanges>,
): ColumnSettings {
  const { collation, identity, generated } = changes;
  return {
    type: changes.type,
    nullable: changes.nullable,
    collation: collation === undefined ? undefined : qualifiedOf(collation),
    default: changes.default === undefined || changes.default === null
      ? changes.default
      : writeExpression(changes.default),
    identity: identity === null ? null : defineIdentity(identity),
    generated: generated === null ? null : defineGenerated(generated),
    storage: changes.storage,
    compression: changes.compression,
    statistics: changes.statistics,
    options: changes.options,
    comment: changes.comment,
  };
}
