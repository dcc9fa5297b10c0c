import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cell, table } from "./markdown.ts";

const CODE_REGEXP =
  /\/\*\*\s*((?:(?!\*\/)[\s\S])*?)\s*\*\/\s*"([a-z]+\/[a-z-]+)":/g;

const INTRODUCTION = `# Errors

Made from \`lib/errors/details/\` by \`deno task reference\`.

Whatever cannot be done is reported with one of these codes, a message, and where
there is one a hint and a place in a file. Codes are stable: a program may act on
them. With \`--json\` they come as
\`{ "ok": false, "error": { "code", "message", "hint", "details", "source" } }\`.
`;

/** Makes the page of error codes from the comments beside them. */
export async function errorsPage(folder: string): Promise<string> {
  const codes: (readonly [code: string, meaning: string])[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, file), "utf8");
    for (const [, comment = "", code = ""] of text.matchAll(CODE_REGEXP)) {
      codes.push([code, cell(comment.replace(/^\s*\* ?/gm, ""))]);
    }
  }
  const sorted = codes.toSorted(([left], [right]) => left < right ? -1 : 1);
  const rows = sorted.map(([code, meaning]) => [`\`${code}\``, meaning]);
  return `${INTRODUCTION}\n${table(["code", "means"], rows)}\n`;
}
