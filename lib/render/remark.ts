import type { Operation, SequenceAlteration } from "../operations/mod.ts";
import { sequenceLimits } from "../schema/mod.ts";

/** What a person should look at before an operation runs, if anything. */
export function remarkOn(operation: Operation): string | undefined {
  switch (operation.kind) {
    case "dropTable":
    case "dropForeignTable":
      return "Drops the table with its rows";
    case "dropColumn":
      return operation.definition?.generated
        ? undefined
        : "Drops the column with its values";
    case "replaceEnum":
      return remarkOnValues(operation);
    case "alterColumn":
      if (operation.type === undefined) return remarkOnIdentity(operation);
      return operation.using === undefined
        ? "Writes the table anew unless the new type holds the old one's bytes"
        : "Converts every value: look at `using`, and at what it cannot convert";
    case "alterSequence":
      return remarkOnEnd(operation);
    case "dropSequence":
      return "Drops the sequence and where it stands";
    default:
      return undefined;
  }
}

function remarkOnIdentity(
  { identity: settings, existing }: Extract<
    Operation,
    { readonly kind: "alterColumn" }
  >,
): string | undefined {
  return settings && existing?.identity
    ? remarkOnEnd({ settings, existing: existing.identity })
    : undefined;
}

/** The server refuses an end that a sequence is past. */
function remarkOnEnd(
  { settings, existing, restart }: Pick<
    Extract<Operation, { readonly kind: "alterSequence" }>,
    "settings" | "existing" | "restart"
  >,
): string | undefined {
  if (existing === undefined || restart !== undefined) return undefined;
  const isUp = (settings.increment ?? existing.increment ?? 1n) > 0n;
  const end = endOf(settings, isUp);
  const former = endOf(existing, isUp) ?? endOf({ type: null }, isUp);
  const first = isUp ? existing.minValue : existing.maxValue;
  if (end === undefined || former === undefined || settings.cycle) {
    return undefined;
  }
  const isPast = (value: bigint): boolean => isUp ? value > end : value < end;
  // What had all its numbers beyond the new end starts again without a word.
  return isPast(former) && !isPast(first ?? end)
    ? `Fails where the sequence is past ${end}: restart it first where its numbers may come again`
    : undefined;
}

/** Where a sequence ends by what is said of its limits and its type. */
function endOf(
  { type, minValue, maxValue }: SequenceAlteration,
  isUp: boolean,
): bigint | undefined {
  const limits = type === undefined ? undefined : sequenceLimits({
    type: type ?? "bigint",
    increment: isUp ? 1n : -1n,
  });
  return isUp ? maxValue ?? limits?.max : minValue ?? limits?.min;
}

function remarkOnValues(
  { values, mapping = {}, existing }: Extract<
    Operation,
    { readonly kind: "replaceEnum" }
  >,
): string | undefined {
  const lost = (existing?.values ?? [])
    .filter((value) => !values.includes(value) && !(value in mapping));
  return lost.length === 0
    ? "Writes the tables that use the type anew"
    : `Fails where a row still has ${
      lost.join(", ")
    }: say in \`mapping\` what becomes of it`;
}
