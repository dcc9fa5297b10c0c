import process from "node:process";
import { clearTimeout, setTimeout } from "node:timers";
import type { RunEvent } from "../../commands/run_events.ts";
import type { GlobalOptions } from "../command.ts";
import { type Display, displayOf, proseFor } from "../display.ts";
import type { Streams } from "../streams.ts";
import { eventText } from "./event_text.ts";
import { eventJson } from "./json.ts";

/** Shows what a run is doing while it does it. */
export interface RunReporter {
  /** Shows one event. */
  readonly onEvent: (event: RunEvent) => void;
  /** Leaves the terminal as it was found. */
  readonly close: () => void;
}

const REDRAW_MS = 100;

/** One line on a terminal that is drawn again and again, with the time it has stood. */
function transientLine(
  { streams, display }: {
    readonly streams: Streams;
    readonly display: Display;
  },
): { readonly show: (text: string) => void; readonly clear: () => void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  let shown: symbol | undefined;
  let drawn = false;
  function clear(): void {
    clearInterval(timer);
    shown = undefined;
    if (drawn) streams.err("\r\x1b[K");
    drawn = false;
  }
  function show(text: string): void {
    clear();
    const since = performance.now();
    const plain = proseFor(
      { ...display, colour: "plain", columns: Infinity },
      text,
    );
    const here = Symbol();
    shown = here;
    timer = setInterval(() => {
      // Some runtimes call what was due when it was cleared: it would draw over
      // a question.
      if (shown !== here) return;
      const seconds = ((performance.now() - since) / 1_000).toFixed(1);
      const room = Math.max(10, streams.columns - seconds.length - 4);
      const line = [...plain].slice(0, room).join("");
      streams.err(`\r\x1b[K${line} ${seconds} s`);
      drawn = true;
    }, REDRAW_MS);
  }
  return { show, clear };
}

const GATHER_MS = 50;

/**
 * Writes results at once, unless the last ones have only just been written:
 * hundreds of quick migrations would wake whoever reads a pipe for each line.
 */
function gatheredLines(
  streams: Streams,
): { readonly write: (text: string) => void; readonly flush: () => void } {
  let gathered = "";
  let writtenAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    process.off("exit", flush);
    if (gathered === "") return;
    const text = gathered;
    gathered = "";
    writtenAt = performance.now();
    streams.out(text);
  }
  function write(text: string): void {
    gathered += text;
    if (timer !== undefined) return;
    const waitMs = writtenAt + GATHER_MS - performance.now();
    if (waitMs <= 0) {
      flush();
      return;
    }
    timer = setTimeout(flush, waitMs);
    process.on("exit", flush);
  }
  return { write, flush };
}

function textReporter(streams: Streams, globals: GlobalOptions): RunReporter {
  const out = displayOf("out", { streams, color: globals.color });
  const err = displayOf("err", { streams, color: globals.color });
  const line = streams.errIsTerminal && streams.env.TERM !== "dumb"
    ? transientLine({ streams, display: err })
    : undefined;
  const results = gatheredLines(streams);
  function onEvent(event: RunEvent): void {
    const told = eventText(event);
    if (told === undefined) return;
    if (told.kind === "transient") {
      line?.show(told.text);
      return;
    }
    line?.clear();
    if (told.kind === "result") {
      results.write(`${proseFor(out, told.text)}\n`);
    } else if (!globals.quiet) {
      results.flush();
      streams.err(`${proseFor(err, told.text)}\n`);
    }
  }
  function close(): void {
    line?.clear();
    results.flush();
  }
  return { onEvent, close };
}

/** Chooses how a run's events are shown: as JSON lines, as text, or not at all. */
export function createRunReporter(
  streams: Streams,
  globals: GlobalOptions,
): RunReporter {
  if (!globals.json) return textReporter(streams, globals);
  return {
    onEvent: (event) => {
      if (!globals.quiet) streams.err(`${eventJson(event)}\n`);
    },
    close: () => {},
  };
}
