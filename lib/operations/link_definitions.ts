import type { QualifiedName } from "../sql/mod.ts";
import { irreversible } from "./irreversible.ts";
import { isReplacement, type Replacement } from "./objects/replacement.ts";
import type { Operation } from "./operation.ts";

/** The revisions whose definitions replacements go back to, sorted. */
export function revisionsNamed(
  operations: readonly Operation[],
): readonly string[] {
  const revisions = operations.flatMap((operation) =>
    isReplacement(operation) && operation.from !== undefined
      ? [operation.from]
      : []
  );
  return [...new Set(revisions)].sort();
}

/**
 * The operations with the definitions that the revisions they name gave to the
 * objects they replace, so that the replacements can be reversed.
 *
 * @throws {RetortError} `operation/irreversible` if a revision defines no such
 * object
 */
export function linkDefinitions(
  operations: readonly Operation[],
  recorded: ReadonlyMap<string, readonly Operation[]>,
): readonly Operation[] {
  return operations.map((operation) => {
    if (!isReplacement(operation) || operation.from === undefined) {
      return operation;
    }
    const { from } = operation;
    const existing = (recorded.get(from) ?? [])
      .findLast((earlier) => defines(earlier, operation));
    if (existing === undefined || !("definition" in existing)) {
      throw irreversible(
        operation,
        `revision "${from}" does not define "${operation.definition.name}"`,
        "Let `from` name the revision that created or last replaced it",
      );
    }
    return { ...operation, existing: existing.definition } as Operation;
  });
}

/** Whether an operation gives the object that another replaces its definition. */
function defines(operation: Operation, replacement: Replacement): boolean {
  const noun = replacement.kind.slice("replace".length);
  if (
    operation.kind !== `create${noun}` && operation.kind !== `replace${noun}`
  ) {
    return false;
  }
  if (!("definition" in operation)) return false;
  return addressOf(operation.definition) === addressOf(replacement.definition);
}

/** The names that find an object, and the arguments that tell it apart. */
function addressOf(definition: object | undefined): string {
  const { schema, name, table, identity }: Partial<
    QualifiedName & { table: QualifiedName; identity: string }
  > = definition ?? {};
  return JSON.stringify([schema, name, table?.schema, table?.name, identity]);
}
