import { RetortError } from "../errors/mod.ts";
import { calendarParts } from "./calendar_parts.ts";

/** What a new migration's file is named after. */
export interface FileNameOptions {
  /** Such as `{rev}_{slug}`; a `/` makes folders. */
  readonly template: string;
  readonly id: string;
  readonly message: string;
  readonly slugLength: number;
  readonly now: Date;
  readonly timezone: string;
}

/** File systems take 255 bytes; a temporary name needs some of them. */
const LONGEST_NAME_BYTES = 200;

const TOKENS = [
  "rev",
  "slug",
  "epoch",
  "year",
  "month",
  "day",
  "hour",
  "minute",
  "second",
];

/** The words of a message, joined and in lower case, cut at a word's end. */
export function slugOf(message: string, longest: number): string {
  const words = message.normalize("NFC").match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const slug = [...words.join("_").toLowerCase()];
  if (slug.length <= longest) return slug.join("");
  const cut = slug.slice(0, longest).join("");
  const end = cut.lastIndexOf("_");
  return `${end === -1 ? cut : cut.slice(0, end)}_`;
}

/** An id as a part of a file's name. */
export function idInFileName(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}._]/gu, "_");
}

function tokenValues(
  options: FileNameOptions,
): Readonly<Record<string, string>> {
  const { id, message, slugLength, now, timezone } = options;
  return {
    rev: idInFileName(id),
    slug: slugOf(message, slugLength),
    epoch: String(Math.floor(now.getTime() / 1_000)),
    ...calendarParts(now, timezone),
  };
}

/** Cuts a name to what file systems take, keeping whole characters. */
function fitted(name: string): string {
  const encoder = new TextEncoder();
  let kept = "";
  let bytes = 0;
  for (const char of name) {
    bytes += encoder.encode(char).length;
    if (bytes > LONGEST_NAME_BYTES) break;
    kept += char;
  }
  return kept;
}

/** Makes one part of a path a name that is read as a migration again. */
export function safeName(name: string): string {
  const plain = name
    .replaceAll(/[^\p{L}\p{N}\p{M}._ -]/gu, "_")
    .replace(/^[._# -]+/, "")
    .replace(/[. ]+$/, "");
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain);
  return fitted(isReserved ? `${plain}_` : plain);
}

/**
 * Names a new migration's file, without extension, `/` between folders.
 *
 * @throws {RetortError} `config/invalid` for a template that cannot be used
 */
export function fileNameOf(options: FileNameOptions): string {
  const { template } = options;
  const values = tokenValues(options);
  const filled = template.replaceAll(/\{(\w*)\}/g, (token, name: string) => {
    const value = values[name];
    if (value !== undefined) return value;
    throw templateError(template, `there is no token ${token}`);
  });
  const trimmed = values["slug"] === "" ? filled.replace(/_+$/, "") : filled;
  const parts = trimmed.split("/").map(safeName);
  if (parts.some((part) => part === "")) {
    throw templateError(template, `it gives the name "${trimmed}"`);
  }
  return parts.join("/");
}

function templateError(
  template: string,
  problem: string,
): RetortError<"config/invalid"> {
  return new RetortError(
    "config/invalid",
    `Cannot use "fileTemplate" of the config, "${template}": ${problem}`,
    {
      details: { file: "", key: "fileTemplate" },
      hint: `The tokens are ${TOKENS.map((token) => `{${token}}`).join(", ")}`,
    },
  );
}
