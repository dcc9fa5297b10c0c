import type { QualifiedName } from "../../sql/mod.ts";
import type {
  ForeignDataWrapper,
  ForeignServer,
  Table,
  UserMapping,
} from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";
import type { OptionSettings } from "./table_setting_operations.ts";

/** `CREATE FOREIGN DATA WRAPPER`. */
export type CreateForeignDataWrapperOperation = CreateOperation<
  "createForeignDataWrapper",
  ForeignDataWrapper
>;

/** What `ALTER FOREIGN DATA WRAPPER` can set. */
export interface ForeignDataWrapperSettings {
  /** The function that makes its plans. */
  readonly handler?: QualifiedName | null | undefined;
  /** The function that checks its options. */
  readonly validator?: QualifiedName | null | undefined;
  /** Its options by name. */
  readonly options?: OptionSettings | undefined;
}

/** `ALTER FOREIGN DATA WRAPPER`. */
export type AlterForeignDataWrapperOperation = AlterOperation<
  "alterForeignDataWrapper",
  ForeignDataWrapperSettings
>;

/** `DROP FOREIGN DATA WRAPPER`. */
export type DropForeignDataWrapperOperation = DropOperation<
  "dropForeignDataWrapper",
  ForeignDataWrapper
>;

/** `CREATE SERVER`. */
export type CreateForeignServerOperation = CreateOperation<
  "createForeignServer",
  ForeignServer
>;

/** What `ALTER SERVER` can set. */
export interface ForeignServerSettings {
  /** Its version. */
  readonly version?: string | null | undefined;
  /** Its options by name. */
  readonly options?: OptionSettings | undefined;
}

/** `ALTER SERVER`. */
export type AlterForeignServerOperation = AlterOperation<
  "alterForeignServer",
  ForeignServerSettings
>;

/** `DROP SERVER`. */
export type DropForeignServerOperation = DropOperation<
  "dropForeignServer",
  ForeignServer
>;

/** `CREATE USER MAPPING`. */
export type CreateUserMappingOperation = CreateOperation<
  "createUserMapping",
  UserMapping
>;

/** `ALTER USER MAPPING`. */
export interface AlterUserMappingOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "alterUserMapping";
  /** The role's name; `public` for everyone. */
  readonly user: string;
  /** The foreign server. */
  readonly server: string;
  /** Its options by name. */
  readonly options: OptionSettings;
  /** What the same options were. */
  readonly existing?: OptionSettings | undefined;
}

/** `DROP USER MAPPING`. */
export interface DropUserMappingOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropUserMapping";
  /** The role's name; `public` for everyone. */
  readonly user: string;
  /** The foreign server. */
  readonly server: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: UserMapping | undefined;
}

/** `CREATE FOREIGN TABLE`. */
export type CreateForeignTableOperation = CreateOperation<
  "createForeignTable",
  Table
>;

/** `ALTER FOREIGN TABLE … OPTIONS`. */
export interface AlterForeignTableOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "alterForeignTable";
  /** Its options by name. */
  readonly options: OptionSettings;
  /** What the same options were. */
  readonly existing?: OptionSettings | undefined;
}

/** `DROP FOREIGN TABLE`. */
export type DropForeignTableOperation = DropOperation<
  "dropForeignTable",
  Table
>;

/** `IMPORT FOREIGN SCHEMA`. */
export interface ImportForeignSchemaOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "importForeignSchema";
  /** The schema at the other end. */
  readonly remoteSchema: string;
  /** The foreign server. */
  readonly server: string;
  /** The schema here. */
  readonly into: string;
  /** Only these tables. */
  readonly only?: readonly string[] | undefined;
  /** All but these tables. */
  readonly except?: readonly string[] | undefined;
  /** Its options by name. */
  readonly options?: { readonly [name: string]: string } | undefined;
}

/** Operations on foreign data. */
export type ForeignOperation =
  | CreateForeignDataWrapperOperation
  | AlterForeignDataWrapperOperation
  | DropForeignDataWrapperOperation
  | CreateForeignServerOperation
  | AlterForeignServerOperation
  | DropForeignServerOperation
  | CreateUserMappingOperation
  | AlterUserMappingOperation
  | DropUserMappingOperation
  | CreateForeignTableOperation
  | AlterForeignTableOperation
  | DropForeignTableOperation
  | ImportForeignSchemaOperation;
