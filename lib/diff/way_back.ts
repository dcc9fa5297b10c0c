import { type Operation, reverse } from "../operations/mod.ts";
import type { Difference } from "./diff.ts";

/**
 * The operations of a downgrade: each operation reversed, the last one first.
 * A value that an enum got cannot be taken out of it: the type is made anew,
 * and what the way there left alone is in the way of that.
 *
 * @throws {RetortError} `operation/irreversible`
 */
export function wayBack(
  operations: readonly Operation[],
  { back }: Pick<Difference, "back">,
): readonly Operation[] {
  const isOneWay = operations.some(({ kind }) => kind === "addEnumValue");
  return isOneWay ? back() : reverse(operations);
}
