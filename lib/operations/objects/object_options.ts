import type { DropOptions, InSchema } from "../core_options.ts";

/** How to create what is in no schema. */
export interface CreateGlobalOptions {
  /** Do nothing where there already is one of the name. */
  readonly ifNotExists?: boolean;
}

/** How to drop, with what is dropped so that the drop can be reversed. */
export interface DropObjectOptions<Definition> extends DropOptions {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Definition;
}

/** How to drop what is in no schema. */
export type DropGlobalOptions<Definition> = Omit<
  DropObjectOptions<Definition>,
  "schema"
>;

/** How to replace. */
export interface ReplaceOptions<Definition> extends InSchema {
  /** What is replaced, so that it can be restored. */
  readonly existing?: Definition;
  /**
   * In place of `existing`: the revision that gave it the definition that is
   * replaced, so that it need not be written twice.
   */
  readonly from?: string;
  /** Drop it first, where PostgreSQL cannot replace it in place. */
  readonly recreate?: boolean;
}

/** How to alter. */
export interface AlterOptions<Settings> extends InSchema {
  /** What the same settings were, so that they can be restored. */
  readonly existing?: Settings;
}

/** How to alter what is in no schema. */
export type AlterGlobalOptions<Settings> = Omit<
  AlterOptions<Settings>,
  "schema"
>;
