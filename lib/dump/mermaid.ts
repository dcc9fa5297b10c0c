import type { SchemaModel } from "../schema/mod.ts";
import {
  type Entity,
  entityRelations,
  type Relation,
} from "./entity_relations.ts";

/** What Mermaid takes as a word: no spaces, dots or commas. */
function word(text: string): string {
  const plain = text.replaceAll(/[^A-Za-z0-9_\-[\]()\u00C0-\uFFFF]+/g, "_");
  return /^[A-Za-z_\u00C0-\uFFFF]/.test(plain) ? plain : `_${plain}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["%\\\n]/g, " ")}"`;
}

function entityLines(entity: Entity): readonly string[] {
  const columns = entity.columns.map((
    { name, type, keys, nullable, comment },
  ) =>
    [
      `    ${word(type)} ${word(name)}`,
      keys.join(", "),
      comment === undefined ? nullable ? '"nullable"' : "" : quoted(comment),
    ].filter((part) => part !== "").join(" ")
  );
  return [`  ${quoted(entity.name)} {`, ...columns, "  }"];
}

function relationLine(relation: Relation): string {
  const many = relation.unique ? "|o" : "}o";
  const one = relation.optional ? "o|" : "||";
  return `  ${quoted(relation.from)} ${many}--${one} ${quoted(relation.to)} : ${
    quoted(relation.columns.join(", "))
  }`;
}

/**
 * Writes a schema's tables and foreign keys as a Mermaid diagram.
 *
 * @example
 * ```ts
 * import { EMPTY_SCHEMA, mermaidDiagram } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * strictEqual(mermaidDiagram(EMPTY_SCHEMA), "erDiagram\n");
 * ```
 */
export function mermaidDiagram(model: SchemaModel): string {
  const { entities, relations } = entityRelations(model);
  return [
    "erDiagram",
    ...entities.flatMap(entityLines),
    ...relations.map(relationLine),
    "",
  ].join("\n");
}
