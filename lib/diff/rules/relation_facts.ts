import type { ObjectReference, Operation } from "../../operations/mod.ts";
import type { Grant, ObjectFacts } from "../../schema/mod.ts";
import { alterFacts, lost, type Pair } from "../facts.ts";

/** What a relation has, with the privileges on its columns. */
interface RelationFacts extends ObjectFacts {
  readonly columns?:
    | readonly {
      readonly name: string;
      readonly grants?: readonly Grant[] | undefined;
    }[]
    | undefined;
}

/**
 * The operations that give a relation another owner, comment and privileges.
 * What is revoked on the whole is revoked on its columns too: those keep what
 * they had.
 */
export function alterRelationFacts(
  on: ObjectReference,
  { before, after }: Pair<RelationFacts>,
): readonly Operation[] {
  const operations = alterFacts(on, { before, after });
  const revoked = new Set(
    operations.flatMap((one) => one.kind === "revoke" ? one.roles : []),
  );
  if (revoked.size === 0) return operations;
  const had = new Map(
    before.columns?.map(({ name, grants }) => [name, grants ?? []]),
  );
  const kept = (after.columns ?? []).flatMap(({ name, grants = [] }) =>
    lost(grants, lost(grants, had.get(name) ?? []))
      .filter(({ grantee }) => revoked.has(grantee))
      .map(({ grantee, privileges, grantable }): Operation => ({
        kind: "grant",
        privileges,
        on,
        columns: [name],
        roles: [grantee],
        ...(grantable && { grantable }),
      }))
  );
  return [...operations, ...kept];
}
