import type { Namespace } from "../schema/mod.ts";
import type { OperationFacts } from "./core_operation.ts";

/** `CREATE SCHEMA`. */
export interface CreateSchemaOperation extends OperationFacts {
  readonly kind: "createSchema";
  readonly definition: Namespace;
  readonly ifNotExists?: true | undefined;
}

/** `DROP SCHEMA`. */
export interface DropSchemaOperation extends OperationFacts {
  readonly kind: "dropSchema";
  readonly name: string;
  readonly ifExists?: true | undefined;
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Namespace | undefined;
}

/** Operations on every other object. */
export type ObjectOperation = CreateSchemaOperation | DropSchemaOperation;
