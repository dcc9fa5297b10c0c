/**
 * A node of PostgreSQL's parse tree, or the fields of one.
 *
 * @example The node of a `DROP TABLE`
 * ```ts
 * import type { SqlNode } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const node: SqlNode = {
 *   DropStmt: { removeType: "OBJECT_TABLE", behavior: "DROP_RESTRICT" },
 * };
 * deepStrictEqual(Object.keys(node), ["DropStmt"]);
 * ```
 */
export type SqlNode = { readonly [key: string]: unknown };

/** Whether a value is a node or its fields. */
export function isSqlNode(value: unknown): value is SqlNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The node under a key, if there is one. */
export function nodeOf(node: SqlNode, key: string): SqlNode | undefined {
  const value = node[key];
  return isSqlNode(value) ? value : undefined;
}

/** The text under a key, if there is one. */
export function textOf(node: SqlNode, key: string): string | undefined {
  const value = node[key];
  return typeof value === "string" ? value : undefined;
}

/** The nodes of the list under a key; none where there is no list. */
export function nodesOf(node: SqlNode, key: string): readonly SqlNode[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isSqlNode) : [];
}

/** The kind of a wrapped node, such as `IndexStmt`, and its fields. */
export function unwrapNode(
  node: SqlNode,
): { readonly kind: string; readonly fields: SqlNode } {
  for (const [kind, fields] of Object.entries(node)) {
    if (isSqlNode(fields)) return { kind, fields };
  }
  return { kind: Object.keys(node)[0] ?? "", fields: {} };
}

/** The fields of the wrapped nodes of one kind in a list. */
export function nodesOfKind(
  nodes: readonly SqlNode[],
  kind: string,
): readonly SqlNode[] {
  return nodes.map((node) => nodeOf(node, kind)).filter((node) =>
    node !== undefined
  );
}

/** The texts of a list of `String` nodes: the parts of a dotted name. */
export function nameParts(nodes: readonly SqlNode[]): readonly string[] {
  return nodesOfKind(nodes, "String").flatMap((node) =>
    textOf(node, "sval") ?? []
  );
}
