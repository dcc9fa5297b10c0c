import type { QualifiedName } from "../../sql/mod.ts";
import type { Sequence } from "../../schema/mod.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/** What `ALTER SEQUENCE` can set. */
export interface SequenceAlteration {
  /** Its type. */
  readonly type?: string | null | undefined;
  /** The first number. */
  readonly start?: bigint | null | undefined;
  /** What is added each time. */
  readonly increment?: bigint | null | undefined;
  /** The least number. */
  readonly minValue?: bigint | null | undefined;
  /** The greatest number. */
  readonly maxValue?: bigint | null | undefined;
  /** How many numbers a session takes at a time. */
  readonly cache?: bigint | null | undefined;
  /** Whether it begins anew at its end. */
  readonly cycle?: boolean | null | undefined;
  /** The column it is dropped with; `null` for none. */
  readonly ownedBy?:
    | (QualifiedName & { readonly column: string })
    | null
    | undefined;
}

/** `CREATE SEQUENCE`. */
export type CreateSequenceOperation = CreateOperation<
  "createSequence",
  Sequence
>;

/** `ALTER SEQUENCE`. */
export interface AlterSequenceOperation
  extends AlterOperation<"alterSequence", SequenceAlteration> {
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Starts again at this value; `null` at the start value. */
  readonly restart?: bigint | null | undefined;
}

/** `DROP SEQUENCE`. */
export type DropSequenceOperation = DropOperation<"dropSequence", Sequence>;

/** Operations on sequences. */
export type SequenceOperation =
  | CreateSequenceOperation
  | AlterSequenceOperation
  | DropSequenceOperation;
