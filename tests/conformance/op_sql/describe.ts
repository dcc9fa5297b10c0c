import type { Operation, Operations } from "../../../mod.ts";
import type {
  ColumnDescription,
  IdentityDescription,
  ReferenceDescription,
} from "./column.ts";
import type { ConventionDescription, NameDescription } from "./naming.ts";
import type { TypeDescription } from "./sql_type.ts";

/** What becomes of one described call. */
export interface CallContext {
  readonly op: Operations;
  /** Keeps an operation that is written as data. */
  readonly add: (operation: Operation) => void;
  readonly convention: ConventionDescription;
}

/** A constraint or an index of `create_table`. */
export interface PartDescription extends Omit<ReferenceDescription, "name"> {
  readonly constraint?: string;
  readonly index?: string;
  readonly columns?: readonly unknown[];
  readonly refs?: readonly string[];
  readonly sql?: unknown;
  readonly name?: NameDescription;
  readonly elements?: readonly (readonly [unknown, string])[];
  readonly use_alter?: boolean;
}

/** The arguments of a call, under Alembic's names; no call has all of them. */
export interface Arguments extends IndexArguments {
  readonly table_name?: string;
  readonly schema?: string;
  readonly items?: readonly (ColumnDescription | PartDescription)[];
  readonly comment?: string | null;
  readonly existing_comment?: string | null;
  readonly if_exists?: boolean;
  readonly prefixes?: readonly string[];
  readonly postgresql_partition_by?: string;
  readonly postgresql_inherits?: string | readonly string[];

  readonly column?: ColumnDescription;
  readonly column_name?: string;
  readonly inline_primary_key?: boolean;
  readonly inline_references?: boolean;
  readonly nullable?: boolean;
  readonly type_?: TypeDescription;
  readonly server_default?: unknown;
  readonly existing_server_default?:
    | { readonly identity?: IdentityDescription }
    | null;
  readonly new_column_name?: string;
  readonly postgresql_using_type?: string;

  readonly constraint_name?: NameDescription;
  readonly condition?: unknown;
  readonly source_table?: string;
  readonly referent_table?: string;
  readonly local_cols?: readonly string[];
  readonly remote_cols?: readonly string[];
  readonly source_schema?: string;
  readonly referent_schema?: string;
  readonly ondelete?: string;
  readonly onupdate?: string;
  readonly match?: string;
  readonly deferrable?: boolean;
  readonly initially?: string;
  readonly postgresql_not_valid?: boolean;
  readonly elements?: readonly (readonly [unknown, string])[];
  readonly using?: string;
  readonly where?: unknown;

  readonly old_table_name?: string;
  readonly new_table_name?: string;
  readonly type?: TypeDescription;
  readonly table?: {
    readonly name: string;
    readonly schema?: string;
    readonly columns: readonly {
      readonly column: string;
      readonly type?: TypeDescription;
    }[];
  };
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  readonly sqltext?: unknown;
  readonly kw?: { readonly schema?: string };
  readonly ops?: readonly { readonly op: string; readonly args: Arguments }[];
}

/** The arguments that say what an index is. */
export interface IndexArguments {
  readonly index_name?: NameDescription;
  readonly columns?: readonly unknown[];
  readonly unique?: boolean;
  readonly if_not_exists?: boolean;
  readonly postgresql_using?: string;
  readonly postgresql_ops?: Readonly<Record<string, string>>;
  readonly postgresql_where?: unknown;
  readonly postgresql_include?: readonly string[];
  readonly postgresql_with?: Readonly<Record<string, string | number>>;
  readonly postgresql_tablespace?: string;
  readonly postgresql_nulls_not_distinct?: boolean;
  readonly postgresql_concurrently?: boolean;
}

/** The schema as an options bag. */
export function at(
  schema: string | undefined,
): { readonly schema?: string } {
  return schema === undefined || schema === null ? {} : { schema };
}

/** The columns of a constraint. */
export function names(columns: readonly unknown[] | undefined): string[] {
  return (columns ?? []).map(String);
}
