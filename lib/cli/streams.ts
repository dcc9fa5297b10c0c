import process from "node:process";
import { RetortError } from "../errors/mod.ts";
import { writeFully } from "./write_fully.ts";

/** Where a run of the command line reads from and writes to. */
export interface Streams {
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Whether standard output is a terminal. */
  readonly outIsTerminal: boolean;
  /** Whether standard error is a terminal. */
  readonly errIsTerminal: boolean;
  /** Whether standard input is a terminal, so that questions can be asked. */
  readonly inIsTerminal: boolean;
  /** The terminal's width in columns. */
  readonly columns: number;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

function outputFailed(error: unknown): RetortError {
  const reason = error instanceof Error ? error.message : String(error);
  return new RetortError(
    "cli/output-failed",
    `Cannot write the output: ${reason}`,
    {
      details: {},
      hint: "What the command did is done; only its report is lost",
      cause: error,
    },
  );
}

/** Passes over that the reader has seen enough and left. */
function refuse(error: unknown): void {
  if (error instanceof Error && "code" in error && error.code === "EPIPE") {
    return;
  }
  throw outputFailed(error);
}

/** Writes to one of the process's streams; a failure may come at once or late. */
function write(
  text: string,
  { stream, fail }: {
    readonly stream: typeof process.stdout | typeof process.stderr;
    readonly fail: (error: unknown) => void;
  },
): void {
  try {
    if (process.platform !== "win32") {
      writeFully(stream.fd, text);
      return;
    }
    // A console of Windows has characters of its own, which the runtime knows.
    if (stream.listenerCount("error") === 0) stream.on("error", fail);
    stream.write(text);
  } catch (error) {
    fail(error);
  }
}

/** Writes results. */
export function writeOut(text: string): void {
  write(text, { stream: process.stdout, fail: refuse });
}

/** Writes progress: what cannot be told must not end the work. */
function writeErr(text: string): void {
  write(text, { stream: process.stderr, fail: () => {} });
}

/** The process's own streams. */
export function processStreams(): Streams {
  return {
    out: writeOut,
    err: writeErr,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    inIsTerminal: process.stdin.isTTY === true,
    columns: process.stdout.columns ?? 80,
    env: process.env,
    cwd: process.cwd(),
  };
}
