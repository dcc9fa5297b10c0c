import type { Options, Publication, PublishedTable } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/** `CREATE PUBLICATION`. */
export type CreatePublicationOperation = CreateOperation<
  "createPublication",
  Publication
>;

/** What a publication is about. */
export interface PublishedObjects {
  /** The tables. */
  readonly tables?: readonly PublishedTable[] | undefined;
  /** Schemas of which all tables are published; PostgreSQL 15. */
  readonly schemas?: readonly string[] | undefined;
}

/** What `ALTER PUBLICATION … SET` can set. */
export interface PublicationSettings extends PublishedObjects {
  /** `publish`, `publish_via_partition_root` … */
  readonly options?: Options | undefined;
}

/** `ALTER PUBLICATION … SET`. */
export type AlterPublicationOperation = AlterOperation<
  "alterPublication",
  PublicationSettings
>;

/** `ALTER PUBLICATION … ADD`. */
export interface AddToPublicationOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "addToPublication";
  /** The publication's name. */
  readonly name: string;
  /** The tables and schemas that are added. */
  readonly objects: PublishedObjects;
}

/** `ALTER PUBLICATION … DROP`. */
export interface DropFromPublicationOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropFromPublication";
  /** The publication's name. */
  readonly name: string;
  /** What is dropped, with what a reverse needs to add it again. */
  readonly objects: PublishedObjects;
}

/** `DROP PUBLICATION`. */
export type DropPublicationOperation = DropOperation<
  "dropPublication",
  Publication
>;

/** Operations on publications. */
export type PublicationOperation =
  | CreatePublicationOperation
  | AlterPublicationOperation
  | AddToPublicationOperation
  | DropFromPublicationOperation
  | DropPublicationOperation;
