import type { Operation } from "../operations/mod.ts";

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
      if (operation.type === undefined) return undefined;
      return operation.using === undefined
        ? "Writes the table anew unless the new type holds the old one's bytes"
        : "Converts every value: look at `using`, and at what it cannot convert";
    case "dropSequence":
      return "Drops the sequence and where it stands";
    default:
      return undefined;
  }
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
