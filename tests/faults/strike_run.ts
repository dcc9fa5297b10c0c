import { FAULT_MIGRATIONS } from "../support/fault_project.ts";
import {
  type Arena,
  type ArenaDatabase,
  connectAsAdmin,
  throughWire,
} from "./arena.ts";
import type { Fault } from "./fault.ts";
import { type RunEnd, spawnRun } from "./spawn_run.ts";
import { countApplied, findSpot, type Spot } from "./spot.ts";
import { type Trigger, Wire } from "./wire.ts";

/** A run that a fault struck, and where it did. */
export interface Strike extends RunEnd {
  /** The bytes, or the like, that it was struck after. */
  readonly at: string;
  readonly spot: Spot;
}

/** What a run is struck with. */
export interface StrikeOptions {
  readonly arena: Arena;
  readonly database: ArenaDatabase;
  readonly random: () => number;
  /** How many strikes have come too early by now. */
  readonly early: number;
  /** How many have come too late. */
  readonly late: number;
}

interface Moment {
  readonly trigger: Trigger;
  readonly delayMs: number;
  readonly environment: Record<string, string>;
}

/** Starts a run, strikes it at a random moment, and finds out where that was. */
export async function strikeRun(
  fault: Fault,
  options: StrikeOptions,
): Promise<Strike> {
  const { database } = options;
  const appliedBefore = await countAppliedOf(database);
  const moment = drawMoment(fault, options, appliedBefore);
  const { end, inFlight, isInTransaction } = await strikeAt(
    fault,
    options,
    moment,
  );
  await using session = await database.connect();
  const spot = await findSpot(session, {
    ...end,
    inFlight,
    isInTransaction,
    appliedBefore,
  });
  return { ...end, spot, at: describeMoment(moment) };
}

async function countAppliedOf(database: ArenaDatabase): Promise<number> {
  await using session = await database.connect();
  return await countApplied(session);
}

const LONGEST_DELAY_MS = 30;

/** How much later a strike may come for each that came too early. */
const LATER_BYTES = 1_000;

/** A moment in what is left to do: between two bytes, or a little after them. */
function drawMoment(
  fault: Fault,
  { arena, random, early, late }: StrikeOptions,
  appliedBefore: number,
): Moment {
  const done = appliedBefore / FAULT_MIGRATIONS;
  const left = (1 - done) * arena.bytes + early * LATER_BYTES;
  const bytes = Math.floor(done * arena.idleBytes + random() * left);
  const isDelayed = fault.trigger === undefined && random() < 0.5;
  return {
    trigger: fault.trigger ?? { bytes },
    delayMs: isDelayed ? Math.floor(random() * LONGEST_DELAY_MS) : 0,
    environment: fault.environment?.({ random, early, late }) ?? {},
  };
}

function describeMoment({ trigger, delayMs, environment }: Moment): string {
  return [
    "bytes" in trigger ? `byte ${trigger.bytes}` : `"${trigger.said}"`,
    ...(delayMs === 0 ? [] : [`${delayMs} ms later`]),
    ...Object.values(environment),
  ].join(", ");
}

async function strikeAt(
  fault: Fault,
  { arena, database }: StrikeOptions,
  { trigger, delayMs, environment }: Moment,
): Promise<{
  readonly end: RunEnd;
  readonly inFlight: string;
  readonly isInTransaction: boolean;
}> {
  const { server, folder } = arena;
  await using admin = await connectAsAdmin(server);
  const moment = Promise.withResolvers<void>();
  await using wire = new Wire({
    ...server,
    trigger,
    reached: () => moment.resolve(),
  });
  const run = spawnRun({
    folder,
    url: throughWire(database.url, wire),
    env: environment,
  });
  let seen = { inFlight: "", isInTransaction: false };
  const striking = moment.promise.then(async () => {
    if (delayMs > 0) await new Promise((done) => setTimeout(done, delayMs));
    seen = { inFlight: wire.inFlight, isInTransaction: wire.isInTransaction };
    await fault.strike({
      run,
      wire,
      server,
      database: database.name,
      send: (sql) => admin.execute([sql]),
    });
  });
  const end = await run.end();
  // A run that ended sooner is not struck.
  moment.resolve();
  await striking;
  return { end, ...seen };
}
