import type { QualifiedName } from "../../sql/mod.ts";
import type { MaterializedView, View } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
  ReplaceOperation,
} from "./lifecycle.ts";

/** `CREATE VIEW`. */
export type CreateViewOperation = CreateOperation<"createView", View>;

/** `CREATE OR REPLACE VIEW`. */
export type ReplaceViewOperation = ReplaceOperation<"replaceView", View>;

/** What `ALTER VIEW` can set. */
export interface ViewSettings {
  /** Whether conditions of others wait until its own were checked. */
  readonly securityBarrier?: boolean | null | undefined;
  /** Whether it runs with the rights of who asks. */
  readonly securityInvoker?: boolean | null | undefined;
  /** Whether rows written through it must be seen through it. */
  readonly checkOption?: "local" | "cascaded" | null | undefined;
  /** Column to its default as an SQL expression; `null` drops the default. */
  readonly defaults?:
    | { readonly [column: string]: string | null }
    | undefined;
}

/** `ALTER VIEW`. */
export type AlterViewOperation = AlterOperation<"alterView", ViewSettings>;

/** `DROP VIEW`. */
export type DropViewOperation = DropOperation<"dropView", View>;

/** `CREATE MATERIALIZED VIEW` with its indexes. */
export type CreateMaterializedViewOperation = CreateOperation<
  "createMaterializedView",
  MaterializedView
>;

/** Drops a materialised view and creates it again with another definition. */
export type ReplaceMaterializedViewOperation = ReplaceOperation<
  "replaceMaterializedView",
  MaterializedView
>;

/** `REFRESH MATERIALIZED VIEW`. */
export interface RefreshMaterializedViewOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "refreshMaterializedView";
  /** Readers go on meanwhile; needs a unique index. */
  readonly concurrently?: true | undefined;
  /** Empties it instead. */
  readonly withNoData?: true | undefined;
}

/** `DROP MATERIALIZED VIEW`. */
export type DropMaterializedViewOperation = DropOperation<
  "dropMaterializedView",
  MaterializedView
>;

/** Operations on views, materialised or not. */
export type ViewOperation =
  | CreateViewOperation
  | ReplaceViewOperation
  | AlterViewOperation
  | DropViewOperation
  | CreateMaterializedViewOperation
  | ReplaceMaterializedViewOperation
  | RefreshMaterializedViewOperation
  | DropMaterializedViewOperation;
