import { ok, strictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { HELP_TOPICS } from "../../../lib/cli/help_topics.ts";
import { markdownText } from "../../../lib/cli/report/markdown_text.ts";
import { renderStyled } from "../../../lib/cli/style.ts";

function plain(markdown: string, columns: number): string {
  return renderStyled(markdownText(markdown, columns), "plain");
}

type Case = readonly [name: string, markdown: string, expected: string];

const CASES: readonly Case[] = [
  ["a heading", "## Branches\n", "Branches"],
  ["a paragraph", "one two\nthree four five", "one two three\nfour five"],
  ["code", "```sh\nretort heads\n```\n", "    retort heads"],
  ["a list", "- one two three four\n- five", "- one two\n  three four\n- five"],
  ["a link", "see [the words](CONTEXT.md)", "see the words"],
  [
    "a table, below each other where there is no room beside",
    "| `a` | means |\n| --- | --- |\n| `bb` | one two three |",
    "a\n    means\nbb\n    one two\n    three",
  ],
];

for (const [name, markdown, expected] of CASES) {
  Deno.test(`markdownText() lays out ${name}`, () => {
    strictEqual(plain(markdown, 14), expected);
  });
}

Deno.test("markdownText() puts a table's columns beside each other", () => {
  strictEqual(
    plain("| `a` | means |\n| --- | --- |\n| `bb` | two |", 60),
    "a   means\nbb  two",
  );
});

for (const { name, page, load } of HELP_TOPICS) {
  Deno.test(`retort help ${name} is what docs/${page}.md says`, async () => {
    const { PAGE } = await load();
    const path = new URL(`../../../docs/${page}.md`, import.meta.url);
    strictEqual(PAGE, await readFile(path, "utf8"));
  });

  Deno.test(`retort help ${name} fits 40 columns except for code`, async () => {
    const { PAGE } = await load();
    const prose = PAGE.replace(/^```[\s\S]*?^```$/gm, "");
    for (const line of plain(prose, 40).split("\n")) {
      ok(line.length <= 40 || !line.trim().includes(" "), line);
    }
  });
}
