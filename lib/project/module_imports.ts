import { type ModuleToken, moduleTokens } from "./module_lexer.ts";

/** A part of a module's text that names another module, or the module itself. */
export interface ModuleReference {
  readonly kind: "import" | "json" | "meta";
  /** What is imported, where it is an import. */
  readonly specifier: string;
  readonly start: number;
  readonly end: number;
}

function isImport(words: readonly string[], index: number): boolean {
  const before = words[index - 1];
  if (before === "from" || before === "import") return true;
  return before === "(" && words[index - 2] === "import";
}

/**
 * The index of the brace that ends `with { type: "json" }` behind a specifier,
 * or `, { with: { type: "json" } }` in a call.
 */
function jsonEnd(words: readonly string[], index: number): number | undefined {
  const rest = words.slice(index + 1, index + 12);
  const isAttribute = rest[0] === "with" ||
    (rest[0] === "," && rest[1] === "{" && rest[2] === "with");
  if (!isAttribute || !rest.some((word) => /^["']json["']$/.test(word))) {
    return undefined;
  }
  let depth = 0;
  for (const [at, word] of rest.entries()) {
    if (word === "{") depth++;
    if (word === "}" && --depth === 0) return index + 1 + at;
  }
  return undefined;
}

/**
 * Finds the imports of a module of JavaScript, and its mentions of
 * `import.meta`.
 */
export function moduleReferences(text: string): readonly ModuleReference[] {
  const tokens: readonly ModuleToken[] = [...moduleTokens(text)]
    .filter(({ kind }) => kind !== "comment");
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  return tokens.flatMap((token, index): readonly ModuleReference[] => {
    const { kind, start, end } = token;
    const word = words[index] ?? "";
    if (kind === "string" && isImport(words, index)) {
      const specifier = word.slice(1, -1);
      const json = tokens[jsonEnd(words, index) ?? -1];
      return [
        json === undefined
          ? { kind: "import", specifier, start, end }
          : { kind: "json", specifier, start, end: json.end },
      ];
    }
    const isMeta = word === "import" && words[index + 1] === "." &&
      words[index + 2] === "meta";
    const last = tokens[index + 2];
    return isMeta && last !== undefined
      ? [{ kind: "meta", specifier: "", start, end: last.end }]
      : [];
  });
}
