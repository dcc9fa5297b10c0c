// deno-lint-ignore-file no-console
/** Measures planning in memory; one run for each size, in a process of its own. */
import { readFileSync } from "node:fs";
import process from "node:process";
import {
  buildRevisionGraph,
  planDowngrade,
  planUpgrade,
} from "../../lib/revisions/mod.ts";
import { makeHistory, type Shape, SHAPES } from "./graph_shapes.ts";

const SIZES = [1_000, 10_000, 100_000];

/** What one run took, and in brackets the processor's time for it. */
interface Measurement {
  readonly index: string;
  readonly upgrade: string;
  readonly downgrade: string;
  readonly peakMb: number;
}

/** Prints the table of all shapes and sizes. */
export async function benchPlanning(): Promise<void> {
  console.log("Planning in memory: elapsed (processor)\n");
  console.log("| history | revisions | index | upgrade | downgrade | peak |");
  console.log("|---|--:|--:|--:|--:|--:|");
  for (const shape of SHAPES) {
    for (const size of SIZES) {
      const measured = await measureApart(shape, size);
      const cells = [
        shape,
        size.toLocaleString("en"),
        measured.index,
        measured.upgrade,
        measured.downgrade,
        `${measured.peakMb.toFixed(0)} MB`,
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
}

async function measureApart(shape: Shape, size: number): Promise<Measurement> {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", import.meta.filename ?? "", shape, `${size}`],
    stderr: "inherit",
  }).output();
  if (code !== 0) throw new Error(`Cannot measure ${shape} ${size}`);
  return JSON.parse(new TextDecoder().decode(stdout));
}

function measure(shape: Shape, size: number): Measurement {
  const revisions = makeHistory(shape, size);
  const index = timed(() => buildRevisionGraph(revisions));
  const graph = index.value;
  const upgrade = timed(() => planUpgrade(graph, { from: [], to: "heads" }));
  const { end, steps } = upgrade.value;
  const downgrade = timed(() =>
    planDowngrade(graph, { from: end, to: "base" })
  );
  if (steps.length !== size || downgrade.value.end.length !== 0) {
    throw new Error(`The plan of ${shape} ${size} is wrong`);
  }
  return {
    index: index.time,
    upgrade: upgrade.time,
    downgrade: downgrade.time,
    peakMb: peakMegabytes(),
  };
}

function timed<Value>(
  run: () => Value,
): { readonly value: Value; readonly time: string } {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1_000;
  return {
    value,
    time: `${wall.toFixed(0)} ms (${processor.toFixed(0)} ms)`,
  };
}

/** The most memory this process has held, where Linux tells. */
function peakMegabytes(): number {
  try {
    const status = readFileSync("/proc/self/status", "utf8");
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? NaN) / 1_000;
  } catch {
    return process.memoryUsage().rss / 1_000_000;
  }
}

if (import.meta.main) {
  const [shape, size] = process.argv.slice(2);
  const known = SHAPES.find((each) => each === shape);
  if (known === undefined) throw new RangeError(`There is no shape ${shape}`);
  console.log(JSON.stringify(measure(known, Number(size))));
}
