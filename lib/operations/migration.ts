import type { SourceLocation } from "../errors/mod.ts";
import type { Operations } from "./operations.ts";

/** A migration that has been loaded: what the runner needs of a file. */
export interface Migration {
  /** The revision's id. */
  readonly revision: string;
  /** The file, as it should be shown. */
  readonly file: string;
  /** `none`: each statement commits by itself. */
  readonly transaction: "auto" | "none";
  /** Records the operations that lead to this revision. */
  readonly upgrade: (op: Operations) => void | Promise<void>;
  /** Records the operations that lead back; absent where there is no way back. */
  readonly downgrade?: ((op: Operations) => void | Promise<void>) | undefined;
  /** Set where `upgrade` was written as `change`: its reverse is the way back. */
  readonly reversible?: true | undefined;
  /** Finds, while it records, the call that is under way in its file. */
  readonly locate?: (() => SourceLocation | undefined) | undefined;
}
