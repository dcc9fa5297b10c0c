import { strictEqual } from "node:assert/strict";
import { stop } from "esbuild";
import { minify } from "../../scripts/compile/minify.ts";

Deno.test("minify() keeps what closes a resource that is used once", async () => {
  try {
    strictEqual(
      await minify(`export async function run(open) {
  await using session = await open();
  await session.execute();
}
export function read(open) {
  using file = open();
  return file.text;
}
`),
      "async function n(t){await using e=await t();await e.execute()}" +
        "function i(t){using e=t();return e.text}export{i as read,n as run};\n",
    );
  } finally {
    await stop();
  }
});
