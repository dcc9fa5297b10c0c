import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { createRunReporter } from "../../lib/cli/report/run_progress.ts";

Deno.test("the line of a step draws nothing any more once it is taken away", () => {
  const written: string[] = [];
  const due: (() => void)[] = [];
  const { setInterval } = globalThis;
  Reflect.set(globalThis, "setInterval", (callback: () => void) => {
    due.push(callback);
    return 0;
  });
  try {
    const reporter = createRunReporter({
      out: () => {},
      err: (text) => written.push(text),
      outIsTerminal: true,
      errIsTerminal: true,
      inIsTerminal: true,
      columns: 80,
      env: { TERM: "xterm" },
      cwd: ".",
    }, { json: false, quiet: false, color: "never" });
    reporter.onEvent({
      kind: "stepStarted",
      revision: "b1",
      message: "Drop the notes",
      direction: "upgrade",
      index: 0,
      total: 1,
      file: "migrations/b1.sql",
    });
    strictEqual(due.length, 1);
    due[0]?.();
    strictEqual(written.length, 1);
    reporter.close();
    // The question that follows must stay on the screen.
    due[0]?.();
    deepStrictEqual(written.slice(1), ["\r\x1b[K"]);
  } finally {
    Reflect.set(globalThis, "setInterval", setInterval);
  }
});
