import { visibleLength } from "../style.ts";

let fixed: RegExp | undefined;

// Which characters are letters is looked up where a literal is parsed: by every
// command, though few lines are too long.
function fixedRegExp(): RegExp {
  return fixed ??= new RegExp(String.raw`^\P{L}*\|`, "u");
}

/**
 * Breaks lines that are wider than the terminal at blanks, and indents what
 * goes on below. An excerpt of a file stays as it is, since a caret points
 * into it; so does a word that is too long.
 */
export function wrapText(text: string, columns: number): string {
  // Files have no width, and counting the columns of long output takes time.
  if (columns === Infinity) return text;
  return text.split("\n").map((line) => wrapLine(line, columns)).join("\n");
}

function wrapLine(line: string, columns: number): string {
  if (visibleLength(line) <= columns || fixedRegExp().test(line)) return line;
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let last = "";
  // A word takes the blanks before it along, so that columns stay columns.
  for (const word of line.match(/ *[^ ]+| +$/g) ?? []) {
    if (last !== "" && visibleLength(last + word) > columns) {
      lines.push(last);
      last = `${indent}    ${word.trimStart()}`;
    } else {
      last += word;
    }
  }
  return [...lines, last].join("\n");
}
