/** A command that is measured as a whole process. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Makes what it starts from; that takes none of its time. */
  readonly before?: (() => Promise<void>) | undefined;
}

/** The times of one contender, in milliseconds, one for each run. */
export interface Measured {
  readonly name: string;
  readonly timesMs: readonly number[];
}

/** What each single run needs. */
export interface InTurnOptions<Resource extends AsyncDisposable> {
  /** Makes what a run starts from, such as an empty database. */
  readonly setUp: () => Promise<Resource>;
  readonly contenders: (resource: Resource) => readonly Contender[];
}

async function timeOne(contender: Contender): Promise<number> {
  const [program = "", ...args] = contender.command;
  await contender.before?.();
  const start = performance.now();
  const { code, stdout, stderr } = await new Deno.Command(program, {
    args,
    cwd: contender.cwd,
    env: contender.env,
    clearEnv: true,
    stdin: "null",
  }).output();
  const elapsed = performance.now() - start;
  if (code !== 0) {
    const decoder = new TextDecoder();
    throw new Error(
      `${contender.name} ended with ${code}: ${decoder.decode(stdout)}${
        decoder.decode(stderr)
      }`,
    );
  }
  return elapsed;
}

/**
 * Runs every contender in turn, A B C A B C …, each from a fresh start, so that
 * a machine whose speed drifts drifts for all. The first round is not counted.
 */
export async function measureInTurn<Resource extends AsyncDisposable>(
  runs: number,
  { setUp, contenders }: InTurnOptions<Resource>,
): Promise<readonly Measured[]> {
  const times = new Map<string, number[]>();
  for (let round = 0; round <= runs; round++) {
    let count = 1;
    for (let place = 0; place < count; place++) {
      await using resource = await setUp();
      const all = contenders(resource);
      count = all.length;
      const contender = all[place];
      if (contender === undefined) break;
      const elapsed = await timeOne(contender);
      if (round === 0) continue;
      times.set(contender.name, [...times.get(contender.name) ?? [], elapsed]);
    }
  }
  return [...times].map(([name, timesMs]) => ({ name, timesMs }));
}
