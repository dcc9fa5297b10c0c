export type { LossQuestion, RunEvent } from "../runner/mod.ts";
