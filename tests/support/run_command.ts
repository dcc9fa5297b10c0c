/** How {@linkcode runCommand} runs a program. */
export interface RunCommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end and returns what it wrote; a failure is an error with all of it. */
export async function runCommand(
  command: readonly string[],
  options: RunCommandOptions = {},
): Promise<string> {
  const [program = "", ...args] = command;
  const { code, stdout, stderr } = await new Deno.Command(program, {
    args,
    ...options,
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  if (code !== 0) {
    throw new Error(
      `Cannot run ${command.join(" ")}: exit ${code}\n${
        decoder.decode(stdout)
      }${decoder.decode(stderr)}`,
    );
  }
  return decoder.decode(stdout);
}
