import { asciiText } from "./report/ascii_text.ts";
import { wrapText } from "./report/wrap_text.ts";
import type { Streams } from "./streams.ts";
import { renderStyled, wantsColour } from "./style.ts";

/** What one of the streams can show. */
export interface Display {
  readonly colour: "colour" | "plain";
  readonly isAscii: boolean;
  readonly isTerminal: boolean;
  /** The width of the terminal, or infinite. */
  readonly columns: number;
}

/**
 * Whether the locale has nothing but ASCII to offer. Where none is named, as
 * in most containers, what reads the output knows more.
 */
export function isAsciiOnly(env: Streams["env"]): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return env.TERM === "dumb" || (locale !== "" && !/utf-?8/i.test(locale));
}

/** How many columns standard output has; any line fits into a file. */
export function outColumns(streams: Streams): number {
  return streams.outIsTerminal ? streams.columns : Infinity;
}

/** Finds out what standard output or standard error can show. */
export function displayOf(
  stream: "out" | "err",
  { streams, color }: {
    readonly streams: Streams;
    readonly color?: string | undefined;
  },
): Display {
  const { env, columns } = streams;
  const isTerminal = stream === "out"
    ? streams.outIsTerminal
    : streams.errIsTerminal;
  return {
    colour: wantsColour(color, { isTerminal, env }),
    isAscii: isAsciiOnly(env),
    isTerminal,
    columns: isTerminal ? columns : Infinity,
  };
}

/** Writes text for people, in lines that fit. */
export function proseFor(display: Display, text: string): string {
  const { columns, colour } = display;
  const shown = display.isAscii ? asciiText(text) : text;
  return renderStyled(wrapText(shown, columns), colour);
}

/**
 * Writes what is also read by programs, such as SQL: as it is, except that
 * nothing in it may play tricks on a terminal.
 */
export function verbatimFor(display: Display, text: string): string {
  return display.isTerminal ? renderStyled(text, display.colour) : text;
}
