import type {
  CheckDefinition,
  ColumnDefinition,
  ExclusionDefinition,
  ForeignKeyDefinition,
  IndexKeyDefinitions,
  PrimaryKeyDefinition,
  UniqueDefinition,
} from "../schema/mod.ts";
import type {
  AlterColumnDefinition,
  DropColumnOptions,
} from "./core/column_options.ts";
import type { ConstraintDeferral } from "./core/constraint_operations.ts";
import type { DropConstraintOptions } from "./core/constraint_options.ts";
import type {
  CreateIndexOptions,
  DropIndexOptions,
} from "./core/index_options.ts";

/**
 * Calls on one table: those of `op` without the table's name.
 *
 * @example
 * ```ts
 * import {
 *   type BatchOperations,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * function alter(table: BatchOperations): void {
 *   table.addColumn("floor", { type: "integer" });
 *   table.dropColumn("storey");
 * }
 * const { op, take } = createRecorder();
 * op.batchAlterTable("rooms", alter);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `ALTER TABLE rooms
 *   ADD COLUMN floor integer,
 *   DROP COLUMN storey`,
 * );
 * ```
 */
export interface BatchOperations {
  /** Adds a column. */
  addColumn(
    name: string,
    definition: ColumnDefinition,
    options?: { readonly ifNotExists?: boolean },
  ): void;
  /** Drops a column. */
  dropColumn(name: string, options?: Omit<DropColumnOptions, "schema">): void;
  /** Alters a column. */
  alterColumn(name: string, definition: AlterColumnDefinition): void;
  /** Adds a primary key. */
  createPrimaryKey(
    name: string | null,
    definition: readonly string[] | Omit<PrimaryKeyDefinition, "name">,
  ): void;
  /** Adds a unique constraint. */
  createUnique(
    name: string | null,
    definition: readonly string[] | Omit<UniqueDefinition, "name">,
  ): void;
  /** Adds a check constraint. */
  createCheck(
    name: string | null,
    definition: string | Omit<CheckDefinition, "name">,
  ): void;
  /** Adds a foreign key. */
  createForeignKey(
    name: string | null,
    definition: Omit<ForeignKeyDefinition, "name">,
  ): void;
  /** Adds an exclusion constraint. */
  createExclusion(
    name: string | null,
    definition: Omit<ExclusionDefinition, "name">,
  ): void;
  /** Drops a constraint. */
  dropConstraint(
    name: string,
    options?: Omit<DropConstraintOptions, "schema">,
  ): void;
  /** Renames a constraint. */
  renameConstraint(name: string, to: string): void;
  /** Checks the rows that a `notValid` constraint has not checked. */
  validateConstraint(name: string): void;
  /** Changes when a foreign key is checked. */
  alterConstraint(
    name: string,
    deferral: ConstraintDeferral,
    options?: { readonly existing?: ConstraintDeferral },
  ): void;
  /** Creates an index. */
  createIndex(
    name: string | null,
    keys: IndexKeyDefinitions,
    options?: Omit<CreateIndexOptions, "schema">,
  ): void;
  /** Drops an index. */
  dropIndex(
    name: string,
    options?: Omit<DropIndexOptions, "schema" | "table">,
  ): void;
  /** Sets the table's comment; `null` takes it away. */
  setTableComment(
    comment: string | null,
    options?: { readonly existing?: string | null },
  ): void;
}
