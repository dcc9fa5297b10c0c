/**
 * Identifies the program to the build. Only the executable can tell; a checkout
 * may be another program at any moment.
 */
export function programIdentity(): string | undefined {
  return undefined;
}
