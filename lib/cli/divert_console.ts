import { format } from "node:util";

/**
 * Lets what a config, a hook or a migration prints go to standard error: on
 * standard output it would end up in the middle of JSON or of SQL.
 */
export function divertConsole(write: (text: string) => void): Disposable {
  const { log, info, debug, dir, table } = console;
  function print(...values: readonly unknown[]): void {
    write(`${format(...values)}\n`);
  }
  function printFirst(value: unknown): void {
    print(value);
  }
  Object.assign(console, {
    log: print,
    info: print,
    debug: print,
    dir: printFirst,
    table: printFirst,
  });
  return {
    [Symbol.dispose]: () =>
      void Object.assign(console, { log, info, debug, dir, table }),
  };
}
