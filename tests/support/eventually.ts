const POLL_MS = 20;

/** How long {@linkcode eventually} goes on. */
export interface EventuallyOptions {
  readonly timeoutMs?: number;
  /** What the error says of how things stood when time was up. */
  readonly describe?: () => string;
}

/** Asks again and again until there is an answer; none in time is an error. */
export async function eventually<Answer>(
  ask: () => Promise<Answer | undefined>,
  options: EventuallyOptions = {},
): Promise<Answer> {
  const { timeoutMs = 20_000, describe } = options;
  const end = performance.now() + timeoutMs;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const stand = describe === undefined ? "" : `; ${describe()}`;
  throw new Error(`Cannot go on: no answer within ${timeoutMs} ms${stand}`);
}
