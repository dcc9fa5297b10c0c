import type { Session } from "../database/mod.ts";
import {
  nameParts,
  nodeOf,
  nodesOf,
  nodesOfKind,
  quoteLiteral,
  quoteName,
  type SqlNode,
  textOf,
  unwrapNode,
} from "../sql/mod.ts";
import type { Settlement } from "./settle_statement.ts";

type Settler = (session: Session, fields: SqlNode) => Promise<Settlement>;

/** How the kinds of statements are settled that show in the catalogs. */
export const SETTLERS: Readonly<Record<string, Settler>> = {
  AlterEnumStmt: settleEnumValue,
  AlterSystemStmt: again("it may be repeated"),
  AlterTableStmt: settleAlterTable,
  CheckPointStmt: again("it may be repeated"),
  ClusterStmt: again("it may be repeated"),
  CreatedbStmt: settleCreateDatabase,
  DropStmt: settleDrop,
  DropdbStmt: settleDropDatabase,
  IndexStmt: settleIndex,
  ReindexStmt: settleReindex,
  TransactionStmt: again("its transaction was rolled back"),
  VacuumStmt: again("it may be repeated"),
};

function again(found: string): Settler {
  return () => Promise.resolve(repeat(found));
}

function done(found: string): Settlement {
  return { kind: "done", found };
}

function repeat(found: string, first: readonly string[] = []): Settlement {
  return { kind: "run", first, found };
}

function rangeOf(fields: SqlNode): string {
  const range = nodeOf(fields, "relation") ?? {};
  return quoteName({
    schema: textOf(range, "schemaname"),
    name: textOf(range, "relname") ?? "",
  });
}

function nameOf(parts: readonly string[]): string {
  return quoteName({ schema: parts.at(-2), name: parts.at(-1) ?? "" });
}

interface IndexState extends Record<string, unknown> {
  readonly name: string;
  readonly valid: boolean;
}

const LEFTOVER_REGEXP = /_cc(?:new|old)\d*$/;

async function settleIndex(
  session: Session,
  fields: SqlNode,
): Promise<Settlement> {
  const name = textOf(fields, "idxname");
  if (name === undefined) {
    return {
      kind: "undecided",
      found: "the index has no name by which it could be found",
    };
  }
  const [index] = await session.query<IndexState>(
    `SELECT index.indexrelid::regclass::text AS name,
  index.indisvalid AND index.indisready AS valid
FROM pg_catalog.pg_class relation
JOIN pg_catalog.pg_class found ON found.relnamespace = relation.relnamespace
JOIN pg_catalog.pg_index index ON index.indexrelid = found.oid
WHERE relation.oid = pg_catalog.to_regclass(${quoteLiteral(rangeOf(fields))})
  AND found.relname = ${quoteLiteral(name)}
  AND index.indrelid = relation.oid`,
  );
  if (index === undefined) return repeat(`index "${name}" is not there`);
  if (index.valid) return done(`index "${name}" is there and valid`);
  return {
    kind: "run",
    first: [`DROP INDEX CONCURRENTLY ${index.name}`],
    found: `index "${name}" is there and invalid`,
  };
}

async function settleReindex(
  session: Session,
  fields: SqlNode,
): Promise<Settlement> {
  const range = nodeOf(fields, "relation");
  const indexes = range === undefined ? [] : await session.query<IndexState>(
    `SELECT leftover.indexrelid::regclass::text AS name, false AS valid
FROM pg_catalog.pg_index leftover
WHERE NOT leftover.indisvalid AND leftover.indrelid IN (
  SELECT COALESCE(index.indrelid, class.oid)
  FROM pg_catalog.pg_class class
  LEFT JOIN pg_catalog.pg_index index ON index.indexrelid = class.oid
  WHERE class.oid = pg_catalog.to_regclass(${quoteLiteral(rangeOf(fields))})
)
ORDER BY 1`,
  );
  const leftovers = indexes.map(({ name }) => name)
    .filter((name) => LEFTOVER_REGEXP.test(name.replaceAll('"', "")));
  return {
    kind: "run",
    first: leftovers.map((name) => `DROP INDEX CONCURRENTLY ${name}`),
    found: leftovers.length === 0
      ? "nothing of it is left over"
      : `it left ${leftovers.join(", ")}`,
  };
}

