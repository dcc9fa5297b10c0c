/**
 * Measures what histories of many revisions cost: `deno task bench:graph`.
 * With RETORT_BINARY the binary is measured instead of the checkout, with
 * ALEMBIC=/path/to/alembic that Alembic beside it.
 */
import { benchOnDisk } from "./graph_on_disk.ts";
import { benchPlanning } from "./graph_planning.ts";

if (import.meta.main) {
  await benchPlanning();
  await benchOnDisk();
}
