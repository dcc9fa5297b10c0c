/** Measures what histories of many revisions cost: `deno task bench:graph`. */
import { benchPlanning } from "./graph_planning.ts";

if (import.meta.main) await benchPlanning();
