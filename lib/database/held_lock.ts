/** What keeps other runs out until it is disposed, or its session ends. */
export interface HeldLock extends AsyncDisposable {
  /**
   * Makes sure that the lock is still held.
   *
   * @throws {RetortError} `run/lock-lost`
   */
  verify(): Promise<void>;
  /**
   * Statements to send last in every transaction: they fail if the lock went
   * to another run meanwhile, so that nothing of this one is committed.
   */
  readonly fence: readonly string[];
}
