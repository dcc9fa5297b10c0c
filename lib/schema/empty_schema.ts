import type { SchemaModel } from "./schema.ts";

/**
 * What a database holds that nobody has touched: the schema `public`.
 *
 * @example
 * ```ts
 * import { EMPTY_SCHEMA } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * deepStrictEqual(EMPTY_SCHEMA.namespaces, [{ name: "public" }]);
 * deepStrictEqual(EMPTY_SCHEMA.tables, []);
 * ```
 */
export const EMPTY_SCHEMA: SchemaModel = {
  namespaces: [{ name: "public" }],
  extensions: [],
  sequences: [],
  enums: [],
  domains: [],
  compositeTypes: [],
  rangeTypes: [],
  baseTypes: [],
  collations: [],
  tables: [],
  views: [],
  materializedViews: [],
  routines: [],
  aggregates: [],
  triggers: [],
  policies: [],
  rules: [],
  statistics: [],
  casts: [],
  operators: [],
  operatorFamilies: [],
  operatorClasses: [],
  accessMethods: [],
  languages: [],
  transforms: [],
  conversions: [],
  textSearchParsers: [],
  textSearchTemplates: [],
  textSearchConfigurations: [],
  textSearchDictionaries: [],
  eventTriggers: [],
  publications: [],
  foreignDataWrappers: [],
  foreignServers: [],
  userMappings: [],
  defaultPrivileges: [],
};
