import type { MakeName } from "./operation_case.ts";

const RESERVED = [
  "all",
  "analyze",
  "and",
  "any",
  "array",
  "as",
  "asc",
  "both",
  "case",
  "cast",
  "check",
  "collate",
  "column",
  "constraint",
  "create",
  "default",
  "desc",
  "distinct",
  "do",
  "else",
  "end",
  "except",
  "false",
  "for",
  "from",
  "grant",
];

/** Names that go wrong where they are not quoted, or quoted badly. */
export const NAMES: Readonly<Record<string, MakeName>> = {
  spaces: (base) => ` a ${base} b `,
  quotes: (base) => `it's "${base}"`,
  dots: (base) => `x.${base}.y`,
  "upper case": (base) => `Upper${base}`,
  backslashes: (base) => `\\${base}\\`,
  dollars: (base) => `$1 $$${base}$function$`,
  punctuation: (base) => `-- ;%${base}/*{}`,
  "63 bytes": (base) => base.padEnd(63, "x"),
  Unicode: (base) => `Größe 日本 🚀 ${base}`,
  "reserved words": reservedWords(),
};

function reservedWords(): MakeName {
  const words = new Map<string, string>();
  return (base) => {
    const known = words.get(base);
    if (known !== undefined) return known;
    const word = RESERVED[words.size % RESERVED.length] ?? base;
    const name = words.size < RESERVED.length ? word : `${word} ${words.size}`;
    words.set(base, name);
    return name;
  };
}
