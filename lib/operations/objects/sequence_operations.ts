import type { QualifiedName } from "../../sql/mod.ts";
import type { Sequence } from "../../schema/mod.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/** What `ALTER SEQUENCE` can set. */
export interface SequenceAlteration {
  readonly type?: string | null | undefined;
  readonly start?: bigint | null | undefined;
  readonly increment?: bigint | null | undefined;
  readonly minValue?: bigint | null | undefined;
  readonly maxValue?: bigint | null | undefined;
  readonly cache?: bigint | null | undefined;
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
