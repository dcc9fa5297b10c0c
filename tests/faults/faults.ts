import { connect } from "../../lib/database/mod.ts";
import { startCuttingProxy } from "../support/cutting_proxy.ts";
import type { Fault, Strike, Target } from "./fault.ts";
import { type SpawnedRun, spawnRun } from "./spawn_run.ts";

function start({ folder, database }: Target): SpawnedRun {
  return spawnRun({ folder, url: database.url });
}

/** Waits for a random part of a run; the fault is what must be at a random time. */
async function randomInstant(target: Target): Promise<string> {
  const ms = Math.round(target.random() * target.durationMs);
  await new Promise((resolve) => setTimeout(resolve, ms));
  return `${ms} ms`;
}

function signal(name: Deno.Signal): Fault {
  return {
    name,
    strike: async (target) => {
      const run = start(target);
      const at = await randomInstant(target);
      try {
        run.child.kill(name);
      } catch (error) {
        // It was faster than the signal.
        if (!(error instanceof TypeError)) throw error;
      }
      return await run.end(at);
    },
  };
}

const cutConnection: Fault = {
  name: "connection cut",
  strike: async (target) => {
    const bytes = Math.floor(target.random() * target.bytes);
    await using proxy = startCuttingProxy({
      host: target.server.host,
      port: target.server.port,
      bytes,
    });
    const url = new URL(target.database.url);
    url.port = `${proxy.port}`;
    const run = spawnRun({ folder: target.folder, url: url.href });
    return await run.end(`byte ${bytes}`);
  },
};

const terminateBackend: Fault = {
  name: "backend terminated",
  strike: async (target) => {
    const run = start(target);
    const at = await randomInstant(target);
    await using session = await connect(target.database.settings);
    await session.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    return await run.end(at);
  },
};

const restartServer: Fault = {
  name: "server restarted",
  strike: async (target) => {
    const run = start(target);
    const at = await randomInstant(target);
    await target.server.stop("immediate");
    await target.server.start();
    return await run.end(at);
  },
};

const statementTimeout: Fault = {
  name: "statement_timeout",
  strike: async (target): Promise<Strike> => {
    const ms = 1 + Math.floor(target.random() * 20);
    const run = spawnRun({
      folder: target.folder,
      url: target.database.url,
      env: { PGOPTIONS: `-c statement_timeout=${ms}` },
    });
    return await run.end(`${ms} ms a statement`);
  },
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
