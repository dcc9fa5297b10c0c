import type {
  ObjectReference,
  TableSettingOperation,
} from "../../operations/mod.ts";
import type { ReplicaIdentity } from "../../schema/mod.ts";
import {
  clauses,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import {
  alterFacts,
  type CompilersOf,
  dropFacts,
  lock,
  nameOf,
} from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { needsVersion } from "./needs_version.ts";
import { objectSql } from "./object_sql.ts";
import { optionList, optionNames, splitOptions } from "./options_sql.ts";
import { PARTITION_COMPILERS } from "./compile_partitions.ts";
import { statisticsSql } from "./statistics_sql.ts";

/** The statements of operations on what a table has besides columns. */
export const TABLE_SETTING_COMPILERS: CompilersOf<TableSettingOperation> = {
  ...PARTITION_COMPILERS,
  setStorageParameters: (operation) => {
    const { on, settings } = operation;
    const { set, reset } = splitOptions(settings);
    const actions = [
      Object.keys(set).length > 0 && `SET ${optionList(set)}`,
      reset.length > 0 && `RESET ${optionNames(reset)}`,
    ].filter((action) => action !== false);
    return actions.map((action) =>
      makeStatement(`ALTER ${objectSql(on)} ${action}`, {
        locks: [lock(nameOf(on), parameterLock(on, Object.keys(settings)))],
        ...alterFacts(operation),
      })
    );
  },
  setTablespace: (operation) => [
    makeStatement(
      `ALTER ${objectSql(operation.on)} SET TABLESPACE ${
        quoteIdentifier(operation.tablespace)
      }`,
      { ...rewriteFacts(operation.on), ...alterFacts(operation) },
    ),
  ],
  setPersistence: (operation, options) => {
    const { on, persistence } = operation;
    if (on.kind === "sequence") {
      const feature = { feature: "an unlogged sequence", since: 150000 };
      needsVersion(operation, feature, options);
    }
    return [
      makeStatement(
        `ALTER ${objectSql(on)} SET ${persistence.toUpperCase()}`,
        rewriteFacts(on),
      ),
    ];
  },
  setAccessMethod: (operation, options) => {
    const feature = { feature: "SET ACCESS METHOD", since: 150000 };
    needsVersion(operation, feature, options);
    return [
      makeStatement(
        `ALTER ${objectSql(operation.on)} SET ACCESS METHOD ${
          quoteIdentifier(operation.accessMethod)
        }`,
        { ...rewriteFacts(operation.on), ...alterFacts(operation) },
      ),
    ];
  },
  setReplicaIdentity: (operation) => [
    makeStatement(
      `ALTER TABLE ${quoteName(operation)} REPLICA IDENTITY ${
        replicaIdentitySql(operation.identity)
      }`,
      {
        locks: [lock(operation, "ACCESS EXCLUSIVE")],
        ...alterFacts(operation),
      },
    ),
  ],
  setClusterIndex: (operation) => [
    makeStatement(
      clauses(
        "ALTER TABLE",
        quoteName(operation),
        operation.index === null
          ? "SET WITHOUT CLUSTER"
          : `CLUSTER ON ${quoteIdentifier(operation.index)}`,
      ),
      {
        locks: [lock(operation, "SHARE UPDATE EXCLUSIVE")],
        ...alterFacts(operation),
      },
    ),
  ],
  createStatistics: (operation, options) => {
    const { definition } = operation;
    const { schema, name, table, target, owner, comment } = definition;
    return [
      makeStatement(statisticsSql(operation, options), {
        locks: [lock(table, "SHARE UPDATE EXCLUSIVE")],
      }),
      ...(target === undefined
        ? []
        : [makeStatement(targetSql(definition, target))]),
      ...creationFacts(
        { kind: "statistics", schema, name },
        { owner, comment },
      ),
    ];
  },
  alterStatistics: (operation, options) => {
    const feature = { feature: "SET STATISTICS of statistics", since: 130000 };
    needsVersion(operation, feature, options);
    return [
      makeStatement(
        targetSql(operation, operation.settings.target),
        alterFacts(operation),
      ),
    ];
  },
  dropStatistics: (operation) => [
    makeStatement(
      dropSql("STATISTICS", { ...operation, name: quoteName(operation) }),
      {
        locks: operation.definition === undefined
          ? []
          : [lock(operation.definition.table, "SHARE UPDATE EXCLUSIVE")],
        ...dropFacts(operation),
      },
    ),
  ],
};

/** Parameters that no reader may meet half changed. */
const EXCLUSIVE_PARAMETERS: ReadonlySet<string> = new Set([
  "autosummarize",
  "buffering",
  "check_option",
  "fastupdate",
  "gin_pending_list_limit",
  "pages_per_range",
  "security_barrier",
  "security_invoker",
  "user_catalog_table",
]);

function parameterLock(
  on: ObjectReference,
  names: readonly string[],
): "ACCESS EXCLUSIVE" | "SHARE UPDATE EXCLUSIVE" {
  const exclusive = on.kind === "view" ||
    names.some((name) => EXCLUSIVE_PARAMETERS.has(name));
  return exclusive ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE";
}

function rewriteFacts(
  on: ObjectReference,
): Pick<Statement, "locks" | "rewrites" | "scans"> {
  return {
    locks: [lock(nameOf(on), "ACCESS EXCLUSIVE")],
    rewrites: on.kind !== "sequence",
    scans: on.kind !== "sequence",
  };
}

/** What follows `REPLICA IDENTITY`. */
export function replicaIdentitySql(identity: ReplicaIdentity): string {
  return typeof identity === "string"
    ? identity.toUpperCase()
    : `USING INDEX ${quoteIdentifier(identity.index)}`;
}

function targetSql(
  name: { readonly schema?: string | undefined; readonly name: string },
  target: number | null,
): string {
  return `ALTER STATISTICS ${quoteName(name)} SET STATISTICS ${target ?? -1}`;
}