async function settleDrop(
  session: Session,
  fields: SqlNode,
): Promise<Settlement> {
  const names = nodesOf(fields, "objects").map((object) => {
    const { fields: list } = unwrapNode(object);
    return nameOf(nameParts(nodesOf(list, "items")));
  });
  const rows = await session.query<{ present: boolean }>(
    names.map((name) =>
      `SELECT pg_catalog.to_regclass(${
        quoteLiteral(name)
      }) IS NOT NULL AS present`
    ).join(" UNION ALL "),
  );
  const isGone = rows.every(({ present }) => !present);
  return (isGone ? done : repeat)(
    `${names.join(", ")} is ${isGone ? "gone" : "there"}`,
  );
}

async function settleAlterTable(
  session: Session,
  fields: SqlNode,
): Promise<Settlement> {
  const [command] = nodesOfKind(nodesOf(fields, "cmds"), "AlterTableCmd");
  const subtype = command && textOf(command, "subtype");
  if (subtype === "AT_ValidateConstraint") {
    return repeat("validating again does no harm");
  }
  if (
    subtype !== "AT_DetachPartition" && subtype !== "AT_DetachPartitionFinalize"
  ) {
    return {
      kind: "undecided",
      found: "the database does not show whether it was done",
    };
  }
  return await settleDetach(session, { fields, command: command ?? {} });
}

async function settleDetach(
  session: Session,
  { fields, command }: { readonly fields: SqlNode; readonly command: SqlNode },
): Promise<Settlement> {
  const definition = nodeOf(nodeOf(command, "def") ?? {}, "PartitionCmd") ?? {};
  const range = nodeOf(definition, "name") ?? {};
  const partition = quoteName({
    schema: textOf(range, "schemaname"),
    name: textOf(range, "relname") ?? "",
  });
  const parent = rangeOf(fields);
  const [row] = await session.query<{ pending: boolean }>(
    `SELECT inhdetachpending AS pending FROM pg_catalog.pg_inherits
WHERE inhrelid = pg_catalog.to_regclass(${quoteLiteral(partition)})
  AND inhparent = pg_catalog.to_regclass(${quoteLiteral(parent)})`,
  );
  if (row === undefined) return done(`${partition} is detached`);
  if (!row.pending) return repeat(`${partition} is attached`);
  if (textOf(command, "subtype") === "AT_DetachPartitionFinalize") {
    return repeat(`${partition} is half detached`);
  }
  await session.execute([
    `ALTER TABLE ${parent} DETACH PARTITION ${partition} FINALIZE`,
  ]);
  return done(`${partition} was half detached, which is finished now`);
}

async function settleEnumValue(
  session: Session,
  fields: SqlNode,
): Promise<Settlement> {
  const type = nameOf(nameParts(nodesOf(fields, "typeName")));
  const value = textOf(fields, "newVal") ?? "";
  const rows = await session.query(
    `SELECT 1 AS found FROM pg_catalog.pg_enum
WHERE enumtypid = pg_catalog.to_regtype(${quoteLiteral(type)})
  AND enumlabel = ${quoteLiteral(value)}`,
  );
  const isThere = rows.length > 0;
  return (isThere ? done : repeat)(
    `value "${value}" is ${isThere ? "" : "not "}there`,
  );
}

async function hasDatabase(session: Session, name: string): Promise<boolean> {
  const rows = await session.query(
    `SELECT 1 AS found FROM pg_catalog.pg_database
WHERE datname = ${quoteLiteral(name)} AND datconnlimit <> -2`,
  );
  return rows.length > 0;
}

async function settleCreateDatabase(
  session: Session,
  fields: SqlNode,
): Promise<Settlement> {
  const name = textOf(fields, "dbname") ?? "";
  const isThere = await hasDatabase(session, name);
  return (isThere ? done : repeat)(
    `database "${name}" is ${isThere ? "" : "not "}there`,
  );
}

async function settleDropDatabase(
  session: Session,
  fields: SqlNode,
): Promise<Settlement> {
  const name = textOf(fields, "dbname") ?? "";
  const isThere = await hasDatabase(session, name);
  return (isThere ? repeat : done)(
    `database "${name}" is ${isThere ? "there" : "gone"}`,
  );
}
