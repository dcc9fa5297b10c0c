/**
 * Holds what was opened on the way to something, and closes it in the opposite
 * order unless it is moved on. Node 22 has no `AsyncDisposableStack` yet.
 */
export class ResourceStack implements AsyncDisposable {
  readonly #closers: (() => PromiseLike<void>)[] = [];

  /** Takes a resource over and returns it. */
  use<Resource extends AsyncDisposable>(resource: Resource): Resource {
    this.defer(() => resource[Symbol.asyncDispose]());
    return resource;
  }

  /** Says what else is to be done at the end. */
  defer(close: () => PromiseLike<void>): void {
    this.#closers.push(close);
  }

  /** Hands everything to another stack, so that this one closes nothing. */
  move(): ResourceStack {
    const moved = new ResourceStack();
    moved.#closers.push(...this.#closers.splice(0));
    return moved;
  }

  /** Closes everything, even where closing a part fails. */
  async [Symbol.asyncDispose](): Promise<void> {
    const close = this.#closers.pop();
    if (close === undefined) return;
    try {
      await close();
    } finally {
      await this[Symbol.asyncDispose]();
    }
  }
}
