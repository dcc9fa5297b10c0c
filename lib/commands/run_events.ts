export type { RunEvent } from "../runner/mod.ts";
