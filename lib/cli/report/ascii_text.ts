/** Our signs with what stands for them where there is only ASCII. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  "…": "...",
  "→": "->",
  "↑": "^",
  "↓": "v",
  "○": "o",
  "●": "*",
  "╵": "|",
  "╷": "|",
  "│": "|",
  "╴": "-",
  "╶": "-",
  "─": "-",
  "╭": ".",
  "╮": ".",
  "╰": "'",
  "╯": "'",
  "├": "+",
  "┤": "+",
  "┬": "+",
  "┴": "+",
  "┼": "+",
};

const SIGN_REGEXP = new RegExp(`[${Object.keys(SUBSTITUTES).join("")}]`, "g");

/** Writes our signs in ASCII. What is in another language stays. */
export function asciiText(text: string): string {
  return text.replaceAll(SIGN_REGEXP, (sign) => SUBSTITUTES[sign] ?? sign);
}
