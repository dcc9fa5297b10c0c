import type { Invocation } from "./command.ts";

/** Whether questions can be asked: somebody is at a terminal and wants them. */
export function canAsk({ streams, globals }: Invocation): boolean {
  return globals.input !== false && !globals.json &&
    streams.inIsTerminal && streams.errIsTerminal;
}

/** Asks a question that is answered with yes or no; giving up means no. */
export async function askYesNo(message: string): Promise<boolean> {
  const { confirm } = await import("@clack/prompts");
  const answer = await confirm({
    message,
    initialValue: false,
    output: (await import("node:process")).default.stderr,
  });
  return answer === true;
}
