import { type Operation, reverse } from "../operations/mod.ts";
import type { Difference } from "./diff.ts";

/** What leads back, and whether the operations are still those that were found. */
export interface WayBackOptions extends Pick<Difference, "back" | "renames"> {
  /** Whether what is made again gets privileges by default that it had not. */
  readonly givesByDefault?: boolean | undefined;
  /** Whether somebody changed the operations, so that only they say what to undo. */
  readonly isChanged?: boolean | undefined;
}

/**
 * The operations of a downgrade: each operation reversed, the last one first.
 * Where the way there says nothing of what is in the way back, that is found
 * anew: a value that an enum got cannot be taken out of it, nor an index out of
 * that of its parent, what is revoked on a table is revoked on its columns, the
 * text of a routine
 * speaks of what has another name or is not yet there again, and a domain asks
 * more only while no array holds values of it. What is made again where default
 * privileges are may have had less than they give.
 *
 * @throws {RetortError} `operation/irreversible`
 */
export function wayBack(
  operations: readonly Operation[],
  { back, renames, isChanged = false, givesByDefault = false }: WayBackOptions,
): readonly Operation[] {
  const isOneWay = operations.some(goesOneWay);
  const isBound = renames.length > 0 || operations.some(isAboutText) ||
    operations.some(({ kind }) => kind === "dropDomainConstraint") ||
    (operations.some(isOfColumns) && operations.some(isOfWhole));
  const isFoundAnew = isOneWay || (givesByDefault && !isChanged) ||
    (isBound && operations.length > 1 && !isChanged);
  return isFoundAnew ? back() : reverse(operations);
}

/**
 * Whether it gives a routine another text, which the server does not follow, or
 * takes one away that is held against the rows of a table when it comes back.
 */
function isAboutText(operation: Operation): boolean {
  switch (operation.kind) {
    case "replaceFunction":
    case "replaceProcedure":
      return typeof operation.definition.body === "string";
    case "dropFunction":
    case "dropProcedure":
      return operation.definition?.language === "sql";
    default:
      return false;
  }
}

/** Whether it is about privileges on columns. */
function isOfColumns(operation: Operation): boolean {
  return "columns" in operation &&
    (operation.kind === "grant" || operation.kind === "revoke");
}

/** Whether it is about privileges on a whole, which its columns share. */
function isOfWhole(operation: Operation): boolean {
  return !("columns" in operation) &&
    (operation.kind === "grant" || operation.kind === "revoke");
}

/** Whether reversing it would not lead back. */
function goesOneWay(operation: Operation): boolean {
  return operation.kind === "addEnumValue" ||
    operation.kind === "attachIndex" ||
    operation.kind === "validateConstraint" ||
    // What was attached to it went with it.
    (operation.kind === "dropIndex" && operation.definition?.only === true);
}
