import { style } from "../style.ts";

const MAX_WIDTH = 80;
const MIN_MEANING_WIDTH = 24;

/** Breaks a paragraph into lines of at most so many columns. */
export function wrapText(
  text: string,
  width: number,
  indent = "",
): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && shownWidth(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].join("\n");
}

function inline(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\*\*([^*]+)\*\*/g, (_all, bold: string) => style.bold(bold))
    .replace(/`([^`]+)`/g, (_all, code: string) => style.cyan(code));
}

function cellsOf(line: string): readonly string[] {
  return line.slice(1, -1).split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim().replaceAll("\\|", "|")));
}

/** How many columns a text takes once its marks have become colours. */
function shownWidth(text: string): number {
  return [...text.replace(/[\u{f0000}-\u{f00ff}]/gu, "")].length;
}

function tableText(block: string, width: number): string {
  const rows = block.split("\n")
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map(cellsOf);
  const first = Math.max(...rows.map(([cell = ""]) => shownWidth(cell)));
  const room = width - first - 2;
  const gap = " ".repeat(first + 2);
  return rows.map(([cell = "", ...rest]) => {
    const meaning = rest.join("  ");
    // On a narrow terminal a meaning stands below what it explains.
    if (room < MIN_MEANING_WIDTH) {
      return `${cell}\n    ${wrapText(meaning, width - 4, "    ")}`;
    }
    const padding = " ".repeat(first - shownWidth(cell) + 2);
    const wrapped = wrapText(meaning, room).replaceAll("\n", `\n${gap}`);
    return `${cell}${padding}${wrapped}`;
  }).join("\n");
}

function blockText(block: string, width: number): string {
  if (block.startsWith("#")) {
    return style.bold(inline(block.replace(/^#+ /, "")));
  }
  if (block.startsWith("```")) {
    const lines = block.split("\n").slice(1, -1);
    return lines.map((line) => style.cyan(`    ${line}`)).join("\n");
  }
  if (block.startsWith("|")) return tableText(block, width);
  if (block.startsWith("- ")) {
    return block.split(/\n(?=- )/)
      .map((item) => wrapText(inline(item), width, "  ")).join("\n");
  }
  return wrapText(inline(block), width);
}

/** Splits Markdown into headings, paragraphs, lists, tables and code. */
function blocksOf(markdown: string): readonly string[] {
  return markdown.match(/^```[\s\S]*?^```$|(?:(?!^```).+\n?)+/gm)
    ?.map((block) => block.trimEnd()) ?? [];
}

/** Writes a page of Markdown for a terminal. */
export function markdownText(markdown: string, columns: number): string {
  const width = Math.min(columns, MAX_WIDTH);
  return blocksOf(markdown).map((block) => blockText(block, width))
    .join("\n\n");
}
