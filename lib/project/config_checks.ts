import { parseDuration } from "./duration.ts";

/** Says what a value is not; nothing where it can be used. */
export type ValueCheck = (value: unknown) => string | undefined;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text that is not empty. */
export function isText(value: unknown): string | undefined {
  return typeof value === "string" && value !== ""
    ? undefined
    : "it is not a text";
}

/** `true` or `false`. */
export function isFlag(value: unknown): string | undefined {
  return typeof value === "boolean"
    ? undefined
    : "it is neither true nor false";
}

/** A list of texts. */
export function isTexts(value: unknown): string | undefined {
  return Array.isArray(value) && value.every((it) => isText(it) === undefined)
    ? undefined
    : "it is not a list of texts";
}

/** One text, or a list that holds one at least. */
export function isTextOrTexts(value: unknown): string | undefined {
  if (isText(value) === undefined) return undefined;
  return isTexts(value) === undefined && Array.isArray(value) &&
      value.length > 0
    ? undefined
    : "it is neither a text nor a list of texts";
}

/** A whole number from 1. */
export function isCount(value: unknown): string | undefined {
  return Number.isSafeInteger(value) && Number(value) > 0
    ? undefined
    : "it is not a whole number from 1";
}

/** A time span. */
export function isDuration(value: unknown): string | undefined {
  const isKnown = (typeof value === "string" || typeof value === "number") &&
    parseDuration(value) !== undefined;
  return isKnown ? undefined : 'it is no time span such as "2s" or "5min"';
}

/** An IANA time zone. */
export function isTimeZone(value: unknown): string | undefined {
  try {
    if (typeof value === "string" && value !== "") {
      new Intl.DateTimeFormat("en", { timeZone: value });
      return undefined;
    }
  } catch {
    // The runtime says so where it knows no such zone.
  }
  return 'it is no time zone such as "UTC" or "Europe/Berlin"';
}

/** One of a few words. */
export function isOneOf(words: readonly string[]): ValueCheck {
  return (value) =>
    words.some((word) => word === value)
      ? undefined
      : `it is none of ${describe(words)}`;
}

/** The name of a table, alone or with its schema. */
export function isTableName(value: unknown): string | undefined {
  if (isText(value) === undefined) return undefined;
  const isKnown = isRecord(value) &&
    Object.keys(value).every((key) => key === "name" || key === "schema") &&
    Object.values(value).every((it) =>
      it === undefined || isText(it) === undefined
    );
  return isKnown ? undefined : "it is neither a name nor { name, schema }";
}

function isHook(value: unknown): boolean {
  if (typeof value === "function") return true;
  return isRecord(value) && isText(value["command"]) === undefined &&
    (value["args"] === undefined || Array.isArray(value["args"]) &&
        value["args"].every((it) => typeof it === "string")) &&
    Object.keys(value).every((key) => key === "command" || key === "args");
}

/** A list of functions and commands. */
export function isHooks(value: unknown): string | undefined {
  return Array.isArray(value) && value.every(isHook)
    ? undefined
    : "it is not a list of functions and { command, args }";
}

/** A list of operations that `defineOperation` made. */
export function isDefinitions(value: unknown): string | undefined {
  const isKnown = Array.isArray(value) &&
    value.every((it) =>
      isRecord(it) && isText(it["name"]) === undefined &&
      typeof it["compile"] === "function"
    );
  return isKnown ? undefined : "it is not a list of what defineOperation makes";
}

function describe(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

/** An object with values of some types of JavaScript under some of the names. */
export function isRecordOf(
  types: readonly string[],
  names: readonly string[],
): ValueCheck {
  return (value) => {
    if (!isRecord(value)) return "it is not an object";
    for (const [name, entry] of Object.entries(value)) {
      if (!names.includes(name)) {
        return `it has "${name}", which is none of ${describe(names)}`;
      }
      if (entry !== undefined && !types.includes(typeof entry)) {
        return `its "${name}" is no ${types.join(" or ")}`;
      }
    }
    return undefined;
  };
}

/** An object with one of a few words under any name. */
export function isRecordOfWords(words: readonly string[]): ValueCheck {
  return (value) => {
    if (!isRecord(value)) return "it is not an object";
    const wrong = Object.entries(value)
      .find(([, entry]) => !words.some((word) => word === entry));
    return wrong === undefined
      ? undefined
      : `its "${wrong[0]}" is none of ${describe(words)}`;
  };
}
