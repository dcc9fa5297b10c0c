import type { Operations } from "../../../lib/operations/mod.ts";
import { quoteIdentifier } from "../../../lib/sql/mod.ts";

/** Makes one of the names of a test out of a plain one. */
export type MakeName = (base: string) => string;

/** One use of an operation, to be run up, down and up again. */
export interface OperationCase {
  /** What is special about it, where a kind has several. */
  readonly title?: string;
  /** SQL that makes what it works on; `q` quotes one of the names. */
  readonly before?: (q: MakeName) => readonly string[];
  /** The calls. */
  readonly up: (op: Operations, n: MakeName) => void;
  /** The calls that take it back, where they cannot be derived. */
  readonly down?: (op: Operations, n: MakeName) => void;
  /** The first server version that has it, as a number. */
  readonly since?: number;
  /** It cannot run in a transaction. */
  readonly outside?: true;
  /** It changes nothing that the catalogs show. */
  readonly unseen?: true;
}

/** Cases for every kind of a union of operations. */
export type CasesOf<Union extends { readonly kind: string }> = {
  readonly [Kind in Union["kind"]]: readonly [
    OperationCase,
    ...OperationCase[],
  ];
};

/** Quotes the names that another function makes. */
export function quoting(n: MakeName): MakeName {
  return (base) => quoteIdentifier(n(base));
}
