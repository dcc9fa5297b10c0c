import { ok, strictEqual } from "node:assert/strict";
import { connect, findProgress } from "../../lib/database/mod.ts";
import { eventually } from "../support/eventually.ts";
import { createTestDatabase } from "../support/test_database.ts";

for (const major of [undefined, 18]) {
  Deno.test(`findProgress() follows a concurrent index build on server ${major ?? "any"}`, async () => {
    await using database = await createTestDatabase(
      major === undefined ? {} : { major },
    );
    await using worker = await connect(database.settings);
    await using holder = await connect(database.settings);
    await using watcher = await connect(database.settings);
    strictEqual(await findProgress(watcher, worker.processId), undefined);
    await worker.execute(["CREATE TABLE t AS SELECT 1 AS a"]);
    await holder.execute(["BEGIN"]);
    await holder.execute(["INSERT INTO t VALUES (2)"]);
    const building = worker.execute(["CREATE INDEX CONCURRENTLY t_a ON t (a)"]);
    const progress = await eventually(async () => {
      const found = await findProgress(watcher, worker.processId);
      // It may be seen before it has come to where it has to wait.
      return found?.phase.startsWith("waiting") ? found : undefined;
    });
    ok(progress.phase.startsWith("waiting for writers"), progress.phase);
    strictEqual(progress.done, 0);
    await holder.execute(["COMMIT"]);
    await building;
    strictEqual(await findProgress(watcher, worker.processId), undefined);
  });
}
