import type { Session } from "../../database/mod.ts";
import type { OwnTables } from "../own_tables.ts";

/** What `doctor` can find. */
export type FindingCode =
  | "blocked-session"
  | "detach-pending"
  | "idle-transaction"
  | "index-invalid"
  | "index-leftover"
  | "prepared-transaction"
  | "constraint-not-valid"
  | "sequence-near-end"
  | "step-unfinished"
  | "version-row-unknown"
  | "version-rows-redundant"
  | "version-table-without-key"
  | "version-tables-several";

/** One thing that is not as it should be. */
export interface Finding {
  /** The stable code. */
  readonly code: FindingCode;
  /** `problem`: it does harm now; `warning`: it will, or it may. */
  readonly severity: "problem" | "warning";
  /** What it is about, as the server or the project spells it. */
  readonly object: string;
  /** What it means. */
  readonly meaning: string;
  /** The statement or command that mends it. */
  readonly mending: string;
}

/** One look at the database. */
export type Check = (
  session: Session,
  tables: OwnTables,
) => Promise<readonly Finding[]>;
