import type { Help } from "commander";
import { wrapText } from "./report/markdown_text.ts";

const INDENT = 2;
const GAP = 2;
const NARROW_INDENT = 6;
/** Fewer columns than these are too few for a text beside its term. */
const MIN_TEXT_WIDTH = 28;

/**
 * Lays out one entry of a help page: the text beside its term, or below it where
 * the terminal is narrow.
 */
export function formatHelpItem(
  term: string,
  termWidth: number,
  description: string,
  helper: Help,
): string {
  const width = helper.helpWidth ?? 80;
  const head = `${" ".repeat(INDENT)}${term}`;
  if (description === "") return head;
  const textWidth = width - INDENT - termWidth - GAP;
  if (textWidth < MIN_TEXT_WIDTH) {
    const indent = " ".repeat(NARROW_INDENT);
    const text = wrapText(description, width - NARROW_INDENT);
    return `${head}\n${indent}${text.replaceAll("\n", `\n${indent}`)}`;
  }
  const indent = " ".repeat(INDENT + termWidth + GAP);
  const text = wrapText(description, textWidth).replaceAll("\n", `\n${indent}`);
  return `${head.padEnd(indent.length)}${text}`;
}
