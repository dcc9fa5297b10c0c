import type { ObjectAddress, ObjectKind, ObservedSchema } from "./address.ts";
import {
  type Keep,
  keptHandlers,
  type Named,
  ofKind,
} from "./filter_handlers.ts";
import type { Index } from "./index.ts";
import { matchesPattern } from "./object_pattern.ts";
import type { SchemaModel } from "./schema.ts";
import type { Table } from "./table.ts";

/**
 * Which objects of a schema count.
 *
 * @example Without the tables of a queue
 * ```ts
 * import {
 *   EMPTY_SCHEMA,
 *   filterSchema,
 *   type SchemaFilter,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const filter: SchemaFilter = { schemas: ["public"], exclude: ["queue_*"] };
 * const enums = [
 *   { schema: "public", name: "queue_state", values: ["waiting"] },
 *   { schema: "public", name: "booking_status", values: ["pending"] },
 * ];
 * const { model } = filterSchema(
 *   { model: { ...EMPTY_SCHEMA, enums }, dependencies: [] },
 *   filter,
 * );
 * deepStrictEqual(model.enums.map(({ name }) => name), ["booking_status"]);
 * ```
 */
export interface SchemaFilter {
  /** The schemas that count; all if there are none. */
  readonly schemas?: readonly string[] | undefined;
  /** Patterns of objects in schemas that count; all if there are none. */
  readonly include?: readonly string[] | undefined;
  /** Patterns of objects that do not count. */
  readonly exclude?: readonly string[] | undefined;
  /** Has the last word on what the patterns let through. */
  readonly includeObject?: ((object: ObjectAddress) => boolean) | undefined;
}

const PARTS: ReadonlySet<ObjectKind> = new Set([
  "column",
  "constraint",
  "index",
  "policy",
  "rule",
  "statistics",
  "trigger",
]);

function keeperOf(filter: SchemaFilter): Keep {
  const { schemas = [], include = [], exclude = [], includeObject } = filter;
  return (object) => {
    const schema = object.kind === "schema" ? object.name : object.schema;
    const inSchemas = schema === undefined || schemas.length === 0 ||
      schemas.includes(schema);
    const isIncluded = include.length === 0 || object.schema === undefined ||
      PARTS.has(object.kind) ||
      include.some((pattern) => matchesPattern(pattern, object));
    return inSchemas && isIncluded &&
      !exclude.some((pattern) => matchesPattern(pattern, object)) &&
      (includeObject?.(object) ?? true);
  };
}

function keptIndexes(
  schema: string | undefined,
  { indexes, keep }: {
    readonly indexes: readonly Index[];
    readonly keep: Keep;
  },
): readonly Index[] {
  return indexes.filter(({ name = "" }) =>
    keep({ kind: "index", schema, name })
  );
}

function keptParts(table: Table, keep: Keep): Table {
  const { schema, name } = table;
  return {
    ...table,
    constraints: table.constraints.filter((constraint) =>
      keep({ kind: "constraint", schema, name, member: constraint.name ?? "" })
    ),
    indexes: keptIndexes(schema, { indexes: table.indexes, keep }),
  };
}

function key(object: Named): string {
  return JSON.stringify([object.schema ?? "", object.name]);
}

type ParentKinds = Pick<SchemaModel, "tables" | "views" | "materializedViews">;

function keptRelations(model: SchemaModel, keep: Keep): ParentKinds {
  return {
    tables: model.tables.filter(ofKind("table", keep))
      .map((table) => keptParts(table, keep)),
    views: model.views.filter(ofKind("view", keep)),
    materializedViews: model.materializedViews
      .filter(ofKind("materializedView", keep))
      .map((view) => ({
        ...view,
        indexes: keptIndexes(view.schema, { indexes: view.indexes, keep }),
      })),
  };
}

type PartKinds = Pick<
  SchemaModel,
  "triggers" | "policies" | "rules" | "statistics" | "sequences"
>;

function keptOfRelations(
  model: SchemaModel,
  { relations, keep }: { readonly relations: ParentKinds; readonly keep: Keep },
): PartKinds {
  const kept = new Set(
    [relations.tables, relations.views, relations.materializedViews]
      .flat().map(key),
  );
  const ofTable =
    (kind: ObjectKind) =>
    (part: { readonly table: Named; readonly name: string }): boolean =>
      kept.has(key(part.table)) &&
      keep({
        kind,
        schema: part.table.schema,
        name: part.table.name,
        member: part.name,
      });
  return {
    triggers: model.triggers.filter(ofTable("trigger")),
    policies: model.policies.filter(ofTable("policy")),
    rules: model.rules.filter(ofTable("rule")),
    statistics: model.statistics.filter((statistics) =>
      kept.has(key(statistics.table)) && ofKind("statistics", keep)(statistics)
    ),
    sequences: model.sequences.filter((sequence) =>
      (sequence.ownedBy === undefined || kept.has(key(sequence.ownedBy))) &&
      ofKind("sequence", keep)(sequence)
    ),
  };
}

