import {
  COLLATION,
  type CollationDefinition,
  COMPOSITE_TYPE,
  type CompositeTypeDefinition,
  DOMAIN,
  type DomainDefinition,
  flag,
  identifier,
  nullOr,
  object,
  RANGE_TYPE,
  type RangeTypeDefinition,
  type Scalar,
  type SqlExpression,
  valueOrExpression,
  writeExpression,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { CreateOptions, InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import type { DomainSettings } from "./domain_operations.ts";
import { recordAlter, recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type { AlterOptions, DropObjectOptions } from "./object_options.ts";

/**
 * What `op.alterDomain` can set; `null` goes back to none.
 *
 * @example
 * ```ts
 * import {
 *   type AlterDomainSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const settings: AlterDomainSettings = { default: null, notNull: true };
 * const { op, take } = createRecorder();
 * op.alterDomain("email", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER DOMAIN email DROP DEFAULT",
 *   "ALTER DOMAIN email SET NOT NULL",
 * ]);
 * ```
 */
export interface AlterDomainSettings {
  /** A value, `{ sql }`, or `null` to drop the default. */
  readonly default?: Scalar | SqlExpression;
  /** Whether a value must be there. */
  readonly notNull?: boolean | null;
}

/**
 * Calls on domains, composite types, range types and collations.
 *
 * @example
 * ```ts
 * import { createRecorder, type TypeCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: TypeCalls): void {
 *   op.createDomain("email", { type: "text", checks: ["VALUE LIKE '%@%'"] });
 *   op.createCompositeType("price", {
 *     attributes: { amount: "numeric(10,2)", currency: "char(3)" },
 *   });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createDomain",
 *   "createCompositeType",
 * ]);
 * ```
 */
export interface TypeCalls {
  /** Creates a domain. */
  createDomain(
    name: string,
    definition: DomainDefinition,
    options?: InSchema,
  ): void;
  /** Alters a domain's default and whether it may be null. */
  alterDomain(
    name: string,
    settings: AlterDomainSettings,
    options?: AlterOptions<AlterDomainSettings>,
  ): void;
  /** Drops a domain. */
  dropDomain(name: string, options?: DropObjectOptions<DomainDefinition>): void;
  /** Creates a composite type. */
  createCompositeType(
    name: string,
    definition: CompositeTypeDefinition,
    options?: InSchema,
  ): void;
  /** Drops a composite type. */
  dropCompositeType(
    name: string,
    options?: DropObjectOptions<CompositeTypeDefinition>,
  ): void;
  /** Creates a range type. */
  createRangeType(
    name: string,
    definition: RangeTypeDefinition,
    options?: InSchema,
  ): void;
  /** Drops a range type. */
  dropRangeType(
    name: string,
    options?: DropObjectOptions<RangeTypeDefinition>,
  ): void;
  /** Creates a collation. */
  createCollation(
    name: string,
    definition: CollationDefinition,
    options?: CreateOptions,
  ): void;
  /** Drops a collation. */
  dropCollation(
    name: string,
    options?: DropObjectOptions<CollationDefinition>,
  ): void;
  /** Notes the version a collation's provider has now. */
  refreshCollation(name: string, options?: InSchema): void;
}

const DOMAIN_SETTINGS = object<AlterDomainSettings>({
  default: valueOrExpression,
  notNull: nullOr(flag),
});

/** The methods of `op` on domains, composites, range types and collations. */
export function createTypeMethods(recording: Recording): TypeCalls {
  return {
    ...createDomainMethods(recording),
    createCompositeType: (...args) =>
      recordCreate(
        { recording, call: "createCompositeType", kind: COMPOSITE_TYPE },
        args,
        (facts) => ({ kind: "createCompositeType", ...facts }),
      ),
    dropCompositeType: (...args) =>
      recordDrop(
        { recording, call: "dropCompositeType", kind: COMPOSITE_TYPE },
        args,
        (facts) => ({ kind: "dropCompositeType", ...facts }),
      ),
    createRangeType: (...args) =>
      recordCreate(
        { recording, call: "createRangeType", kind: RANGE_TYPE },
        args,
        (facts) => ({ kind: "createRangeType", ...facts }),
      ),
    dropRangeType: (...args) =>
      recordDrop(
        { recording, call: "dropRangeType", kind: RANGE_TYPE },
        args,
        (facts) => ({ kind: "dropRangeType", ...facts }),
      ),
    ...createCollationMethods(recording),
  };
}

function createDomainMethods(
  recording: Recording,
): Pick<TypeCalls, "createDomain" | "alterDomain" | "dropDomain"> {
  return {
    createDomain: (...args) =>
      recordCreate(
        { recording, call: "createDomain", kind: DOMAIN },
        args,
        (facts) => ({ kind: "createDomain", ...facts }),
      ),
    alterDomain: (...args) =>
      recordAlter(
        {
          recording,
          call: "alterDomain",
          check: DOMAIN_SETTINGS,
          define: defineDomainSettings,
        },
        args,
        (facts) => ({ kind: "alterDomain", ...facts }),
      ),
    dropDomain: (...args) =>
      recordDrop(
        { recording, call: "dropDomain", kind: DOMAIN },
        args,
        (facts) => ({ kind: "dropDomain", ...facts }),
      ),
  };
}

function createCollationMethods(
  recording: Recording,
): Pick<TypeCalls, "createCollation" | "dropCollation" | "refreshCollation"> {
  const kind = COLLATION;
  return {
    createCollation: (...args) =>
      recordCreate(
        { recording, call: "createCollation", kind, ifNotExists: true },
        args,
        (facts) => ({ kind: "createCollation", ...facts }),
      ),
    dropCollation: (...args) =>
      recordDrop(
        { recording, call: "dropCollation", kind },
        args,
        (facts) => ({ kind: "dropCollation", ...facts }),
      ),
    refreshCollation: (...args) => refreshCollation(recording, ...args),
  };
}

function defineDomainSettings(settings: AlterDomainSettings): DomainSettings {
  const { default: value, notNull } = settings;
  return {
    default: value === undefined || value === null
      ? value
      : writeExpression(value),
    notNull,
  };
}

function refreshCollation(
  recording: Recording,
  ...[name, options = {}]: Parameters<TypeCalls["refreshCollation"]>
): void {
  const call = recording.call("refreshCollation");
  call.check("name", name, identifier);
  call.check("options", options, object<InSchema>(IN_SCHEMA_SHAPE));
  call.record({ kind: "refreshCollation", ...inSchema(name, options) });
}
