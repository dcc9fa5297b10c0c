import type { Operations } from "../../mod.ts";
import { EXAMPLES } from "../../tests/examples/mod.ts";

/** An example as the page shows it. */
export interface DocumentedExample {
  /** What it shows, where a method has several. */
  readonly title?: string | undefined;
  readonly record: (op: Operations) => void;
  /** The text of the function that records. */
  readonly source: string;
  readonly since: number;
}

/** Methods with their examples, in the order of the page. */
export interface Chapter {
  readonly title: string;
  readonly entries: readonly (readonly [
    method: string,
    examples: readonly DocumentedExample[],
  ])[];
}

/** The chapters of the page. */
export function chapters(): readonly Chapter[] {
  return Object.entries(EXAMPLES).map(([title, examples]): Chapter => ({
    title,
    entries: [
      ...Map.groupBy(examples, ({ operation }) => operation),
    ].map(([method, each]) => [
      method,
      each.map(({ shows, record, since = 0 }) => ({
        title: shows,
        record,
        source: String(record),
        since,
      })),
    ]),
  }));
}
