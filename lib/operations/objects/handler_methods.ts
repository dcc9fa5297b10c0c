import {
  ACCESS_METHOD,
  type AccessMethodDefinition,
  CONVERSION,
  type ConversionDefinition,
  flag,
  flagOf,
  identifier,
  LANGUAGE,
  type LanguageDefinition,
  nonEmptyText,
  object,
  TRANSFORM,
  type TransformDefinition,
  type TypeName,
} from "../../schema/mod.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import {
  recordCreate,
  recordDrop,
  recordReplace,
} from "./lifecycle_methods.ts";
import type {
  DropGlobalOptions,
  DropObjectOptions,
  ReplaceGlobalOptions,
} from "./object_options.ts";

/**
 * Calls on languages, transforms, conversions and access methods.
 *
 * @example
 * ```ts
 * import { createRecorder, type HandlerCalls } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * const calls: HandlerCalls = op;
 * calls.dropLanguage("plsample");
 * strictEqual(take()[0]?.kind, "dropLanguage");
 * ```
 */
export interface HandlerCalls {
  /** Creates a procedural language; one that an extension brings comes with `op.createExtension`. */
  createLanguage(name: string, definition: LanguageDefinition): void;
  /** Gives a procedural language other functions; what is written in it stays. */
  replaceLanguage(
    name: string,
    definition: LanguageDefinition,
    options?: ReplaceGlobalOptions<LanguageDefinition>,
  ): void;
  /** Drops a procedural language. */
  dropLanguage(
    name: string,
    options?: DropGlobalOptions<LanguageDefinition>,
  ): void;
  /** Creates the transform of a type for a language. */
  createTransform(
    type: TypeName,
    language: string,
    definition: TransformDefinition,
  ): void;
  /** Drops the transform of a type for a language. */
  dropTransform(
    type: TypeName,
    language: string,
    options?: DropGlobalOptions<TransformDefinition>,
  ): void;
  /** Creates a conversion between two encodings. */
  createConversion(
    name: string,
    definition: ConversionDefinition,
    options?: InSchema,
  ): void;
  /** Drops a conversion. */
  dropConversion(
    name: string,
    options?: DropObjectOptions<ConversionDefinition>,
  ): void;
  /** Creates an access method of tables or indexes. */
  createAccessMethod(name: string, definition: AccessMethodDefinition): void;
  /** Drops an access method. */
  dropAccessMethod(
    name: string,
    options?: DropGlobalOptions<AccessMethodDefinition>,
  ): void;
}

const DROP_TRANSFORM = object<DropGlobalOptions<TransformDefinition>>({
  ifExists: flag,
  cascade: flag,
  definition: TRANSFORM.check,
});

/** The methods of `op` on languages, transforms, conversions and access methods. */
export function createHandlerMethods(recording: Recording): HandlerCalls {
  return {
    ...createLanguageMethods(recording),
    createTransform: (...args) => createTransform(recording, ...args),
    dropTransform: (...args) => dropTransform(recording, ...args),
    ...createConversionMethods(recording),
    ...createAccessMethodMethods(recording),
  };
}

function createLanguageMethods(
  recording: Recording,
): Pick<HandlerCalls, "createLanguage" | "replaceLanguage" | "dropLanguage"> {
  const facts = { recording, kind: LANGUAGE, global: true } as const;
  return {
    createLanguage: (...args) =>
      recordCreate(
        { ...facts, call: "createLanguage" },
        args,
        (parts) => ({ kind: "createLanguage", ...parts }),
      ),
    replaceLanguage: (...args) =>
      recordReplace(
        { ...facts, call: "replaceLanguage" },
        args,
        (parts) => ({ kind: "replaceLanguage", ...parts }),
      ),
    dropLanguage: (...args) =>
      recordDrop(
        { ...facts, call: "dropLanguage" },
        args,
        (parts) => ({ kind: "dropLanguage", ...parts }),
      ),
  };
}

function createConversionMethods(
  recording: Recording,
): Pick<HandlerCalls, "createConversion" | "dropConversion"> {
  const facts = { recording, kind: CONVERSION };
  return {
    createConversion: (...args) =>
      recordCreate(
        { ...facts, call: "createConversion" },
        args,
        (parts) => ({ kind: "createConversion", ...parts }),
      ),
    dropConversion: (...args) =>
      recordDrop(
        { ...facts, call: "dropConversion" },
        args,
        (parts) => ({ kind: "dropConversion", ...parts }),
      ),
  };
}

function createAccessMethodMethods(
  recording: Recording,
): Pick<HandlerCalls, "createAccessMethod" | "dropAccessMethod"> {
  const facts = { recording, kind: ACCESS_METHOD, global: true } as const;
  return {
    createAccessMethod: (...args) =>
      recordCreate(
        { ...facts, call: "createAccessMethod" },
        args,
        (parts) => ({ kind: "createAccessMethod", ...parts }),
      ),
    dropAccessMethod: (...args) =>
      recordDrop(
        { ...facts, call: "dropAccessMethod" },
        args,
        (parts) => ({ kind: "dropAccessMethod", ...parts }),
      ),
  };
}

function createTransform(
  recording: Recording,
  ...[type, language, definition]: Parameters<HandlerCalls["createTransform"]>
): void {
  const call = recording.call("createTransform");
  call.check("type", type, nonEmptyText);
  call.check("language", language, identifier);
  call.check("definition", definition, TRANSFORM.check);
  call.record({
    kind: "createTransform",
    definition: TRANSFORM.define(definition, { type, language }),
  });
}

function dropTransform(
  recording: Recording,
  ...[type, language, options = {}]: Parameters<HandlerCalls["dropTransform"]>
): void {
  const call = recording.call("dropTransform");
  call.check("type", type, nonEmptyText);
  call.check("language", language, identifier);
  call.check("options", options, DROP_TRANSFORM);
  const { definition } = options;
  call.record({
    kind: "dropTransform",
    type,
    language,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: definition && TRANSFORM.define(definition, { type, language }),
  });
}
