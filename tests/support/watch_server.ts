/** Which process to stop, and the folder to remove after it. */
export interface WatchedServer {
  readonly folder: string;
  /** Its first line is the server's process. */
  readonly pidFile: string;
}

/**
 * A small shell loop outlives a test process that was killed, stops its server
 * and removes the folder. It ends by itself when the folder is gone.
 */
const WATCH = `
(
  trap '' HUP INT TERM
  while kill -0 "$1" 2>/dev/null && [ -d "$2" ]; do sleep 0.5; done
  if [ -f "$3" ]; then kill -QUIT "$(head -n 1 "$3")"; fi
  sleep 0.5
  rm -rf "$2"
) </dev/null >/dev/null 2>&1 &
`;

/** Makes sure that a server does not outlive the process `pid`. */
export async function watchServer(
  pid: number,
  { folder, pidFile }: WatchedServer,
): Promise<void> {
  await new Deno.Command("sh", {
    args: ["-c", WATCH, "watch", `${pid}`, folder, pidFile],
    stdin: "null",
  }).output();
}
