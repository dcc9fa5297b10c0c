/** An embedded engine that has started: in this thread, or in its own. */
export interface RunningEngine {
  /** Runs what is written in the wire protocol and hands out the answer. */
  execProtocolRawStream(
    message: Uint8Array,
    options: { readonly onRawData: (bytes: Uint8Array) => void },
  ): Promise<void>;
  /** Puts a file into the engine's file system. */
  copyToFS(path: string, contents: Uint8Array): void | Promise<void>;
  close(): Promise<void>;
}
