import {
  argumentIdentity,
  finiteNumber,
  flag,
  flagOf,
  identifier,
  nameOrQualified,
  nullOr,
  object,
  oneOf,
  optionalName,
  recordOf,
  text,
} from "../../schema/mod.ts";
import {
  DROP_SHAPE,
  IN_SCHEMA_SHAPE,
  inSchema,
} from "../core/option_shapes.ts";
import type { Operation } from "../operation.ts";
import type { Unplaced } from "../recording.ts";
import type { CallFacts, ObjectCall } from "./lifecycle_methods.ts";
import type { RoutineName, RoutineSettings } from "./routine_operations.ts";
import type {
  AlterFunctionSettings,
  AlterProcedureSettings,
  AlterRoutineOptions,
  DropRoutineOptions,
} from "./routine_options.ts";

const PROCEDURE_SETTINGS = {
  securityDefiner: nullOr(flag),
  settings: recordOf(nullOr(text)),
};
const ALTER_PROCEDURE = object<AlterProcedureSettings>(PROCEDURE_SETTINGS);
const ALTER_FUNCTION = object<AlterFunctionSettings>({
  ...PROCEDURE_SETTINGS,
  volatility: nullOr(oneOf("volatile", "stable", "immutable")),
  parallel: nullOr(oneOf("unsafe", "restricted", "safe")),
  strict: nullOr(flag),
  leakproof: nullOr(flag),
  cost: nullOr(finiteNumber),
  rows: nullOr(finiteNumber),
  support: nameOrQualified,
});

/** Records that a function or procedure is altered. */
export function recordAlterRoutine(
  { recording, call: method }: CallFacts & {
    readonly call: "alterFunction" | "alterProcedure";
  },
  [name, settings, options = {}]: readonly [
    name: string,
    settings: AlterFunctionSettings,
    options?: AlterRoutineOptions<AlterFunctionSettings> | undefined,
  ],
  operation: (
    facts: RoutineName & {
      readonly settings: RoutineSettings;
      readonly existing?: RoutineSettings | undefined;
    },
  ) => Unplaced<Operation>,
): void {
  const check = method === "alterFunction" ? ALTER_FUNCTION : ALTER_PROCEDURE;
  const call = recording.call(method);
  call.check("name", name, identifier);
  call.check("settings", settings, check);
  call.check(
    "options",
    options,
    object<AlterRoutineOptions<AlterFunctionSettings>>({
      ...IN_SCHEMA_SHAPE,
      arguments: text,
      existing: check,
    }),
  );
  const { existing } = options;
  call.record(operation({
    ...inSchema(name, options),
    identity: identityOf(options.arguments),
    settings: defineSettings(settings),
    existing: existing && defineSettings(existing),
  }));
}

/** Records that a routine is dropped. */
export function recordDropRoutine<
  Definition extends { readonly arguments?: string },
  Model extends RoutineName,
>(
  { recording, call: method, kind }: ObjectCall<Definition, Model>,
  [name, options = {}]: readonly [
    name: string,
    options?: DropRoutineOptions<Definition> | undefined,
  ],
  operation: (
    facts: RoutineName & {
      readonly ifExists?: true | undefined;
      readonly cascade?: true | undefined;
      readonly definition?: Model | undefined;
    },
  ) => Unplaced<Operation>,
): void {
  const call = recording.call(method);
  call.check("name", name, identifier);
  call.check(
    "options",
    options,
    object<DropRoutineOptions<Definition>>({
      ...DROP_SHAPE,
      arguments: text,
      definition: kind.check,
    }),
  );
  const target = inSchema(name, options);
  const definition = options.definition === undefined
    ? undefined
    : kind.define(options.definition, target);
  call.record(operation({
    ...target,
    identity: identityOf(options.arguments) ?? definition?.identity,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition,
  }));
}

function identityOf(parameters: string | undefined): string | undefined {
  return parameters === undefined ? undefined : argumentIdentity(parameters);
}

function defineSettings(
  { support, ...settings }: AlterFunctionSettings,
): RoutineSettings {
  return { ...settings, support: optionalName(support) };
}
