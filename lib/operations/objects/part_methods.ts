import {
  type DefinitionKind,
  flag,
  flagOf,
  identifier,
  nonEmptyText,
  object,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import {
  DROP_SHAPE,
  IN_SCHEMA_SHAPE,
  inSchema,
} from "../core/option_shapes.ts";
import type { Operation } from "../operation.ts";
import type { Call, Unplaced } from "../recording.ts";
import type {
  CallFacts,
  ObjectCall,
  SettingsCall,
} from "./lifecycle_methods.ts";
import type { InSchema } from "../core_options.ts";
import type {
  AlterOptions,
  DropObjectOptions,
  ReplaceOptions,
} from "./object_options.ts";

type Recorded = Unplaced<Operation>;
type Named<Model> = Model & { readonly name: string };

/** A part of a table: what it is called and where it is. */
interface PartFacts {
  readonly name: string;
  readonly table: QualifiedName;
}

/** Records that an object of a table is created. */
export function recordCreatePart<Definition, Model>(
  { kind, ...facts }: ObjectCall<Definition, Model>,
  [name, table, definition, options = {}]: readonly [
    name: string,
    table: string,
    definition: Definition,
    options?: InSchema | undefined,
  ],
  operation: (facts: { readonly definition: Named<Model> }) => Recorded,
): void {
  const call = beginPart(facts, { name, table });
  call.check("definition", definition, kind.check);
  call.check("options", options, object<InSchema>(IN_SCHEMA_SHAPE));
  call.record(operation({
    definition: definePart(kind, definition, {
      name,
      table: inSchema(table, options),
    }),
  }));
}

/** Records that an object of a table is given another definition. */
export function recordReplacePart<Definition, Model>(
  { kind, ...facts }: ObjectCall<Definition, Model>,
  [name, table, definition, options = {}]: readonly [
    name: string,
    table: string,
    definition: Definition,
    options?: ReplaceOptions<Definition> | undefined,
  ],
  operation: (
    facts: {
      readonly definition: Named<Model>;
      readonly recreate?: true | undefined;
      readonly from?: string | undefined;
      readonly existing?: Named<Model> | undefined;
    },
  ) => Recorded,
): void {
  const call = beginPart(facts, { name, table });
  call.check("definition", definition, kind.check);
  call.check(
    "options",
    options,
    object<ReplaceOptions<Definition>>({
      ...IN_SCHEMA_SHAPE,
      existing: kind.check,
      from: nonEmptyText,
      recreate: flag,
    }),
  );
  const { existing, recreate, from } = options;
  const part = { name, table: inSchema(table, options) };
  call.record(operation({
    definition: definePart(kind, definition, part),
    recreate: flagOf(recreate),
    from,
    existing: existing === undefined
      ? undefined
      : definePart(kind, existing, part),
  }));
}

/** Records that an object of a table is dropped. */
export function recordDropPart<Definition, Model>(
  { kind, ...facts }: ObjectCall<Definition, Model>,
  [name, table, options = {}]: readonly [
    name: string,
    table: string,
    options?: DropObjectOptions<Definition> | undefined,
  ],
  operation: (
    facts: PartFacts & {
      readonly ifExists?: true | undefined;
      readonly cascade?: true | undefined;
      readonly definition?: Named<Model> | undefined;
    },
  ) => Recorded,
): void {
  const call = beginPart(facts, { name, table });
  call.check(
    "options",
    options,
    object<DropObjectOptions<Definition>>({
      ...DROP_SHAPE,
      definition: kind.check,
    }),
  );
  const { definition } = options;
  const part = { name, table: inSchema(table, options) };
  call.record(operation({
    ...part,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: definition === undefined
      ? undefined
      : definePart(kind, definition, part),
  }));
}

/** Records that some settings of an object of a table are altered. */
export function recordAlterPart<Settings, Model>(
  { check, define, ...facts }: SettingsCall<Settings, Model>,
  [name, table, settings, options = {}]: readonly [
    name: string,
    table: string,
    settings: Settings,
    options?: AlterOptions<Settings> | undefined,
  ],
  operation: (
    facts: PartFacts & {
      readonly settings: Model;
      readonly existing?: Model | undefined;
    },
  ) => Recorded,
): void {
  const call = beginPart(facts, { name, table });
  call.check("settings", settings, check);
  call.check(
    "options",
    options,
    object<AlterOptions<Settings>>({ ...IN_SCHEMA_SHAPE, existing: check }),
  );
  const { existing } = options;
  call.record(operation({
    name,
    table: inSchema(table, options),
    settings: define(settings),
    existing: existing === undefined ? undefined : define(existing),
  }));
}

function beginPart(
  { recording, call: method }: CallFacts,
  { name, table }: { readonly name: string; readonly table: string },
): Call {
  const call = recording.call(method);
  call.check("name", name, identifier);
  call.check("table", table, identifier);
  return call;
}

function definePart<Definition, Model>(
  kind: DefinitionKind<Definition, Model>,
  definition: Definition,
  { name, table }: PartFacts,
): Named<Model> {
  return { ...kind.define(definition, table), name };
}
