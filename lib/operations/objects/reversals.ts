import type { QualifiedName } from "../../sql/mod.ts";
import { irreversible } from "../irreversible.ts";
import type { HandlersOf, Operation } from "../operation.ts";

/** What takes back each operation of a union. */
export type ReversalsOf<Union extends { readonly kind: string }> = HandlersOf<
  Union,
  readonly Operation[]
>;

/** What a drop was told that it dropped. */
export function droppedDefinition<Definition>(
  operation: Operation & {
    readonly definition?: Definition | undefined;
    readonly cascade?: true | undefined;
  },
): Definition {
  const { definition } = operation;
  if (definition !== undefined) return definition;
  throw irreversible(
    operation,
    "it does not say what it drops",
    "Give the option `definition` what was there",
  );
}

/** What an alteration or replacement was told that was there. */
export function existingOf<Existing>(
  operation: Operation & { readonly existing?: Existing | undefined },
): Existing {
  const { existing } = operation;
  if (existing !== undefined) return existing;
  throw irreversible(
    operation,
    "it does not say what was there before",
    operation.kind.startsWith("replace")
      ? "Give the option `existing` what was there, or `from` the revision that made it"
      : "Give the option `existing` what was there",
  );
}

/** The same of settings, every one of which must be known. */
export function existingSettings<Settings extends object>(
  operation: Operation & {
    readonly settings: Settings;
    readonly existing?: Settings | undefined;
  },
): Settings {
  const existing = existingOf<Settings>(operation);
  const known = new Set(Object.keys(existing));
  const missing = Object.keys(operation.settings)
    .filter((name) => !known.has(name));
  if (missing.length === 0) return existing;
  throw irreversible(
    operation,
    `it does not say what "${missing[0]}" was before`,
    `Add "${missing[0]}" to the option \`existing\``,
  );
}

/** A replacement the other way round; what named a revision has served. */
export function restored<Definition>(
  definition: Definition,
  existing: Definition,
): {
  readonly definition: Definition;
  readonly existing: Definition;
  readonly from: undefined;
} {
  return { definition, existing, from: undefined };
}

/** The error for an operation that nothing takes back. */
export function noWayBack(operation: Operation, reason: string): Error {
  return irreversible(
    operation,
    reason,
    "Write a downgrade function instead of `change`",
  );
}

/** The name of an object without all that it says besides. */
export function nameOf({ schema, name }: QualifiedName): QualifiedName {
  return schema === undefined ? { name } : { schema, name };
}
