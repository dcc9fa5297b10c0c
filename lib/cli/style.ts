import { columnsOf } from "./columns_of.ts";
import type { Streams } from "./streams.ts";

/** Each format with what turns it on and off (ECMA-48, SGR). */
const FORMATS = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** A way in which text can stand out. */
export type Format = keyof typeof FORMATS;

/**
 * Marks text to stand out. The marks are private-use characters until
 * {@linkcode renderStyled} turns them into colours or drops them, so that
 * control characters in data can be told from our own.
 */
export type Style = Readonly<Record<Format, (text: string) => string>>;

const FIRST_MARK = 0xf0000;
const CLOSE_MARK = String.fromCodePoint(FIRST_MARK + FORMAT_NAMES.length);
/** A space at which no line is broken. */
export const GLUE: string = String.fromCodePoint(
  FIRST_MARK + FORMAT_NAMES.length + 1,
);
const MARK_REGEXP = new RegExp(
  `[${String.fromCodePoint(FIRST_MARK)}-${GLUE}]`,
  "gu",
);

// Everything that moves a cursor, hides text or turns its direction.
const CONTROL_REGEXP =
  // deno-lint-ignore no-control-regex -- finding them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function marker(format: Format): (text: string) => string {
  const open = String.fromCodePoint(FIRST_MARK + FORMAT_NAMES.indexOf(format));
  return (text) => text === "" ? "" : `${open}${text}${CLOSE_MARK}`;
}

/** The formats, ready to be applied. */
export const style: Style = {
  bold: marker("bold"),
  dim: marker("dim"),
  red: marker("red"),
  green: marker("green"),
  yellow: marker("yellow"),
  blue: marker("blue"),
  magenta: marker("magenta"),
  cyan: marker("cyan"),
};

/** Shows control characters as escapes: nothing in data reaches a terminal raw. */
export function visible(text: string): string {
  return text.replace(CONTROL_REGEXP, (character) => {
    const code = character.charCodeAt(0);
    return code <= 0xff
      ? `\\x${code.toString(16).padStart(2, "0")}`
      : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** How many columns marked text takes. */
export function visibleLength(text: string): number {
  return columnsOf(renderStyled(text, "plain"));
}

/** Turns marked text into what a terminal or a file gets. */
export function renderStyled(text: string, colour: "colour" | "plain"): string {
  if (colour === "plain") {
    return visible(text).replaceAll(GLUE, " ").replace(MARK_REGEXP, "");
  }
  const open: Format[] = [];
  return visible(text).replace(MARK_REGEXP, (mark) => {
    if (mark === GLUE) return " ";
    const begun = FORMAT_NAMES[(mark.codePointAt(0) ?? 0) - FIRST_MARK];
    const format = begun ?? open.pop();
    if (begun !== undefined) open.push(begun);
    if (format === undefined) return "";
    return `\x1b[${FORMATS[format][begun === undefined ? 1 : 0]}m`;
  });
}

/** Decides about colour from `--color`, `NO_COLOR`, `FORCE_COLOR`, `TERM` and the terminal. */
export function wantsColour(
  flag: string | undefined,
  stream: { readonly isTerminal: boolean; readonly env: Streams["env"] },
): "colour" | "plain" {
  if (flag === "always") return "colour";
  if (flag === "never") return "plain";
  const { env } = stream;
  if (env.NO_COLOR) return "plain";
  if (env.FORCE_COLOR && env.FORCE_COLOR !== "0") return "colour";
  return stream.isTerminal && env.TERM !== "dumb" ? "colour" : "plain";
}
