import type { ObjectReference, Operation } from "../operations/mod.ts";
import type { DefaultPrivileges, Grant, SchemaModel } from "../schema/mod.ts";
import { lost } from "./facts.ts";
import type { Surroundings } from "./rule.ts";

/** Something that default privileges may give to others once it is made. */
export interface NewObject {
  readonly objects: DefaultPrivileges["objects"];
  readonly on: ObjectReference;
  /** The privileges on it that are wanted. */
  readonly grants?: readonly Grant[] | undefined;
}

/** A new table or view. */
export function newTable(
  on: ObjectReference,
  { grants }: Pick<NewObject, "grants">,
): NewObject {
  return { objects: "tables", on, grants };
}

/** Takes away what default privileges give that is not wanted. */
export function withheld(
  made: NewObject | undefined,
  surroundings: Surroundings,
): readonly Operation[] {
  if (made === undefined) return [];
  const { on, grants = [] } = made;
  const wanted = new Set(
    grants.flatMap(({ grantee, privileges }) =>
      privileges.map((privilege) => `${grantee}\0${privilege}`)
    ),
  );
  return [undefined, on.schema]
    .flatMap((schema) => givenIn(schema, made, surroundings))
    .flatMap(({ grantee, privileges }): readonly Operation[] => {
      const surplus = privileges.filter((privilege) =>
        !wanted.has(`${grantee}\0${privilege}`)
      );
      return surplus.length === 0
        ? []
        : [{ kind: "revoke", privileges: surplus, on, roles: [grantee] }];
    });
}

/** What default privileges give that stay; others are not there meanwhile. */
function givenIn(
  schema: string | undefined,
  { objects }: NewObject,
  { before, after }: Surroundings,
): readonly Grant[] {
  const address = { kind: "defaultPrivileges" as const, schema, name: objects };
  const was = before(address)?.value as DefaultPrivileges | undefined;
  const is = after(address)?.value as DefaultPrivileges | undefined;
  if (was === undefined || is === undefined) return [];
  if (lost(was.grants, is.grants).length > 0) return [];
  // What everyone has from the start is no surplus.
  const isOpen = schema === undefined && objects === "functions";
  return was.grants.filter(({ grantee }) => !isOpen || grantee !== "public");
}

/** Whether what is made on the way gets more than its definition says. */
export function givesByDefault({ defaultPrivileges }: SchemaModel): boolean {
  return defaultPrivileges.some(({ role }) => role === undefined);
}
