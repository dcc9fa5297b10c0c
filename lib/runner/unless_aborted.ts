/**
 * Waits for what its author's code may never end, unless the signal aborts:
 * what that code has begun on the session is then let end, and the rest of it is
 * not waited for.
 *
 * @throws the signal's reason once it aborts
 */
export async function unlessAborted<Result>(
  recording: Promise<Result>,
  { signal, begun }: {
    readonly signal: AbortSignal | undefined;
    readonly begun: () => Promise<unknown> | undefined;
  },
): Promise<Result> {
  if (signal === undefined) return await recording;
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => {
    const end = (): void => aborted.reject(signal.reason);
    Promise.resolve(begun()).then(end, end);
  };
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([recording, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