function keptTypes(
  model: SchemaModel,
  keep: Keep,
): Pick<
  SchemaModel,
  | "enums"
  | "domains"
  | "compositeTypes"
  | "rangeTypes"
  | "baseTypes"
  | "collations"
> {
  return {
    enums: model.enums.filter(ofKind("enum", keep)),
    domains: model.domains.filter(ofKind("domain", keep)),
    compositeTypes: model.compositeTypes.filter(ofKind("compositeType", keep)),
    rangeTypes: model.rangeTypes.filter(ofKind("rangeType", keep)),
    baseTypes: model.baseTypes.filter(ofKind("baseType", keep)),
    collations: model.collations.filter(ofKind("collation", keep)),
  };
}

function keptCode(
  model: SchemaModel,
  keep: Keep,
): Pick<
  SchemaModel,
  | "routines"
  | "aggregates"
  | "operators"
  | "casts"
  | "textSearchConfigurations"
  | "textSearchDictionaries"
> {
  const called =
    (kind: ObjectKind) =>
    (object: Named & { readonly identity: string }): boolean =>
      keep({
        kind,
        schema: object.schema,
        name: object.name,
        identity: object.identity,
      });
  return {
    routines: model.routines.filter(called("routine")),
    aggregates: model.aggregates.filter(called("aggregate")),
    operators: model.operators.filter(({ schema, name, left = "", right }) =>
      keep({ kind: "operator", schema, name, identity: `${left},${right}` })
    ),
    casts: model.casts.filter((cast) =>
      keep({ kind: "cast", name: cast.source, identity: cast.target })
    ),
    textSearchConfigurations: model.textSearchConfigurations
      .filter(ofKind("textSearchConfiguration", keep)),
    textSearchDictionaries: model.textSearchDictionaries
      .filter(ofKind("textSearchDictionary", keep)),
  };
}

function keptGlobals(
  model: SchemaModel,
  keep: Keep,
): Pick<
  SchemaModel,
  | "namespaces"
  | "extensions"
  | "eventTriggers"
  | "publications"
  | "foreignDataWrappers"
  | "foreignServers"
  | "userMappings"
  | "defaultPrivileges"
> {
  return {
    namespaces: model.namespaces.filter(ofKind("schema", keep)),
    extensions: model.extensions.filter(({ name }) =>
      keep({ kind: "extension", name })
    ),
    eventTriggers: model.eventTriggers.filter(ofKind("eventTrigger", keep)),
    publications: model.publications.filter(ofKind("publication", keep)),
    foreignDataWrappers: model.foreignDataWrappers
      .filter(ofKind("foreignDataWrapper", keep)),
    foreignServers: model.foreignServers.filter(ofKind("foreignServer", keep)),
    userMappings: model.userMappings.filter(({ user, server }) =>
      keep({ kind: "userMapping", name: user, identity: server })
    ),
    defaultPrivileges: model.defaultPrivileges.filter((entry) =>
      keep({
        kind: "defaultPrivileges",
        schema: entry.schema,
        name: entry.objects,
      })
    ),
  };
}

/**
 * The part of a schema that counts. What belongs to a relation goes with it:
 * constraints, indexes, triggers, policies, rules, statistics, owned sequences.
 *
 * @example
 * ```ts
 * import { EMPTY_SCHEMA, filterSchema } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const enums = [
 *   { schema: "public", name: "state", values: ["open", "closed"] },
 *   { schema: "public", name: "tmp_state", values: [] },
 * ];
 * const { model } = filterSchema(
 *   { model: { ...EMPTY_SCHEMA, enums }, dependencies: [] },
 *   { exclude: ["tmp_*"] },
 * );
 * deepStrictEqual(model.enums.map(({ name }) => name), ["state"]);
 * ```
 */
export function filterSchema(
  observed: ObservedSchema,
  filter: SchemaFilter,
): ObservedSchema {
  const keep = keeperOf(filter);
  const { model } = observed;
  const relations = keptRelations(model, keep);
  return {
    model: {
      ...keptGlobals(model, keep),
      ...keptTypes(model, keep),
      ...keptCode(model, keep),
      ...keptHandlers(model, keep),
      ...relations,
      ...keptOfRelations(model, { relations, keep }),
    },
    dependencies: observed.dependencies.filter(({ object, on }) =>
      keep(object) && keep(on)
    ),
  };
}
