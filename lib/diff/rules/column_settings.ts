import type { ColumnSettings } from "../../operations/mod.ts";
import type { Column, Identity } from "../../schema/mod.ts";
import type { Pair } from "../facts.ts";
import { isSame } from "../same.ts";
import { typeAddresses } from "./type_addresses.ts";

/**
 * What has to be set so that one column becomes another. With a type a column
 * is given the collation, the storage and the compression that go without
 * saying.
 */
export function settingsOf({ before, after }: Pair<Column>): ColumnSettings {
  const isRetyped = before.type !== after.type ||
    !isSame(before.collation, after.collation);
  return {
    ...(isRetyped && {
      type: after.type,
      ...collationFor({ before, after }),
      ...(after.storage && { storage: after.storage }),
      ...(after.compression && { compression: after.compression }),
    }),
    ...(before.nullable !== after.nullable && { nullable: after.nullable }),
    ...(before.default !== after.default && { default: after.default ?? null }),
    ...(!isSame(identityOf(before), identityOf(after)) && {
      identity: after.identity ?? null,
    }),
    ...(!isRetyped && before.storage !== after.storage && {
      storage: after.storage ?? defaultStorage(after.type),
    }),
    ...(!isRetyped && before.compression !== after.compression && {
      compression: after.compression ?? null,
    }),
    ...(before.statistics !== after.statistics && {
      statistics: after.statistics ?? null,
    }),
    ...(!isSame(before.options, after.options) && {
      options: after.options ?? null,
    }),
    ...(before.comment !== after.comment && { comment: after.comment ?? null }),
  };
}

/**
 * The collation to be named. A column that is given a type has the type's own
 * where none is; a type that stays is easier to read with the usual one.
 */
function collationFor(
  { before, after: { type, collation } }: Pair<Column>,
): Pick<ColumnSettings, "collation"> {
  if (collation !== undefined) return { collation };
  const staysPlain = before.type === type && typeAddresses(type).length === 0;
  return staysPlain
    ? { collation: { schema: "pg_catalog", name: "default" } }
    : {};
}

/** The identity apart from its sequence's name, which is renamed by itself. */
function identityOf({ identity }: Column): Identity | undefined {
  if (identity === undefined) return undefined;
  const { sequence: _sequence, ...rest } = identity;
  return rest;
}

const PLAIN_TYPES =
  /^(smallint|integer|bigint|boolean|real|double precision|date|time|timestamp|uuid|oid|money|interval|"char"|name)\b/;

/** How the values of a type are stored where nobody says otherwise. */
function defaultStorage(type: string): "plain" | "main" | "extended" {
  if (type.endsWith("]")) return "extended";
  if (PLAIN_TYPES.test(type)) return "plain";
  return /^(numeric|inet|cidr)\b/.test(type) ? "main" : "extended";
}
