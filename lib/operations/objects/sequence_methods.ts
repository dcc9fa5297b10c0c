import {
  bigintOf,
  type ColumnReference,
  columnReference,
  defineColumnReference,
  flag,
  flagOf,
  identifier,
  nullOr,
  object,
  oneOf,
  SEQUENCE,
  type SequenceDefinition,
  wholeNumber,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { CreateOptions } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import { recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type { AlterOptions, DropObjectOptions } from "./object_options.ts";
import type { SequenceAlteration } from "./sequence_operations.ts";

/**
 * What `op.alterSequence` can set; `null` goes back to the default.
 *
 * @example
 * ```ts
 * import {
 *   type AlterSequenceSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: AlterSequenceSettings = { increment: 10, maxValue: null };
 * const { op, take } = createRecorder();
 * op.alterSequence("invoice_number", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER SEQUENCE invoice_number INCREMENT BY 10 NO MAXVALUE",
 * );
 * ```
 */
export interface AlterSequenceSettings {
  /** Its type. */
  readonly type?: "smallint" | "integer" | "bigint" | null;
  /** The first number. */
  readonly start?: number | bigint | null;
  /** What is added each time. */
  readonly increment?: number | bigint | null;
  /** The least number. */
  readonly minValue?: number | bigint | null;
  /** The greatest number. */
  readonly maxValue?: number | bigint | null;
  /** How many numbers a session takes at a time. */
  readonly cache?: number | bigint | null;
  /** Whether it begins anew at its end. */
  readonly cycle?: boolean | null;
  /** The column it is dropped with; `null` for none. */
  readonly ownedBy?: ColumnReference | null;
}

/**
 * What `op.alterSequence` does besides its settings.
 *
 * @example From the beginning
 * ```ts
 * import {
 *   type AlterSequenceOptions,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: AlterSequenceOptions = { ifExists: true, restart: 1000 };
 * const { op, take } = createRecorder();
 * op.alterSequence("invoice_number", {}, options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER SEQUENCE IF EXISTS invoice_number RESTART WITH 1000",
 * );
 * ```
 */
export interface AlterSequenceOptions
  extends AlterOptions<AlterSequenceSettings> {
  /** Do nothing where there is none. */
  readonly ifExists?: boolean;
  /** Start again at this value; `null` at the start value. */
  readonly restart?: number | bigint | null;
}

/**
 * Calls on sequences.
 *
 * @example
 * ```ts
 * import { createRecorder, type SequenceCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: SequenceCalls): void {
 *   op.createSequence("invoice_number", { start: 1000 });
 *   op.alterSequence("locker_number", { cycle: true });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createSequence",
 *   "alterSequence",
 * ]);
 * ```
 */
export interface SequenceCalls {
  /** Creates a sequence. */
  createSequence(
    name: string,
    definition: SequenceDefinition,
    options?: CreateOptions,
  ): void;
  /** Alters a sequence. */
  alterSequence(
    name: string,
    settings: AlterSequenceSettings,
    options?: AlterSequenceOptions,
  ): void;
  /** Drops a sequence. */
  dropSequence(
    name: string,
    options?: DropObjectOptions<SequenceDefinition>,
  ): void;
}

const SETTINGS = object<AlterSequenceSettings>({
  type: nullOr(oneOf("smallint", "integer", "bigint")),
  start: nullOr(wholeNumber),
  increment: nullOr(wholeNumber),
  minValue: nullOr(wholeNumber),
  maxValue: nullOr(wholeNumber),
  cache: nullOr(wholeNumber),
  cycle: nullOr(flag),
  ownedBy: nullOr(columnReference),
});
const ALTER_OPTIONS = object<AlterSequenceOptions>({
  ...IN_SCHEMA_SHAPE,
  ifExists: flag,
  restart: nullOr(wholeNumber),
  existing: SETTINGS,
});

/** The methods of `op` on sequences. */
export function createSequenceMethods(recording: Recording): SequenceCalls {
  const kind = SEQUENCE;
  return {
    createSequence: (...args) =>
      recordCreate(
        { recording, call: "createSequence", kind, ifNotExists: true },
        args,
        (facts) => ({ kind: "createSequence", ...facts }),
      ),
    alterSequence: (...args) => alterSequence(recording, ...args),
    dropSequence: (...args) =>
      recordDrop(
        { recording, call: "dropSequence", kind },
        args,
        (facts) => ({ kind: "dropSequence", ...facts }),
      ),
  };
}

function alterSequence(
  recording: Recording,
  ...[name, settings, options = {}]: Parameters<SequenceCalls["alterSequence"]>
): void {
  const call = recording.call("alterSequence");
  call.check("name", name, identifier);
  call.check("settings", settings, SETTINGS);
  call.check("options", options, ALTER_OPTIONS);
  const { existing, ifExists, restart } = options;
  if (Object.keys(settings).length === 0 && restart === undefined) {
    call.refuse("settings", "there is nothing to alter");
  }
  call.record({
    kind: "alterSequence",
    ...inSchema(name, options),
    ifExists: flagOf(ifExists),
    restart: bigintOrNull(restart),
    settings: defineSettings(settings),
    existing: existing && defineSettings(existing),
  });
}

function defineSettings(settings: AlterSequenceSettings): SequenceAlteration {
  const { ownedBy } = settings;
  return {
    type: settings.type,
    start: bigintOrNull(settings.start),
    increment: bigintOrNull(settings.increment),
    minValue: bigintOrNull(settings.minValue),
    maxValue: bigintOrNull(settings.maxValue),
    cache: bigintOrNull(settings.cache),
    cycle: settings.cycle,
    ownedBy: ownedBy && defineColumnReference(ownedBy),
  };
}

function bigintOrNull(
  value: number | bigint | null | undefined,
): bigint | null | undefined {
  return value === null ? null : bigintOf(value);
}
