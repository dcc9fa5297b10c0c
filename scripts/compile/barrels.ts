import { dirname, resolve } from "node:path";

/** Where each name comes from that a `mod.ts` hands on. */
type Origins = ReadonlyMap<
  string,
  { readonly file: string; readonly name: string }
>;

const EXPORT_REGEXP = /^export\s*(type\s*)?\{([^}]*)\}\s*from\s*"([^"]+)";/gm;
const EXPORT_ALL_REGEXP = /^export\s*\*\s*from\s*"([^"]+)";/gm;
const IMPORT_REGEXP =
  /^import\s*(type\s*)?\{([^}]*)\}\s*from\s*"([^"]*\bmod\.ts)";/gm;

/** The names of a list that are values, as they are called on each side. */
function valuesIn(
  list: string,
): readonly (readonly [name: string, alias: string])[] {
  return list.split(",").map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("type "))
    .map((part) => {
      const [name = "", alias = name] = part.split(/\s+as\s+/);
      return [name, alias];
    });
}

async function originsOf(barrel: string): Promise<Origins> {
  const text = await Deno.readTextFile(barrel);
  const origins = new Map<string, { file: string; name: string }>();
  for (const [, isType, list = "", from = ""] of text.matchAll(EXPORT_REGEXP)) {
    const file = resolve(dirname(barrel), from);
    for (const [name, alias] of isType ? [] : valuesIn(list)) {
      origins.set(alias, { file, name });
    }
  }
  for (const [, from = ""] of text.matchAll(EXPORT_ALL_REGEXP)) {
    const inner = resolve(dirname(barrel), from);
    for (const [name, origin] of await originsOf(inner)) {
      origins.set(name, origin);
    }
  }
  return origins;
}

/**
 * Makes a module import from the files themselves what it imports through a
 * `mod.ts`. A bundler that splits its output counts everything behind such a
 * module as needed by whoever needs one thing of it, and the program would
 * load and compile all of it to start.
 */
export async function importPastBarrels(
  text: string,
  file: string,
): Promise<string> {
  const known = new Map<string, Origins>();
  for (const [, isType, , from = ""] of text.matchAll(IMPORT_REGEXP)) {
    if (!isType) known.set(from, await originsOf(resolve(dirname(file), from)));
  }
  return text.replaceAll(
    IMPORT_REGEXP,
    (_, isType, list: string, from: string) =>
      isType ? "" : valuesIn(list).map(([name, alias]) => {
        const origin = known.get(from)?.get(name) ?? { file: from, name };
        return `import { ${origin.name} as ${alias} } from ${
          JSON.stringify(origin.file)
        };`;
      }).join(""),
  );
}
