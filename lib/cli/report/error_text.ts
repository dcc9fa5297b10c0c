import { isRetortError, type SourceLocation } from "../../errors/mod.ts";
import { style } from "../style.ts";
import { runErrorLines } from "./run_error_text.ts";

/** Writes a place in a file, with the line and a caret where they are known. */
export function sourceText(source: SourceLocation): string {
  const place = [source.file, source.line, source.column]
    .filter((part) => part !== undefined).join(":");
  const lines = [`  ${style.dim("at")} ${style.cyan(place)}`];
  if (source.excerpt !== undefined && source.line !== undefined) {
    const gutter = String(source.line);
    const blank = " ".repeat(gutter.length);
    lines.push(`  ${style.dim(`${gutter} |`)} ${source.excerpt}`);
    if (source.column !== undefined) {
      const indent = source.excerpt.slice(0, source.column - 1)
        .replace(/[^\t]/g, " ");
      lines.push(`  ${style.dim(`${blank} |`)} ${indent}${style.red("^")}`);
    }
  }
  return lines.join("\n");
}

function serverLines(error: unknown): string[] {
  if (!isRetortError(error, "database/statement-failed")) return [];
  const { detail, serverHint, sqlState } = error.details;
  return [
    detail && `  ${style.dim("detail:")} ${detail}`,
    serverHint && `  ${style.dim("server hint:")} ${serverHint}`,
    `  ${style.dim("sqlstate:")} ${sqlState}`,
  ].filter((line): line is string => Boolean(line));
}

/** Writes an error for people. */
export function errorText(error: unknown): string {
  if (!isRetortError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    return [
      `${style.red(style.bold("error:"))} ${message}`,
      stack && style.dim(stack),
    ].filter(Boolean).join("\n");
  }
  return [
    `${style.red("error:")} ${error.message} ${style.dim(`[${error.code}]`)}`,
    error.source && sourceText(error.source),
    ...serverLines(error),
    ...serverLines(error.cause),
    ...runErrorLines(error),
    error.hint && `  ${style.yellow("hint:")} ${error.hint}`,
  ].filter((line): line is string => Boolean(line)).join("\n");
}
