import { deepStrictEqual } from "node:assert/strict";
import { diff } from "../../lib/diff/mod.ts";
import { inspectSql } from "../support/inspect_sql.ts";

function withTags(tags: string): string {
  return `CREATE FUNCTION told() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
    CREATE EVENT TRIGGER tell ON ddl_command_end WHEN TAG IN (${tags})
      EXECUTE FUNCTION told();`;
}

Deno.test("diff() finds no difference in the order of an event trigger's tags", async () => {
  const before = await inspectSql(withTags("'DROP TABLE', 'ALTER TABLE'"));
  const after = await inspectSql(withTags("'ALTER TABLE', 'DROP TABLE'"));
  deepStrictEqual(before.model.eventTriggers[0]?.tags, [
    "DROP TABLE",
    "ALTER TABLE",
  ]);
  deepStrictEqual(diff(before, after), []);
});

Deno.test("diff() finds other tags of an event trigger", async () => {
  const before = await inspectSql(withTags("'DROP TABLE', 'ALTER TABLE'"));
  const after = await inspectSql(withTags("'DROP TABLE'"));
  deepStrictEqual(diff(before, after).map(({ kind }) => kind), [
    "dropEventTrigger",
    "createEventTrigger",
  ]);
});
