import type { HandlersOf } from "../../operations/mod.ts";
import type {
  LockMode,
  QualifiedName,
  RelationLock,
  Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";

/** What writes the statements of each operation of a union. */
export type CompilersOf<Union extends { readonly kind: string }> = HandlersOf<
  Union,
  readonly Statement[],
  [CompileContext]
>;

/** A lock on one relation. */
export function lock(relation: QualifiedName, mode: LockMode): RelationLock {
  return relation.schema === undefined
    ? { relation: relation.name, mode }
    : { schema: relation.schema, relation: relation.name, mode };
}

/** What taking back a drop gives: all of it if it is known what was there. */
export function dropFacts(
  operation: { readonly definition?: unknown },
): Pick<Statement, "reversibility"> {
  return {
    reversibility: operation.definition === undefined
      ? "irreversible"
      : "lossless",
  };
}

/** What taking back an alteration gives: all of it if it is known what was there. */
export function alterFacts(
  operation: {
    readonly existing?: unknown;
    readonly from?: string | undefined;
  },
): Pick<Statement, "reversibility"> {
  return {
    reversibility: operation.existing === undefined &&
        operation.from === undefined
      ? "irreversible"
      : "lossless",
  };
}

/** The name of an object without all that it says besides. */
export function nameOf({ schema, name }: QualifiedName): QualifiedName {
  return schema === undefined ? { name } : { schema, name };
}
