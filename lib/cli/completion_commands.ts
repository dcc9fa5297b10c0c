/** The commands that turn completion on and answer a shell's questions. */
export const COMPLETION_COMMANDS: ReadonlySet<string> = new Set([
  "completion",
  "complete",
]);
