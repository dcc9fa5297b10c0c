import { is } from "drizzle-orm";
import {
  getMaterializedViewConfig,
  getTableConfig,
  getViewConfig,
  isPgEnum,
  PgMaterializedView,
  PgPolicy,
  PgRole,
  PgSchema,
  PgSequence,
  PgTable,
  PgView,
} from "drizzle-orm/pg-core";
import type { Operation } from "../operations/mod.ts";
import type { Options, Policy, Table } from "../schema/mod.ts";
import { drizzleQuery, drizzleSql, drizzleTable } from "./drizzle_table.ts";
import { tableOperations } from "./schema_operations.ts";

/** What a module exports, each object once. */
type Exports = readonly unknown[];

function whole(value: number | string | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value);
}

function schemaNames(objects: Exports): readonly string[] {
  const names = objects.flatMap((object) => {
    if (is(object, PgSchema)) return [object.schemaName];
    if (is(object, PgTable)) {
      return [getTableConfig(object).schema ?? []].flat();
    }
    return isPgEnum(object) ? [object.schema ?? []].flat() : [];
  });
  return [...new Set(names)].filter((name) => name !== "public").sort();
}

function sequenceOperation(sequence: PgSequence): Operation {
  const options = sequence.seqOptions ?? {};
  return {
    kind: "createSequence",
    definition: {
      schema: sequence.schema,
      name: sequence.seqName ?? "",
      start: whole(options.startWith),
      increment: whole(options.increment),
      minValue: whole(options.minValue),
      maxValue: whole(options.maxValue),
      cache: whole(options.cache),
      cycle: options.cycle ? true : undefined,
    },
  };
}

function rolesOf(to: PgPolicy["to"]): readonly string[] {
  if (to === undefined) return [];
  if (Array.isArray(to)) return to.flatMap(rolesOf);
  return [is(to, PgRole) ? to.name : String(to)];
}

function policyOf(
  policy: PgPolicy,
  table: { readonly schema?: string | undefined; readonly name: string },
): Policy {
  const roles = rolesOf(policy.to).filter((role) => role !== "public");
  return {
    name: policy.name,
    table: { schema: table.schema, name: table.name },
    permissive: policy.as !== "restrictive",
    command: policy.for ?? "all",
    roles: roles.length === 0 ? undefined : roles,
    using: policy.using === undefined ? undefined : drizzleSql(policy.using),
    withCheck: policy.withCheck === undefined
      ? undefined
      : drizzleSql(policy.withCheck),
  };
}

function linkedTable(policy: PgPolicy): PgTable | undefined {
  const linked: unknown = Object(policy)["_linkedTable"];
  return is(linked, PgTable) ? linked : undefined;
}

function policyOperations(objects: Exports): readonly Operation[] {
  return objects.flatMap((object): Operation[] => {
    if (is(object, PgTable)) {
      const config = getTableConfig(object);
      return config.policies.map((policy) => ({
        kind: "createPolicy",
        definition: policyOf(policy, config),
      }));
    }
    const linked = is(object, PgPolicy) ? linkedTable(object) : undefined;
    return is(object, PgPolicy) && linked !== undefined
      ? [{
        kind: "createPolicy",
        definition: policyOf(object, getTableConfig(linked)),
      }]
      : [];
  });
}

function storage(settings: object | undefined): Options | undefined {
  const entries = Object.entries(settings ?? {})
    .map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      String(value),
    ]);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function viewOperation(view: PgView): Operation[] {
  const config = getViewConfig(view);
  if (config.isExisting || config.query === undefined) return [];
  const settings = config.with;
  return [{
    kind: "createView",
    definition: {
      schema: config.schema,
      name: config.name,
      query: drizzleQuery(config.query),
      checkOption: settings?.checkOption,
      securityBarrier: settings?.securityBarrier ? true : undefined,
      securityInvoker: settings?.securityInvoker ? true : undefined,
    },
  }];
}

function materializedViewOperation(view: PgMaterializedView): Operation[] {
  const config = getMaterializedViewConfig(view);
  if (config.isExisting || config.query === undefined) return [];
  return [{
    kind: "createMaterializedView",
    definition: {
      schema: config.schema,
      name: config.name,
      query: drizzleQuery(config.query),
      using: config.using,
      tablespace: config.tablespace,
      options: storage(config.with),
      populated: config.withNoData ? false : undefined,
      indexes: [],
    },
  }];
}

function objectOperations(object: unknown): Operation[] {
  if (isPgEnum(object)) {
    return [{
      kind: "createEnum",
      definition: {
        schema: object.schema,
        name: object.enumName,
        values: object.enumValues,
      },
    }];
  }
  return is(object, PgSequence) ? [sequenceOperation(object)] : [];
}

/** The operations that build what a module's Drizzle objects describe. */
export function drizzleOperations(
  exported: Readonly<Record<string, unknown>>,
): readonly Operation[] {
  const objects = [...new Set(Object.values(exported))];
  const tables = objects.flatMap((object): Table[] =>
    is(object, PgTable) ? [drizzleTable(object)] : []
  );
  return [
    ...schemaNames(objects).map((name): Operation => ({
      kind: "createSchema",
      definition: { name },
    })),
    ...objects.flatMap(objectOperations),
    ...tableOperations(tables),
    ...objects.flatMap((object) =>
      is(object, PgView) ? viewOperation(object) : []
    ),
    ...objects.flatMap((object) =>
      is(object, PgMaterializedView) ? materializedViewOperation(object) : []
    ),
    ...policyOperations(objects),
  ];
}
