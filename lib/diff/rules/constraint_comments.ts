import type { Operation } from "../../operations/mod.ts";
import type { Constraint } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { alterComment, type Pair } from "../facts.ts";

/** Leads from one's comments to the other's; absent is one without any. */
export function alterConstraintComments(
  table: QualifiedName,
  { before, after }: Pair<Constraint | undefined>,
): readonly Operation[] {
  const name = (after ?? before)?.name ?? "";
  return [
    ...alterComment({ kind: "constraint", ...table, member: name }, {
      before: before?.comment,
      after: after?.comment,
    }),
    ...alterComment({ kind: "index", schema: table.schema, name }, {
      before: indexCommentOf(before),
      after: indexCommentOf(after),
    }),
  ];
}

function indexCommentOf(
  constraint: Constraint | undefined,
): string | undefined {
  return constraint !== undefined && "indexComment" in constraint
    ? constraint.indexComment
    : undefined;
}
