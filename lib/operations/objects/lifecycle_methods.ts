import {
  type Checker,
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
import type { Recording, Unplaced } from "../recording.ts";
import type { CreateOptions } from "../core_options.ts";
import type {
  AlterOptions,
  DropObjectOptions,
  ReplaceOptions,
} from "./object_options.ts";

/** Where calls are recorded, and the name of the one that is made. */
export interface CallFacts {
  readonly recording: Recording;
  /** The method's name. */
  readonly call: string;
}

/** Calls about one kind of object. */
export interface ObjectCall<Definition, Model> extends CallFacts {
  readonly kind: DefinitionKind<Definition, Model>;
}

/** Which options a call takes besides its own. */
export interface Scope {
  /** The object is in no schema. */
  readonly global?: true | undefined;
  /** PostgreSQL has `IF NOT EXISTS` for it. */
  readonly ifNotExists?: true | undefined;
}

type Recorded = Unplaced<Operation>;

/** Records that an object is created. */
export function recordCreate<Definition, Model>(
  { recording, call: method, kind, ...scope }:
    & ObjectCall<Definition, Model>
    & Scope,
  [name, definition, options = {}]: readonly [
    name: string,
    definition: Definition,
    options?: CreateOptions | undefined,
  ],
  operation: (
    facts: {
      readonly definition: Model;
      readonly ifNotExists?: true | undefined;
    },
  ) => Recorded,
): void {
  const call = recording.call(method);
  call.check("name", name, identifier);
  call.check("definition", definition, kind.check);
  call.check("options", options, createShape(scope));
  call.record(operation({
    definition: kind.define(definition, inSchema(name, options)),
    ifNotExists: flagOf(options.ifNotExists),
  }));
}

/** Records that an object is given another definition. */
export function recordReplace<Definition, Model>(
  { recording, call: method, kind, global }:
    & ObjectCall<Definition, Model>
    & Scope,
  [name, definition, options = {}]: readonly [
    name: string,
    definition: Definition,
    options?: ReplaceOptions<Definition> | undefined,
  ],
  operation: (
    facts: {
      readonly definition: Model;
      readonly recreate?: true | undefined;
      readonly from?: string | undefined;
      readonly existing?: Model | undefined;
    },
  ) => Recorded,
): void {
  const call = recording.call(method);
  call.check("name", name, identifier);
  call.check("definition", definition, kind.check);
  call.check("options", options, replaceShape(kind.check, { global }));
  const { existing, recreate, from } = options;
  const target = inSchema(name, options);
  call.record(operation({
    definition: kind.define(definition, target),
    recreate: flagOf(recreate),
    from,
    existing: existing === undefined
      ? undefined
      : kind.define(existing, target),
  }));
}

/** Records that an object is dropped. */
export function recordDrop<Definition, Model>(
  { recording, call: method, kind, global }:
    & ObjectCall<Definition, Model>
    & Scope,
  [name, options = {}]: readonly [
    name: string,
    options?: DropObjectOptions<Definition> | undefined,
  ],
  operation: (
    facts: QualifiedName & {
      readonly ifExists?: true | undefined;
      readonly cascade?: true | undefined;
      readonly definition?: Model | undefined;
    },
  ) => Recorded,
): void {
  const call = recording.call(method);
  call.check("name", name, identifier);
  call.check("options", options, dropShape(kind.check, { global }));
  const { definition } = options;
  const target = inSchema(name, options);
  call.record(operation({
    ...target,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: definition === undefined
      ? undefined
      : kind.define(definition, target),
  }));
}

/** How settings of one kind of object are checked and made into the model. */
export interface SettingsCall<Settings, Model> extends CallFacts {
  readonly check: Checker;
  readonly define: (settings: Settings) => Model;
}

/** Records that some settings of an object are altered. */
export function recordAlter<Settings, Model>(
  { recording, call: method, check, define, global }:
    & SettingsCall<Settings, Model>
    & Scope,
  [name, settings, options = {}]: readonly [
    name: string,
    settings: Settings,
    options?: AlterOptions<Settings> | undefined,
  ],
  operation: (
    facts: QualifiedName & {
      readonly settings: Model;
      readonly existing?: Model | undefined;
    },
  ) => Recorded,
): void {
  const call = recording.call(method);
  call.check("name", name, identifier);
  call.check("settings", settings, check);
  call.check("options", options, alterShape(check, { global }));
  const { existing } = options;
  call.record(operation({
    ...inSchema(name, options),
    settings: define(settings),
    existing: existing === undefined ? undefined : define(existing),
  }));
}

function createShape({ global, ifNotExists }: Scope): Checker {
  return object<Readonly<Record<string, unknown>>>({
    ...(!global && IN_SCHEMA_SHAPE),
    ...(ifNotExists && { ifNotExists: flag }),
  });
}

function replaceShape(existing: Checker, { global }: Scope): Checker {
  return object<Readonly<Record<string, unknown>>>({
    ...(!global && IN_SCHEMA_SHAPE),
    existing,
    from: nonEmptyText,
    recreate: flag,
  });
}

function dropShape(definition: Checker, { global }: Scope): Checker {
  const { schema, ...rest } = DROP_SHAPE;
  return object<Readonly<Record<string, unknown>>>({
    ...rest,
    ...(!global && { schema }),
    definition,
  });
}

function alterShape(existing: Checker, { global }: Scope): Checker {
  return object<Readonly<Record<string, unknown>>>({
    ...(!global && IN_SCHEMA_SHAPE),
    existing,
  });
}
