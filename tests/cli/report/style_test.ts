import { strictEqual } from "node:assert/strict";
import { renderStyled, style, wantsColour } from "../../../lib/cli/style.ts";

Deno.test("renderStyled() turns nested formats into SGR sequences", () => {
  strictEqual(
    renderStyled(`a ${style.bold(`b ${style.green("c")}`)} d`, "colour"),
    "a \x1b[1mb \x1b[32mc\x1b[39m\x1b[22m d",
  );
});

Deno.test("renderStyled() leaves plain text where there is no colour", () => {
  strictEqual(
    renderStyled(`a ${style.bold(style.red("b"))}`, "plain"),
    "a b",
  );
});

type HostileCase = readonly [name: string, text: string, expected: string];

const HOSTILE: readonly HostileCase[] = [
  ["an escape sequence", "\x1b[2Jx", "\\x1b[2Jx"],
  ["a carriage return", "a\rb", "a\\x0db"],
  ["a C1 control", "a\x9bb", "a\\x9bb"],
  ["a turn of the writing direction", "a\u202eb", "a\\u202eb"],
  ["a zero-width space", "a\u200bb", "a\\u200bb"],
  ["line breaks and tabs, which stay", "a\n\tb", "a\n\tb"],
];

for (const [name, text, expected] of HOSTILE) {
  Deno.test(`renderStyled() shows ${name}`, () => {
    strictEqual(renderStyled(text, "colour"), expected);
  });
}

interface ColourCase {
  readonly name: string;
  readonly flag?: string;
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string>>;
  readonly expected: "colour" | "plain";
}

const COLOUR: readonly ColourCase[] = [
  { name: "a terminal", isTerminal: true, env: {}, expected: "colour" },
  { name: "a file", isTerminal: false, env: {}, expected: "plain" },
  {
    name: "NO_COLOR on a terminal",
    isTerminal: true,
    env: { NO_COLOR: "1" },
    expected: "plain",
  },
  {
    name: "a dumb terminal",
    isTerminal: true,
    env: { TERM: "dumb" },
    expected: "plain",
  },
  {
    name: "FORCE_COLOR into a file",
    isTerminal: false,
    env: { FORCE_COLOR: "1" },
    expected: "colour",
  },
  {
    name: "--color always over NO_COLOR",
    flag: "always",
    isTerminal: false,
    env: { NO_COLOR: "1" },
    expected: "colour",
  },
];

for (const { name, flag, expected, ...stream } of COLOUR) {
  Deno.test(`wantsColour() says ${expected} for ${name}`, () => {
    strictEqual(wantsColour(flag, stream), expected);
  });
}
