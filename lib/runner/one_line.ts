// deno-lint-ignore no-control-regex
const CONTROL_REGEXP = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Text from a user's file as part of one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(CONTROL_REGEXP, " ");
}
