import { flag, identifier, type Shape } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { CreateOptions, DropOptions, InSchema } from "../core_options.ts";

/** The keys of {@linkcode InSchema}. */
export const IN_SCHEMA_SHAPE: Shape<InSchema> = { schema: identifier };

/** The keys of {@linkcode CreateOptions}. */
export const CREATE_SHAPE: Shape<CreateOptions> = {
  ...IN_SCHEMA_SHAPE,
  ifNotExists: flag,
};

/** The keys of {@linkcode DropOptions}. */
export const DROP_SHAPE: Shape<DropOptions> = {
  ...IN_SCHEMA_SHAPE,
  ifExists: flag,
  cascade: flag,
};

/** A name in the schema that the options say. */
export function inSchema(name: string, { schema }: InSchema): QualifiedName {
  return { schema, name };
}
