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

/** What one run took. */
interface Measurement {
  readonly indexMs: number;
  readonly upgradeMs: number;
  readonly downgradeMs: number;
  readonly peakMb: number;
}

/** Prints the table of all shapes and sizes. */
export async function benchPlanning(): Promise<void> {
  console.log("Planning in memory\n");
  console.log("| history | revisions | index | upgrade | downgrade | peak |");
  console.log("|---|--:|--:|--:|--:|--:|");
  for (const shape of SHAPES) {
    for (const size of SIZES) {
      const measured = await measureApart(shape, size);
      const cells = [
        shape,
        size.toLocaleString("en"),
        `${measured.indexMs.toFixed(0)} ms`,
        `${measured.upgradeMs.toFixed(0)} ms`,
        `${measured.downgradeMs.toFixed(0)} ms`,
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
  const start = performance.now();
  const graph = buildRevisionGraph(revisions);
  const indexed = performance.now();
  const up = planUpgrade(graph, { from: [], to: "heads" });
  const upgraded = performance.now();
  const down = planDowngrade(graph, { from: up.end, to: "base" });
  const downgraded = performance.now();
  if (up.steps.length !== size || down.end.length !== 0) {
    throw new Error(`The plan of ${shape} ${size} is wrong`);
  }
  return {
    indexMs: indexed - start,
    upgradeMs: upgraded - indexed,
    downgradeMs: downgraded - upgraded,
    peakMb: peakMegabytes(),
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
