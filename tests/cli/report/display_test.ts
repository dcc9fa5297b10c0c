import { strictEqual } from "node:assert/strict";
import {
  type Display,
  isAsciiOnly,
  proseFor,
  verbatimFor,
} from "../../../lib/cli/display.ts";
import { style } from "../../../lib/cli/style.ts";

type LocaleCase = readonly [
  name: string,
  env: Readonly<Record<string, string>>,
  expected: boolean,
];

const LOCALES: readonly LocaleCase[] = [
  ["no locale", {}, false],
  ["an empty locale", { LC_ALL: "", LANG: "" }, false],
  ["LANG=C", { LANG: "C" }, true],
  ["LANG=POSIX", { LANG: "POSIX" }, true],
  ["LC_ALL=C over LANG", { LC_ALL: "C", LANG: "de_DE.UTF-8" }, true],
  ["LC_CTYPE over LANG=C", { LC_CTYPE: "en_US.UTF-8", LANG: "C" }, false],
  ["LANG=C.UTF-8", { LANG: "C.UTF-8" }, false],
  ["LANG=de_DE.utf8", { LANG: "de_DE.utf8" }, false],
  ["Latin 1", { LANG: "en_US.ISO-8859-1" }, true],
  ["TERM=dumb", { TERM: "dumb", LANG: "C.UTF-8" }, true],
];

for (const [name, env, expected] of LOCALES) {
  Deno.test(`isAsciiOnly() says ${expected} for ${name}`, () => {
    strictEqual(isAsciiOnly(env), expected);
  });
}

const FILE: Display = {
  colour: "plain",
  isAscii: false,
  isTerminal: false,
  columns: Infinity,
};
const SQL = "SELECT '\u200b\r… \u{f0000}';";

Deno.test("proseFor() writes our signs in ASCII where there is nothing else", () => {
  const text = `${style.green("↑")} a1 … é\n├─╮ ○ │ ● ╰─╯`;
  strictEqual(proseFor(FILE, text), "↑ a1 … é\n├─╮ ○ │ ● ╰─╯");
  strictEqual(
    proseFor({ ...FILE, isAscii: true }, text),
    "^ a1 ... é\n+-. o | * '-'",
  );
});

Deno.test("verbatimFor() writes to a file what it is given", () => {
  strictEqual(verbatimFor({ ...FILE, isAscii: true }, SQL), SQL);
});

Deno.test("verbatimFor() lets nothing play tricks on a terminal", () => {
  strictEqual(
    verbatimFor({ ...FILE, isTerminal: true }, SQL),
    "SELECT '\\u200b\\x0d… ';",
  );
});
