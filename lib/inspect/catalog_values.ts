import type { Grant, Options } from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";

/** `[schema, name]` as the catalog queries give it. */
export type NamePair = readonly [schema: string, name: string];

/** `[grantee, privilege, grantable]` as the catalog queries give it. */
export type AclEntry = readonly [
  grantee: string,
  privilege: string,
  grantable: boolean,
];

/** The columns that the queries of every owned object have. */
export type OwnedRow = {
  readonly oid: number;
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly acl: readonly AclEntry[] | null;
  readonly acl_default: readonly AclEntry[] | null;
};

/** What decides how facts about objects are read. */
export interface FactsOptions {
  /** The role whose ownership goes without saying. */
  readonly self: string;
}

/** Drops the properties that are undefined. */
export function present<Value extends object>(value: Value): Value {
  for (const key of Object.keys(value) as (keyof Value)[]) {
    if (value[key] === undefined) delete value[key];
  }
  return value;
}

/** Reads a pair as a name. */
export function qualifiedName(pair: NamePair): QualifiedName {
  return { schema: pair[0], name: pair[1] };
}

/** Reads a pair as a name where there is one. */
export function optionalName(pair: NamePair | null): QualifiedName | undefined {
  return pair === null ? undefined : qualifiedName(pair);
}

/** Reads `name=value` settings. */
export function optionsOf(
  settings: readonly string[] | null,
): Options | undefined {
  if (settings === null || settings.length === 0) return undefined;
  const entries = settings.map((setting): [string, string] => {
    const equals = setting.indexOf("=");
    return [setting.slice(0, equals), setting.slice(equals + 1)];
  });
  return Object.fromEntries(entries);
}

/** True, or nothing at all. */
export function flag(value: boolean | null): true | undefined {
  return value === true ? true : undefined;
}

/** Orders by code units, so that every machine agrees. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupGrants(acl: readonly AclEntry[]): readonly Grant[] {
  const groups = new Map<string, AclEntry[]>();
  for (const entry of acl) {
    const key = JSON.stringify([entry[0], entry[2]]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, entries]) =>
      entries.slice(0, 1).map(([grantee, , grantable]) =>
        present({
          grantee,
          privileges: entries.map((entry) => entry[1]).sort(compareText),
          grantable: flag(grantable),
        })
      )
    );
}

function sameEntries(a: readonly AclEntry[], b: readonly AclEntry[]): boolean {
  const key = (acl: readonly AclEntry[]): string =>
    JSON.stringify(acl.map((entry) => JSON.stringify(entry)).sort());
  return key(a) === key(b);
}

/** Reads an ACL as the privileges that differ from the built-in default. */
export function grantsOf(
  row: Pick<OwnedRow, "acl" | "acl_default" | "owner">,
): readonly Grant[] | undefined {
  const { acl, acl_default: builtIn, owner } = row;
  if (acl === null) return undefined;
  if (sameEntries(acl, builtIn ?? [])) return undefined;
  const own = (entries: readonly AclEntry[]): readonly AclEntry[] =>
    entries.filter(([grantee]) => grantee === owner);
  const others = acl.filter(([grantee]) => grantee !== owner);
  if (sameEntries(own(acl), own(builtIn ?? []))) return groupGrants(others);
  if (own(acl).length > 0) return groupGrants(acl);
  return [{ grantee: owner, privileges: [] }, ...groupGrants(others)];
}

/** Reads what every owned object has. */
export function objectFacts(
  row: Omit<OwnedRow, "oid" | "name">,
  options: FactsOptions,
): {
  owner: string | undefined;
  comment: string | undefined;
  grants: readonly Grant[] | undefined;
} {
  return {
    owner: row.owner === options.self ? undefined : row.owner,
    comment: row.comment ?? undefined,
    grants: row.owner === options.self
      ? grantsOf(row)?.map((grant) =>
        grant.grantee === row.owner
          ? { ...grant, grantee: "current_user" }
          : grant
      )
      : grantsOf(row),
  };
}
