import type { ObjectReference, Operation } from "../operations/mod.ts";
import type { Grant, ObjectFacts, Options } from "../schema/mod.ts";
import { isSame } from "./same.ts";

/**
 * The operations that give an object another owner, comment and privileges. A
 * new owner gets what the former one had; what he had before goes first, so that
 * it is his again on the way back.
 */
export function alterFacts(
  on: ObjectReference,
  { before, after }: Pair<ObjectFacts>,
): readonly Operation[] {
  const { owner: former = "current_user" } = before;
  const { owner = "current_user" } = after;
  const isNew = former !== owner;
  const own = isNew ? before.grants?.filter(isTo(owner)) ?? [] : [];
  const others = before.grants?.filter((grant) => !own.includes(grant));
  const grants = {
    before: isNew ? givenOn(others, { former, owner }) : others,
    after: after.grants,
    owner,
  };
  return [
    ...privilegeOperations("revoke", { on, grants: own }),
    ...alterOwner(on, { before: before.owner, after: after.owner }),
    ...alterComment(on, { before: before.comment, after: after.comment }),
    ...alterGrants(on, grants),
  ];
}

function isTo(grantee: string): (grant: Grant) => boolean {
  return (grant) => grant.grantee === grantee;
}

/** What is there and what is wanted. */
export interface Pair<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The operations that change an owner; none for the role that works. */
export function alterOwner(
  on: ObjectReference,
  { before, after }: Pair<string | undefined>,
): readonly Operation[] {
  if (before === after) return [];
  return [{
    kind: "setOwner",
    on,
    owner: after ?? "current_user",
    existing: before ?? "current_user",
  }];
}

/** The operations that change a comment. */
export function alterComment(
  on: ObjectReference,
  { before, after }: Pair<string | undefined>,
): readonly Operation[] {
  if (before === after) return [];
  return [{
    kind: "comment",
    on,
    text: after ?? null,
    existing: before ?? null,
  }];
}

/** Privileges of an owner go to the next one. */
function givenOn(
  grants: readonly Grant[] | undefined,
  { former, owner }: { readonly former: string; readonly owner: string },
): readonly Grant[] | undefined {
  return grants?.map((grant) =>
    grant.grantee === former ? { ...grant, grantee: owner } : grant
  );
}

/** Privileges on an object, or on some of its columns. */
interface GrantsPair extends Pair<readonly Grant[] | undefined> {
  readonly columns?: readonly string[] | undefined;
  /** The owner, who has all privileges where none of his are told. */
  readonly owner?: string | undefined;
}

/** The operations that change privileges, of single columns where given. */
export function alterGrants(
  on: ObjectReference,
  pair: GrantsPair,
): readonly Operation[] {
  const { before, after, columns } = pair;
  if (isSame(before, after)) return [];
  const had = columns ? before ?? [] : complete(on, before, pair);
  const has = columns ? after ?? [] : complete(on, after, pair);
  return [
    ...privilegeOperations("revoke", { on, columns, grants: lost(had, has) }),
    ...privilegeOperations("grant", { on, columns, grants: lost(has, had) }),
  ];
}

function privilegeOperations(
  kind: "grant" | "revoke",
  { on, columns, grants }: {
    readonly on: ObjectReference;
    readonly columns?: readonly string[] | undefined;
    readonly grants: readonly Grant[];
  },
): readonly Operation[] {
  return grants.map(({ grantee, privileges, grantable }) => ({
    kind,
    privileges,
    on,
    ...(columns && { columns }),
    roles: [grantee],
    ...(grantable && { grantable }),
  }));
}

/** Privileges with those of the owner, where one of both sides tells them. */
function complete(
  on: ObjectReference,
  grants: readonly Grant[] | undefined,
  { before, after, owner = "current_user" }: GrantsPair,
): readonly Grant[] {
  const tells = (some: readonly Grant[] | undefined): boolean =>
    some?.some(({ grantee }) => grantee === owner) ?? false;
  const isLeftOpen = (tells(before) || tells(after)) && !tells(grants);
  return [
    ...effective(on, grants),
    ...(isLeftOpen ? [{ grantee: owner, privileges: ["ALL"] }] : []),
  ];
}

/** What everyone may do with an object whose privileges nobody has touched. */
const PUBLIC_PRIVILEGES: Readonly<Record<string, readonly string[]>> = {
  aggregate: ["EXECUTE"],
  baseType: ["USAGE"],
  compositeType: ["USAGE"],
  domain: ["USAGE"],
  enum: ["USAGE"],
  function: ["EXECUTE"],
  language: ["USAGE"],
  procedure: ["EXECUTE"],
  rangeType: ["USAGE"],
  routine: ["EXECUTE"],
};

function effective(
  on: ObjectReference,
  grants: readonly Grant[] | undefined,
): readonly Grant[] {
  if (grants !== undefined) return grants;
  const privileges = PUBLIC_PRIVILEGES[on.kind];
  return privileges === undefined ? [] : [{ grantee: "public", privileges }];
}

/** What is granted in the first list and not in the second. */
export function lost(
  first: readonly Grant[],
  second: readonly Grant[],
): readonly Grant[] {
  const kept = new Set(
    second.flatMap((grant) => grant.privileges.map((name) => one(grant, name))),
  );
  return first.flatMap((grant) => {
    const privileges = grant.privileges.filter((name) =>
      !kept.has(one(grant, name))
    );
    return privileges.length === 0 ? [] : [{ ...grant, privileges }];
  });
}

function one(grant: Grant, privilege: string): string {
  return JSON.stringify([grant.grantee, privilege, grant.grantable === true]);
}

/** The settings that turn some options into others; `null` takes one away. */
export function optionSettings(
  { before = {}, after = {} }: {
    readonly before: Options | undefined;
    readonly after: Options | undefined;
  },
): Pair<{ readonly [name: string]: string | null }> | undefined {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((name) => before[name] !== after[name]);
  if (names.length === 0) return undefined;
  const pick = (options: Options): { readonly [name: string]: string | null } =>
    Object.fromEntries(names.map((name) => [name, options[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** The operations that change storage parameters. */
export function alterStorageParameters(
  on: ObjectReference,
  options: Pair<Options | undefined>,
): readonly Operation[] {
  const settings = optionSettings(options);
  return settings === undefined ? [] : [{
    kind: "setStorageParameters",
    on,
    settings: settings.after,
    existing: settings.before,
  }];
}

/** The operations that move something to another tablespace. */
export function alterTablespace(
  on: ObjectReference,
  { before, after }: Pair<string | undefined>,
): readonly Operation[] {
  return before === after ? [] : [{
    kind: "setTablespace",
    on,
    tablespace: after ?? "pg_default",
    existing: before ?? "pg_default",
  }];
}

/** Operations as an alteration, or none where there are none. */
export function inPlace(
  operations: readonly Operation[],
): { readonly how: "none" } | {
  readonly how: "inPlace";
  readonly operations: readonly Operation[];
} {
  return operations.length === 0
    ? { how: "none" }
    : { how: "inPlace", operations };
}
