import type { QualifiedName } from "../../sql/mod.ts";
import type { Policy } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterPartOperation,
  CreateOperation,
  DropPartOperation,
} from "./lifecycle.ts";

/** `CREATE POLICY`. */
export type CreatePolicyOperation = CreateOperation<"createPolicy", Policy>;

/** What `ALTER POLICY` can set; PostgreSQL cannot take a condition away. */
export interface PolicySettings {
  /** The roles it is for; `["public"]` for everyone. */
  readonly roles?: readonly string[] | undefined;
  /** Which rows are seen, as SQL. */
  readonly using?: string | undefined;
  /** Which rows may be written, as SQL. */
  readonly withCheck?: string | undefined;
}

/** `ALTER POLICY`. */
export type AlterPolicyOperation = AlterPartOperation<
  "alterPolicy",
  PolicySettings
>;

/** `DROP POLICY`. */
export type DropPolicyOperation = DropPartOperation<"dropPolicy", Policy>;

/** Whether a table's policies hold, and whether for its owner too. */
export interface RowSecuritySettings {
  /** Whether the table's policies hold. */
  readonly enabled?: boolean | undefined;
  /** Whether they hold for the table's owner too. */
  readonly forced?: boolean | undefined;
}

/** `ALTER TABLE … ENABLE/DISABLE/FORCE/NO FORCE ROW LEVEL SECURITY`. */
export interface SetRowSecurityOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "setRowSecurity";
  /** What is set. */
  readonly settings: RowSecuritySettings;
  /** What the same settings were; absent means the opposite. */
  readonly existing?: RowSecuritySettings | undefined;
}

/** Operations on policies and row security. */
export type PolicyOperation =
  | CreatePolicyOperation
  | AlterPolicyOperation
  | DropPolicyOperation
  | SetRowSecurityOperation;
