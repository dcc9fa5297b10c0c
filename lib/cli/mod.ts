/**
 * The command line: arguments in, reports and exit codes out. The only room
 * that prints.
 *
 * @module
 */
export { endProcess } from "./end_process.ts";
export { main } from "./main.ts";
