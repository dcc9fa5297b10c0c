// Runs in Node and in Bun, against the package as npm installs it.
import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { existsSync } from "node:fs";
import process from "node:process";
import {
  current,
  diffSchemas,
  downgrade,
  inspectDatabase,
  isRetortError,
  show,
  upgrade,
} from "@retort/retort";

strictEqual(typeof inspectDatabase, "function");

const [database = ""] = process.argv.slice(2);
const project = { cwd: ".", database };

const events = [];
const summary = await upgrade(project, {
  target: "head",
  onEvent: (event) => events.push(event),
});
deepStrictEqual(summary.current, ["004"]);
deepStrictEqual(
  events.filter(({ kind }) => kind === "stepFinished")
    .map(({ revision }) => revision),
  ["001", "002", "003", "004"],
);
const { isAtHeads } = await current(project);
ok(isAtHeads);

// The last two are SQL, the first two TypeScript: down and up again.
for (const target of ["base", "head"]) {
  const { current: reached } = target === "base"
    ? await downgrade(project, { target, allowDataLoss: true })
    : await upgrade(project, { target });
  deepStrictEqual(reached, target === "base" ? [] : ["004"]);
}

// Two engines, each in a thread that runs a module which nothing imports.
ok(existsSync(
  new URL(
    "lib/database/embedded_worker.js",
    import.meta.resolve("@retort/retort"),
  ),
));
const { operations } = await diffSchemas(project, {
  from: "migrations@base",
  to: "migrations@001",
});
ok(operations.some(({ kind }) => kind === "createTable"));

await rejects(show(project, { revision: "nowhere" }), (error) => {
  ok(isRetortError(error, "revision/not-found"));
  return true;
});
process.stdout.write("done\n");
