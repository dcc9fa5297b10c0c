import type { CommanderError } from "commander";
import { nearest, RetortError } from "../errors/mod.ts";

/** What the parser says, and how we say it. */
const REWORDINGS: readonly (readonly [said: RegExp, ours: string])[] = [
  [/^unknown command '(.*)'$/, 'Cannot run "$1": there is no such command'],
  [/^unknown option '(.*)'$/, 'Cannot use "$1": there is no such option'],
  [
    /^missing required argument '(.*)'$/,
    "Cannot run the command: <$1> is missing",
  ],
  [
    /^too many arguments for '(.*)'\. Expected \d+ arguments? but got \d+: (.*)$/,
    'Cannot run "$1" with $2: these are too many arguments',
  ],
  [/^option '(.*)' argument missing$/, "Cannot use $1: its value is missing"],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)$/,
    'Cannot use "$2" for $1: it takes $3',
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)$/,
    'Cannot use "$1" for <$2>: it takes $3',
  ],
  [
    /^option '(.*)' cannot be used with option '(.*)'$/,
    "Cannot use $1: $2 is used too",
  ],
];

const CHOICES_REGEXP = /'([^']*)' is invalid.*Allowed choices are (.*)$/;

function suggestion(message: string, text: string): string | undefined {
  const [, suggested] = /Did you mean (?:one of )?(.*?)\?/.exec(message) ?? [];
  if (suggested !== undefined) return suggested;
  const [, typed, choices] = CHOICES_REGEXP.exec(text) ?? [];
  return typed === undefined || choices === undefined
    ? undefined
    : nearest(typed, choices.split(", "));
}

/** Says what is wrong with the arguments, in the words of all our errors. */
export function usageError(
  { message }: CommanderError,
  command: string | undefined,
): RetortError {
  const text = message.replace(/^error: /, "")
    .replace(/\n\(Did you mean .*\)$/s, "").replace(/\.$/, "");
  const [said, ours] = REWORDINGS.find(([known]) => known.test(text)) ?? [];
  const suggested = suggestion(message, text);
  const help = ["retort", command, "--help"].filter(Boolean).join(" ");
  return new RetortError(
    "cli/usage",
    said === undefined || ours === undefined
      ? `Cannot read the arguments: ${text}`
      : text.replace(said, ours),
    {
      details: {},
      hint: suggested === undefined
        ? `Run \`${help}\` to see what there is`
        : `Did you mean ${suggested}?`,
    },
  );
}
