import type { Extension, Namespace } from "../../schema/mod.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/** `CREATE SCHEMA`. */
export type CreateSchemaOperation = CreateOperation<"createSchema", Namespace>;

/** `DROP SCHEMA`. */
export type DropSchemaOperation = DropOperation<"dropSchema", Namespace>;

/** `CREATE EXTENSION`. */
export interface CreateExtensionOperation
  extends CreateOperation<"createExtension", Extension> {
  /** Creates the extensions it needs too. */
  readonly cascade?: true | undefined;
}

/** What `ALTER EXTENSION` can set. */
export interface ExtensionSettings {
  /** The version to update to; `null` is the newest the server has. */
  readonly version?: string | null | undefined;
  /** The schema to move its objects to. */
  readonly schema?: string | undefined;
}

/** `ALTER EXTENSION`. */
export type AlterExtensionOperation = AlterOperation<
  "alterExtension",
  ExtensionSettings
>;

/** `DROP EXTENSION`. */
export type DropExtensionOperation = DropOperation<"dropExtension", Extension>;

/** Operations on schemas and extensions. */
export type NamespaceOperation =
  | CreateSchemaOperation
  | DropSchemaOperation
  | CreateExtensionOperation
  | AlterExtensionOperation
  | DropExtensionOperation;
