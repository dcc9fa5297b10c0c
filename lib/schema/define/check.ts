import { MAX_IDENTIFIER_BYTES } from "../../sql/mod.ts";
import { nearest } from "../../errors/mod.ts";

/** Reports a value that cannot be used; it never returns. */
export type Refuse = (path: string, problem: string, hint?: string) => never;

/** Looks at a value that came from outside and refuses what cannot be used. */
export type Checker = (value: unknown, path: string, refuse: Refuse) => void;

/** A check of a key that must be there. */
export interface RequiredKey {
  /** The check. */
  readonly required: Checker;
}

/** One check for each key of `Type`: a key left out does not compile. */
export type Shape<Type> = {
  readonly [Key in keyof Type]-?: Checker | RequiredKey;
};

/** Says what a value is, for a message. */
export function describeValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  switch (typeof value) {
    case "undefined":
      return "nothing";
    case "string":
      return `"${value}"`;
    case "object":
      return "an object";
    case "function":
      return "a function";
    default:
      return `the ${typeof value} ${String(value)}`;
  }
}

/** Whether a value is an object with keys, and neither an array nor a class's. */
export function isPlainObject(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Any string. */
export function text(value: unknown, path: string, refuse: Refuse): void {
  if (typeof value !== "string") {
    refuse(path, `expected a string, got ${describeValue(value)}`);
  }
}

/** A string that is not blank: SQL, a type. */
export function nonEmptyText(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  text(value, path, refuse);
  if (String(value).trim() === "") {
    refuse(path, "expected a string that is not empty");
  }
}

/** A name that PostgreSQL can keep: at most 63 bytes. */
export function identifier(value: unknown, path: string, refuse: Refuse): void {
  if (typeof value !== "string" || value === "") {
    return refuse(path, `expected a name, got ${describeValue(value)}`);
  }
  if (value.includes("\0")) refuse(path, "a name cannot hold a NUL");
  const bytes = new TextEncoder().encode(value).length;
  if (bytes > MAX_IDENTIFIER_BYTES) {
    refuse(
      path,
      `the name "${value}" takes ${bytes} bytes and PostgreSQL keeps ${MAX_IDENTIFIER_BYTES}`,
      "Choose a shorter name; PostgreSQL would cut this one without an error",
    );
  }
}

/** `true` or `false`. */
export function flag(value: unknown, path: string, refuse: Refuse): void {
  if (typeof value !== "boolean") {
    refuse(path, `expected true or false, got ${describeValue(value)}`);
  }
}

/** A finite number. */
export function finiteNumber(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    refuse(path, `expected a number, got ${describeValue(value)}`);
  }
}

/** A whole number, as a number or a bigint. */
export function wholeNumber(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  if (typeof value !== "bigint" && !Number.isSafeInteger(value)) {
    refuse(path, `expected a whole number, got ${describeValue(value)}`);
  }
}

/** A function. */
export function callback(value: unknown, path: string, refuse: Refuse): void {
  if (typeof value !== "function") {
    refuse(path, `expected a function, got ${describeValue(value)}`);
  }
}

/** Whatever there is. */
export function anything(): void {}

/** One of some words. */
export function oneOf(...words: readonly string[]): Checker {
  return (value, path, refuse) => {
    if (typeof value === "string" && words.includes(value)) return;
    const list = words.map((word) => `"${word}"`).join(", ");
    refuse(
      path,
      `expected one of ${list}, got ${describeValue(value)}`,
      didYouMean(value, words),
    );
  };
}

/** An array whose items all pass. */
export function listOf(check: Checker): Checker {
  return (value, path, refuse) => {
    if (!Array.isArray(value)) {
      return refuse(path, `expected an array, got ${describeValue(value)}`);
    }
    value.forEach((item, index) => check(item, `${path}[${index}]`, refuse));
  };
}

/** An array with at least one item, whose items all pass. */
export function nonEmptyListOf(check: Checker): Checker {
  return (value, path, refuse) => {
    listOf(check)(value, path, refuse);
    if (Array.isArray(value) && value.length === 0) {
      refuse(path, "expected at least one item");
    }
  };
}

/** An object with any keys whose values all pass. */
export function recordOf(check: Checker): Checker {
  return (value, path, refuse) => {
    if (!isPlainObject(value)) {
      return refuse(path, `expected an object, got ${describeValue(value)}`);
    }
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) check(item, join(path, key), refuse);
    }
  };
}

/** `null`, or what passes the check. */
export function nullOr(check: Checker): Checker {
  return (value, path, refuse) => {
    if (value !== null) check(value, path, refuse);
  };
}

/** A check of a key that must be there. */
export function required(check: Checker): RequiredKey {
  return { required: check };
}

/** An object with the keys of a shape and no other. */
export function object<Type>(shape: Shape<Type>): Checker {
  const keys: Readonly<Record<string, Checker | RequiredKey>> = shape;
  return (value, path, refuse) => {
    if (!isPlainObject(value)) {
      return refuse(path, `expected an object, got ${describeValue(value)}`);
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(keys, key)) {
        refuse(
          join(path, key),
          "there is no such option",
          didYouMean(key, Object.keys(keys)) ??
            `It takes ${Object.keys(keys).sort().join(", ")}`,
        );
      }
    }
    for (const [key, check] of Object.entries(keys)) {
      const item = value[key];
      if (item !== undefined) {
        (typeof check === "function" ? check : check.required)(
          item,
          join(path, key),
          refuse,
        );
      } else if (typeof check !== "function") {
        refuse(join(path, key), "it is missing");
      }
    }
  };
}

/** A hint that names the word that was probably meant. */
export function didYouMean(
  value: unknown,
  words: readonly string[],
): string | undefined {
  const word = typeof value === "string" ? nearest(value, words) : undefined;
  return word === undefined ? undefined : `Did you mean "${word}"?`;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
