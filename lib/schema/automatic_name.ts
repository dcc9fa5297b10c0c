import { MAX_IDENTIFIER_BYTES } from "../sql/mod.ts";

const ENCODER: TextEncoder = new TextEncoder();

function byteLength(text: string): number {
  return ENCODER.encode(text).length;
}

function clip(text: string, bytes: number): string {
  const characters = [...text];
  while (byteLength(characters.join("")) > bytes) characters.pop();
  return characters.join("");
}

/**
 * The name that PostgreSQL gives to what belongs to a column: both parts and
 * the label joined by underscores, the longer part cut until it fits.
 */
export function automaticName(
  parts: { readonly table: string; readonly column: string },
  label: string,
): string {
  const available = MAX_IDENTIFIER_BYTES - byteLength(label) - 2;
  let table = byteLength(parts.table);
  let column = byteLength(parts.column);
  while (table + column > available) {
    if (table > column) table--;
    else column--;
  }
  return [clip(parts.table, table), clip(parts.column, column), label].join(
    "_",
  );
}
