import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, databaseSettings } from "../../lib/database/mod.ts";
import { mountSmallDisk, whyNoSmallDisk } from "../support/small_disk.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { testWhenPossible } from "../support/test_when_possible.ts";
import { startTestServer } from "../support/test_server.ts";
import { spawnRun } from "./spawn_run.ts";

const MIGRATIONS = {
  "migrations/r01_one.sql": `-- A table that fits
-- retort:revision r01
-- retort:down-revision
-- retort:upgrade
CREATE TABLE fits (a int) TABLESPACE small;
`,
  "migrations/r02_two.sql": `-- A table that does not fit
-- retort:revision r02
-- retort:down-revision r01
-- retort:upgrade
CREATE TABLE big (a int, b text) TABLESPACE small;
INSERT INTO big
SELECT n, (SELECT string_agg(md5(n || '-' || part), '') FROM generate_series(1, 30) AS part)
FROM generate_series(1, 20000) AS n;
`,
  "migrations/r03_three.sql": `-- An index that does not fit either
-- retort:revision r03
-- retort:down-revision r02
-- retort:upgrade
CREATE INDEX CONCURRENTLY big_b ON big (b, a) TABLESPACE small;
`,
};

testWhenPossible(
  "a run that fills the server's disk leaves what was done before it, and is finished once there is room",
  await whyNoSmallDisk(),
  async () => {
    await using disk = await mountSmallDisk(10);
    await using project = await temporaryProject(MIGRATIONS);
    await using server = await startTestServer();
    const url = server.url("postgres");
    const settings = await databaseSettings({
      database: url,
      environment: {},
      folder: "/",
    });
    if (settings.kind !== "server") throw new Error("Not a server");
    await using session = await connect(settings);
    await session.execute([
      `CREATE TABLESPACE small LOCATION '${disk.folder}'`,
    ]);
    const run = (): Promise<{ code: number; output: string }> =>
      spawnRun({ folder: project.path, url }).end();
    const rows = async (): Promise<unknown> =>
      await session.query(
        "SELECT version_num, to_regclass('big') IS NULL AS none FROM retort_version",
      );
    const full = await run();
    strictEqual(full.code, 1);
    ok(full.output.includes("No space left on device"), full.output);
    deepStrictEqual(await rows(), [{ version_num: "r01", none: true }]);
    await disk.grow(32);
    const again = await run();
    strictEqual(again.code, 1);
    ok(again.output.includes("No space left on device"), again.output);
    deepStrictEqual(await rows(), [{ version_num: "r02", none: false }]);
    await disk.grow(200);
    const last = await run();
    strictEqual(last.code, 0, last.output);
    deepStrictEqual(
      await session.query(
        "SELECT indisvalid, (SELECT count(*)::int FROM big) AS rows FROM pg_index WHERE indexrelid = 'big_b'::regclass",
      ),
      [{ indisvalid: true, rows: 20000 }],
    );
    await session.execute(["DROP TABLE fits, big"]);
    await session.execute(["DROP TABLESPACE small"]);
  },
);
