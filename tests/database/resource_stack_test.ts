import { deepStrictEqual, rejects } from "node:assert/strict";
import { ResourceStack } from "../../lib/database/resource_stack.ts";

function closing(name: string, closed: string[]): AsyncDisposable {
  return {
    [Symbol.asyncDispose]: () => {
      closed.push(name);
      return Promise.resolve();
    },
  };
}

Deno.test("ResourceStack closes in the opposite order, even where a part fails", async () => {
  const closed: string[] = [];
  await rejects(async () => {
    await using owned = new ResourceStack();
    owned.use(closing("first", closed));
    owned.defer(() => Promise.reject(new Error("Cannot close")));
    owned.use(closing("last", closed));
  }, /Cannot close/);
  deepStrictEqual(closed, ["last", "first"]);
});

Deno.test("ResourceStack.move() leaves nothing to close behind", async () => {
  const closed: string[] = [];
  let moved: AsyncDisposable | undefined;
  {
    await using owned = new ResourceStack();
    owned.use(closing("only", closed));
    moved = owned.move();
  }
  deepStrictEqual(closed, []);
  await moved[Symbol.asyncDispose]();
  deepStrictEqual(closed, ["only"]);
});
