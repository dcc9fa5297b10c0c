import { isRetortError } from "../../errors/mod.ts";

function replacer(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

/** Writes the document of a command that came to an end. */
export function successJson(data: unknown): string {
  return JSON.stringify({ ok: true, data }, replacer, 2);
}

/** Writes the document of a command that failed. */
export function errorJson(error: unknown): string {
  const document = isRetortError(error)
    ? {
      code: error.code,
      message: error.message,
      hint: error.hint,
      details: error.details,
      source: error.source,
    }
    : {
      code: "internal/unexpected",
      message: error instanceof Error ? error.message : String(error),
      details: { stack: error instanceof Error ? error.stack : undefined },
    };
  return JSON.stringify({ ok: false, error: document }, replacer, 2);
}

/** Writes one event as one line. */
export function eventJson(event: object): string {
  return JSON.stringify(event, replacer);
}
