import { stripVTControlCharacters } from "node:util";
import type { SourceLocation } from "../errors/mod.ts";
import { excerptOf, type ModuleFile } from "./module_error.ts";

const FRAME_REGEXP =
  /\(?((?:file:\/\/|data:text\/javascript;file=|\/|[A-Za-z]:[\\/])[^()\n]*?):(\d+):(\d+)\)?$/gm;

function pathOf(specifier: string): string {
  const named = /^data:text\/javascript;file=([^;,]*)/.exec(specifier)?.[1];
  if (named !== undefined) return decodeURIComponent(named);
  if (!specifier.startsWith("file://")) return specifier;
  return decodeURIComponent(new URL(specifier).pathname);
}

/** Finds the first place of one file that a text, such as a stack, names. */
export function placeIn(
  text: string,
  { path, file }: ModuleFile,
): SourceLocation | undefined {
  const wanted = path.replaceAll("\\", "/");
  const plain = stripVTControlCharacters(text);
  for (const [, specifier = "", line, column] of plain.matchAll(FRAME_REGEXP)) {
    const found = pathOf(specifier).replaceAll("\\", "/");
    if (found !== wanted && found !== `/${wanted}`) continue;
    const place = { file, line: Number(line), column: Number(column) };
    return { ...place, excerpt: excerptOf(path, place.line) };
  }
  return undefined;
}

/** Makes a function that finds the call in a migration that is under way. */
export function callLocator(
  file: ModuleFile,
): () => SourceLocation | undefined {
  return () => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 50;
    const { stack = "" } = new Error();
    Error.stackTraceLimit = limit;
    return placeIn(stack, file);
  };
}
