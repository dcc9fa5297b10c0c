import { join } from "node:path";
import { eventually } from "../support/eventually.ts";
import type { Aim, Fault } from "./fault.ts";

function signal(name: Deno.Signal): Fault {
  return {
    name,
    strike: ({ run }) => {
      try {
        run.child.kill(name);
      } catch (error) {
        // It was faster than the signal.
        if (!(error instanceof TypeError)) throw error;
      }
    },
  };
}

const cutConnection: Fault = {
  name: "connection cut",
  strike: ({ wire }) => wire.cut(),
};

const terminateBackend: Fault = {
  name: "backend terminated",
  strike: ({ send, database }) =>
    send(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = '${database}'`),
};

const restartServer: Fault = {
  name: "server restarted",
  strike: async ({ server }) => {
    const pidFile = join(server.dataFolder, "postmaster.pid");
    const [pid] = (await Deno.readTextFile(pidFile)).split("\n");
    // What `pg_ctl stop -m immediate` sends, without the time that it takes.
    Deno.kill(Number(pid), "SIGQUIT");
    await eventually(() => isGone(pidFile));
    await server.start();
  },
};

async function isGone(file: string): Promise<true | undefined> {
  try {
    await Deno.stat(file);
    return undefined;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return true;
  }
}

const QUERY_CANCELED = "57014";

const LONGEST_TIMEOUT_MS = 12;
const SHORTEST_CEILING_MS = 3;

/** How long statements take depends on the machine: each miss moves the aim. */
function drawTimeoutMs({ random, early, late }: Aim): number {
  const aimed = LONGEST_TIMEOUT_MS + early - late;
  const ceiling = Math.min(
    Math.max(aimed, SHORTEST_CEILING_MS),
    LONGEST_TIMEOUT_MS,
  );
  return 1 + Math.floor(random() * ceiling);
}

const statementTimeout: Fault = {
  name: "statement_timeout",
  trigger: { said: QUERY_CANCELED },
  environment: (aim) => ({
    PGOPTIONS: `-c statement_timeout=${drawTimeoutMs(aim)}`,
  }),
  // The server has struck already.
  strike: () => {},
};

/** Every fault that a run must survive, at any instant. */
export const FAULTS: readonly Fault[] = [
  signal("SIGKILL"),
  signal("SIGTERM"),
  cutConnection,
  terminateBackend,
  restartServer,
  statementTimeout,
];
