import type { QualifiedName } from "../../sql/mod.ts";
import type {
  Collation,
  CompositeAttribute,
  CompositeType,
  Domain,
  DomainCheck,
  RangeType,
} from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/** `CREATE DOMAIN`. */
export type CreateDomainOperation = CreateOperation<"createDomain", Domain>;

/** `DROP DOMAIN`. */
export type DropDomainOperation = DropOperation<"dropDomain", Domain>;

/** What `ALTER DOMAIN` can set. */
export interface DomainSettings {
  /** The default as an SQL expression; `null` drops it. */
  readonly default?: string | null | undefined;
  /** Whether it refuses nulls. */
  readonly notNull?: boolean | null | undefined;
}

/** `ALTER DOMAIN … SET/DROP DEFAULT` and `NOT NULL`. */
export type AlterDomainOperation = AlterOperation<
  "alterDomain",
  DomainSettings
>;

/** `ALTER DOMAIN … ADD CONSTRAINT`. */
export interface AddDomainConstraintOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "addDomainConstraint";
  /** The check. */
  readonly constraint: DomainCheck;
}

/** `ALTER DOMAIN … DROP CONSTRAINT`. */
export interface DropDomainConstraintOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "dropDomainConstraint";
  /** The check's name. */
  readonly constraint: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: DomainCheck | undefined;
}

/** `ALTER DOMAIN … VALIDATE CONSTRAINT`. */
export interface ValidateDomainConstraintOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "validateDomainConstraint";
  /** The check's name. */
  readonly constraint: string;
}

/** `CREATE TYPE … AS (…)`. */
export type CreateCompositeTypeOperation = CreateOperation<
  "createCompositeType",
  CompositeType
>;

/** `DROP TYPE` of a composite type. */
export type DropCompositeTypeOperation = DropOperation<
  "dropCompositeType",
  CompositeType
>;

/** `ALTER TYPE … ADD ATTRIBUTE`. */
export interface AddAttributeOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "addAttribute";
  /** The attribute. */
  readonly attribute: CompositeAttribute;
  /** Alters the tables of the type too. */
  readonly cascade?: true | undefined;
}

/** `ALTER TYPE … DROP ATTRIBUTE`. */
export interface DropAttributeOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "dropAttribute";
  /** The attribute. */
  readonly attribute: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Alters the tables of the type too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: CompositeAttribute | undefined;
}

/** `ALTER TYPE … ALTER ATTRIBUTE … TYPE`. */
export interface AlterAttributeOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "alterAttribute";
  /** The attribute with its new type. */
  readonly attribute: CompositeAttribute;
  /** Alters the tables of the type too. */
  readonly cascade?: true | undefined;
  /** What it was, so that it can be restored. */
  readonly existing?: CompositeAttribute | undefined;
}

/** `ALTER TYPE … RENAME ATTRIBUTE`. */
export interface RenameAttributeOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "renameAttribute";
  /** The attribute. */
  readonly attribute: string;
  /** What it becomes. */
  readonly to: string;
  /** Alters the tables of the type too. */
  readonly cascade?: true | undefined;
}

/** `CREATE TYPE … AS RANGE`. */
export type CreateRangeTypeOperation = CreateOperation<
  "createRangeType",
  RangeType
>;

/** `DROP TYPE` of a range type. */
export type DropRangeTypeOperation = DropOperation<
  "dropRangeType",
  RangeType
>;

/** `CREATE COLLATION`. */
export type CreateCollationOperation = CreateOperation<
  "createCollation",
  Collation
>;

/** `DROP COLLATION`. */
export type DropCollationOperation = DropOperation<
  "dropCollation",
  Collation
>;

/** `ALTER COLLATION … REFRESH VERSION`. */
export interface RefreshCollationOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "refreshCollation";
}

/** Operations on domains, composite types, range types and collations. */
export type TypeOperation =
  | CreateDomainOperation
  | DropDomainOperation
  | AlterDomainOperation
  | AddDomainConstraintOperation
  | DropDomainConstraintOperation
  | ValidateDomainConstraintOperation
  | CreateCompositeTypeOperation
  | DropCompositeTypeOperation
  | AddAttributeOperation
  | DropAttributeOperation
  | AlterAttributeOperation
  | RenameAttributeOperation
  | CreateRangeTypeOperation
  | DropRangeTypeOperation
  | CreateCollationOperation
  | DropCollationOperation
  | RefreshCollationOperation;
