import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";

/** Creates an object. */
export interface CreateOperation<Kind extends string, Definition>
  extends OperationFacts {
  /** Which operation it is. */
  readonly kind: Kind;
  /** What it is. */
  readonly definition: Definition;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
}

/** Gives an object that is there a new definition, keeping what refers to it. */
export interface ReplaceOperation<Kind extends string, Definition>
  extends OperationFacts {
  /** Which operation it is. */
  readonly kind: Kind;
  /** What it is. */
  readonly definition: Definition;
  /** Drops it first, where PostgreSQL cannot replace it in place. */
  readonly recreate?: true | undefined;
  /** What is replaced, so that it can be restored. */
  readonly existing?: Definition | undefined;
  /** The revision that gave it the definition that is replaced. */
  readonly from?: string | undefined;
}

/** Drops an object. */
export interface DropOperation<Kind extends string, Definition>
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: Kind;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Definition | undefined;
}

/** Drops an object that belongs to a table. */
export interface DropPartOperation<Kind extends string, Definition>
  extends OperationFacts {
  /** Which operation it is. */
  readonly kind: Kind;
  /** Its name. */
  readonly name: string;
  /** The table. */
  readonly table: QualifiedName;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Definition | undefined;
}

/**
 * Gives some settings of an object new values. A setting that is absent stays
 * as it is, one that is `null` goes back to PostgreSQL's default.
 */
export interface AlterOperation<Kind extends string, Settings>
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: Kind;
  /** What is set. */
  readonly settings: Settings;
  /** What the same settings were, so that they can be restored. */
  readonly existing?: Settings | undefined;
}

/** The same for an object that belongs to a table. */
export interface AlterPartOperation<Kind extends string, Settings>
  extends OperationFacts {
  /** Which operation it is. */
  readonly kind: Kind;
  /** Its name. */
  readonly name: string;
  /** The table. */
  readonly table: QualifiedName;
  /** What is set. */
  readonly settings: Settings;
  /** What the same settings were, so that they can be restored. */
  readonly existing?: Settings | undefined;
}
