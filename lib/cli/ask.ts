import process from "node:process";
import type { Invocation } from "./command.ts";
import { displayOf, proseFor } from "./display.ts";

/** Whether questions can be asked: somebody is at a terminal and wants them. */
export function canAsk({ streams, globals }: Invocation): boolean {
  return globals.input !== false && !globals.json &&
    streams.inIsTerminal && streams.errIsTerminal;
}

/** Asks a question that is answered with yes or no; giving up means no. */
export async function askYesNo(
  question: string,
  { streams, globals, signal }: Invocation,
): Promise<boolean> {
  const { createInterface } = await import("node:readline");
  const display = displayOf("err", { streams, color: globals.color });
  streams.err(proseFor(display, `${question} [y/N] `));
  // Not as a terminal: then Ctrl-C is the signal that it is everywhere else.
  process.stdin.ref();
  const reader = createInterface({ input: process.stdin, terminal: false });
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      reader.once("line", resolve);
      reader.once("close", () => resolve(""));
      signal.addEventListener("abort", () => reject(signal.reason), {
        once: true,
      });
    });
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    reader.close();
    // A read that nobody waits for would keep the process.
    process.stdin.unref();
  }
}
