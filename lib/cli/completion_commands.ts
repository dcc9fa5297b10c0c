import { Argument, type Command } from "commander";

/** The commands that turn completion on and answer a shell's questions. */
export const COMPLETION_COMMANDS: ReadonlySet<string> = new Set([
  "completion",
  "complete",
]);

/** What the help says of `completion`, which is no command like the others. */
export const COMPLETION = {
  name: "completion",
  summary: "Print the script that completes words in a shell.",
  group: "Care",
  configure: (command: Command): void => {
    command.addArgument(
      new Argument("<shell>", "the shell that reads it")
        .choices(["bash", "zsh", "fish", "powershell"]),
    );
  },
  examples: [
    [
      "source <(retort completion bash)",
      "Complete in this bash; as a line of ~/.bashrc, in every one. For zsh likewise, in ~/.zshrc after compinit.",
    ],
    [
      "retort completion fish > ~/.config/fish/completions/retort.fish",
      "Complete in fish from now on.",
    ],
    [
      "retort completion powershell | Out-String | Invoke-Expression",
      "Complete in this PowerShell; as a line of $PROFILE, in every one.",
    ],
  ],
} as const;
