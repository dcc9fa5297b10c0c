/** How {@linkcode runCommand} runs a program. */
export interface RunCommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads; nothing if absent. */
  readonly input?: string;
}

/** Runs a program to its end and returns what it wrote; a failure is an error with all of it. */
export async function runCommand(
  command: readonly string[],
  { input, ...options }: RunCommandOptions = {},
): Promise<string> {
  const [program = "", ...args] = command;
  const child = new Deno.Command(program, {
    args,
    ...options,
    stdin: input === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  if (input !== undefined) {
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(input));
    await writer.close();
  }
  const { code, stdout, stderr } = await child.output();
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
