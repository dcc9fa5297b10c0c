import { readFile } from "node:fs/promises";

/** A key that docs/json.md documents. */
interface DocumentedKey {
  readonly type: string;
  readonly isOptional: boolean;
}

/** The keys of one table by their paths, such as `heads[].revision`. */
export type DocumentedKeys = ReadonlyMap<string, DocumentedKey>;

const DOCUMENT = new URL("../../docs/json.md", import.meta.url);
const ROW_REGEXP = /^\|\s*`([^`]+)`\s*\|\s*([^|]+?)\s*\|/;
const LINK_REGEXP = /\[([^\]]+)\]\(#[^)]+\)/;

/** Reads the table of a command's `data`, with the tables that it links to. */
export async function documentedKeys(command: string): Promise<DocumentedKeys> {
  const text = await readFile(DOCUMENT, "utf8");
  const sections = new Map(
    text.split(/^## /m).slice(1).map((section) => {
      const [title = "", ...lines] = section.split("\n");
      return [title.replaceAll("`", "").toLowerCase(), lines] as const;
    }),
  );
  return new Map(keysOf(sections, `retort ${command}`, ""));
}

type Sections = ReadonlyMap<string, readonly string[]>;

function keysOf(
  sections: Sections,
  title: string,
  prefix: string,
): readonly (readonly [string, DocumentedKey])[] {
  const lines = sections.get(title);
  if (lines === undefined) throw new Error(`docs/json.md lacks "${title}"`);
  return lines.flatMap((line) => {
    const [, key, type] = ROW_REGEXP.exec(line) ?? [];
    const [, link] = LINK_REGEXP.exec(type ?? line) ?? [];
    if (key === undefined || type === undefined) {
      return /^All keys of/.test(line) && link !== undefined
        ? keysOf(sections, link, prefix)
        : [];
    }
    const documented = {
      type: link === undefined ? type.replace("?", "") : "object",
      isOptional: type.endsWith("?"),
    };
    const path = `${prefix}${key}`;
    return [
      [path, documented] as const,
      ...(link === undefined ? [] : keysOf(sections, link, `${path}.`)),
    ];
  });
}

/** Says where a value is not as it is documented. */
export function undocumented(
  value: unknown,
  keys: DocumentedKeys,
  path = "",
): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => undocumented(item, keys, `${path}[]`));
  }
  const key = keys.get(path);
  const type = typeof value;
  const isRight = path === "" || key?.type === type;
  const problems = isRight
    ? []
    : [`${path} is ${type}, documented is ${key?.type ?? "nothing"}`];
  if (typeof value !== "object" || value === null) return problems;
  const prefix = path === "" ? "" : `${path}.`;
  return [
    ...problems,
    ...missingKeys(value, keys, prefix),
    ...Object.entries(value).flatMap(([name, item]) =>
      undocumented(item, keys, `${prefix}${name}`)
    ),
  ];
}

function missingKeys(
  value: object,
  keys: DocumentedKeys,
  prefix: string,
): readonly string[] {
  return [...keys].filter(([path, { isOptional }]) => {
    const name = path.slice(prefix.length).replace(/\[\]$/, "");
    return path.startsWith(prefix) && /^\w+$/.test(name) && !isOptional &&
      !(name in value);
  }).map(([path]) => `${path} is documented and absent`);
}
