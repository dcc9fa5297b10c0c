/** Which characters take no column, and which take two. */
interface Widths {
  readonly none: RegExp;
  readonly two: RegExp;
}

let widths: Widths | undefined;

// Classes of characters are looked up where a literal is parsed, which takes
// longer than the rest of this module, and few lines have any of these.
function characterWidths(): Widths {
  return widths ??= {
    none: new RegExp(String.raw`\p{Mn}|\p{Me}`, "u"),
    // Ideographs, syllables and pictures that are as wide as two letters.
    two: new RegExp(
      String
        .raw`[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}`,
      "u",
    ),
  };
}

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  // deno-lint-ignore no-control-regex -- all of ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.length;
  const { none, two } = characterWidths();
  let columns = 0;
  for (const character of text) {
    if (none.test(character)) continue;
    columns += two.test(character) ? 2 : 1;
  }
  return columns;
}
