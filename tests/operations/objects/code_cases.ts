import type {
  RoutineOperation,
  TriggerOperation,
  ViewOperation,
} from "../../../lib/operations/mod.ts";
import type { CasesOf, MakeName } from "./operation_case.ts";

/** Uses of operations on views, materialised or not. */
export const VIEW_CASES: CasesOf<ViewOperation> = {
  createView: [
    {
      up: (op, n) =>
        op.createView(n("active"), { query: "SELECT 1 AS a; -- the end" }),
    },
    {
      title: "with all there is",
      before: (q) => [
        `CREATE SCHEMA ${q("app")}`,
        `CREATE ROLE ${q("reader")}`,
        `CREATE TABLE ${q("t")} (a integer, b text)`,
      ],
      up: (op, n) =>
        op.createView(n("active"), {
          query: "SELECT a, b FROM " + quoted(n("t")) + " WHERE a > 0",
          columnNames: [n("x"), n("y")],
          securityBarrier: true,
          checkOption: "cascaded",
          comment: "those that are",
          grants: [{ grantee: n("reader"), privileges: ["select"] }],
          columns: {
            [n("x")]: { comment: "a number", default: "7" },
            [n("y")]: {
              grants: [{ grantee: n("reader"), privileges: ["update"] }],
            },
          },
        }, { schema: n("app") }),
    },
    {
      title: "with the rights of who reads it",
      since: 150000,
      up: (op, n) =>
        op.createView(n("active"), {
          query: "SELECT 1 AS a",
          securityInvoker: true,
        }),
    },
    {
      title: "recursive",
      up: (op, n) =>
        op.createView(n("numbers"), {
          recursive: true,
          columnNames: [n("x")],
          query: `SELECT 1 UNION ALL SELECT ${quoted(n("x"))} + 1 FROM ${
            quoted(n("numbers"))
          } WHERE ${quoted(n("x"))} < 10`,
        }),
    },
  ],
  replaceView: [
    {
      before: (q) => [
        `CREATE VIEW ${q("active")} AS SELECT 1 AS ${q("a")}`,
      ],
      up: (op, n) =>
        op.replaceView(n("active"), {
          query: `SELECT 2 AS ${quoted(n("a"))}`,
          securityBarrier: true,
        }, { existing: { query: `SELECT 1 AS ${quoted(n("a"))}` } }),
    },
    {
      title: "anew",
      before: (q) => [`CREATE VIEW ${q("active")} AS SELECT 1 AS a, 2 AS b`],
      up: (op, n) =>
        op.replaceView(n("active"), { query: "SELECT 'x'::text AS c" }, {
          recreate: true,
          existing: { query: "SELECT 1 AS a, 2 AS b" },
        }),
    },
  ],
  alterView: [{
    before: (q) => [
      `CREATE TABLE ${q("t")} (${q("a")} integer)`,
      `CREATE VIEW ${q("active")} WITH (security_barrier = true) AS SELECT ${
        q("a")
      } FROM ${q("t")}`,
    ],
    up: (op, n) =>
      op.alterView(n("active"), {
        securityBarrier: null,
        checkOption: "local",
        defaults: { [n("a")]: "42" },
      }, {
        existing: {
          securityBarrier: true,
          checkOption: null,
          defaults: { [n("a")]: null },
        },
      }),
  }],
  dropView: [{
    before: (q) => [`CREATE VIEW ${q("active")} AS SELECT 1 AS a`],
    up: (op, n) =>
      op.dropView(n("active"), {
        ifExists: true,
        definition: { query: "SELECT 1 AS a" },
      }),
  }],
  createMaterializedView: [{
    before: (q) => [
      `CREATE SCHEMA ${q("app")}`,
      `CREATE ROLE ${q("reader")}`,
    ],
    up: (op, n) =>
      op.createMaterializedView(n("totals"), {
        query: "SELECT 1, 2 -- the end",
        columnNames: [n("x"), n("y")],
        using: "heap",
        options: { fillfactor: 70 },
        withNoData: true,
        comment: "sums",
        grants: [{ grantee: n("reader"), privileges: ["SELECT"] }],
        indexes: [
          { name: n("totals_x"), keys: [n("x")], unique: true },
          { name: n("totals_y"), keys: [{ sql: `${quoted(n("y"))} + 1` }] },
        ],
        columns: { [n("x")]: { comment: "the first" } },
      }, { schema: n("app"), ifNotExists: true }),
  }],
  replaceMaterializedView: [{
    before: (q) => [
      `CREATE MATERIALIZED VIEW ${q("totals")} AS SELECT 1 AS ${q("a")}`,
      `CREATE INDEX ${q("ix")} ON ${q("totals")} (${q("a")})`,
    ],
    up: (op, n) =>
      op.replaceMaterializedView(n("totals"), { query: "SELECT 'x' AS c" }, {
        existing: {
          query: `SELECT 1 AS ${quoted(n("a"))}`,
          indexes: [{ name: n("ix"), keys: [n("a")] }],
        },
      }),
  }],
  refreshMaterializedView: [
    {
      before: (
        q,
      ) => [`CREATE MATERIALIZED VIEW ${q("totals")} AS SELECT 1 AS a`],
      up: (op, n) => op.refreshMaterializedView(n("totals")),
      unseen: true,
    },
    {
      title: "while readers go on",
      before: (q) => [
        `CREATE MATERIALIZED VIEW ${q("totals")} AS SELECT 1 AS a`,
        `CREATE UNIQUE INDEX ON ${q("totals")} (a)`,
      ],
      up: (op, n) =>
        op.refreshMaterializedView(n("totals"), { concurrently: true }),
      unseen: true,
    },
  ],
  dropMaterializedView: [{
    before: (q) => [
      `CREATE MATERIALIZED VIEW ${q("totals")} AS SELECT 1 AS a`,
    ],
    up: (op, n) =>
      op.dropMaterializedView(n("totals"), {
        definition: { query: "SELECT 1 AS a" },
      }),
  }],
};

/** Uses of operations on functions, procedures and aggregates. */
export const ROUTINE_CASES: CasesOf<RoutineOperation> = {
  createFunction: [
    {
      up: (op, n) =>
        op.createFunction(n("add"), {
          arguments: `${
            quoted(n("a"))
          } integer DEFAULT length('x, y='), b integer = 2`,
          returns: "integer",
          body: `SELECT ${quoted(n("a"))} + b -- $function$ '`,
          comment: "adds",
        }),
    },
    {
      title: "with all there is",
      before: (q) => [
        `CREATE SCHEMA ${q("app")}`,
        `CREATE ROLE ${q("reader")}`,
      ],
      up: (op, n) =>
        op.createFunction(n("add"), {
          arguments: "a integer, OUT b integer, OUT c text",
          returns: "SETOF record",
          language: "plpgsql",
          body: "BEGIN b := a; c := 'it''s'; RETURN NEXT; END",
          volatility: "stable",
          parallel: "safe",
          strict: true,
          leakproof: true,
          securityDefiner: true,
          cost: 5,
          rows: 7,
          settings: {
            search_path: `pg_catalog, "${n("app").replaceAll('"', '""')}"`,
            work_mem: "64MB",
          },
          grants: [{ grantee: n("reader"), privileges: ["execute"] }],
        }, { schema: n("app") }),
    },
    {
      title: "with a body that the server parses",
      since: 140000,
      up: (op, n) =>
        op.createFunction(n("add"), {
          arguments: "a integer, b integer",
          returns: "integer",
          body: { sql: "BEGIN ATOMIC SELECT a + b; END" },
        }),
    },
    {
      title: "without arguments, for a trigger",
      up: (op, n) =>
        op.createFunction(n("touch"), {
          returns: "trigger",
          language: "plpgsql",
          body: "BEGIN RETURN NEW; END",
          comment: "touches",
        }),
    },
  ],
  replaceFunction: [
    {
      before: (q) => [
        `CREATE FUNCTION ${
          q("one")
        }() RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
      ],
      up: (op, n) =>
        op.replaceFunction(n("one"), {
          returns: "integer",
          body: "SELECT 2",
          volatility: "immutable",
        }, { existing: { returns: "integer", body: "SELECT 1" } }),
    },
    {
      title: "anew",
      before: (q) => [
        `CREATE FUNCTION ${
          q("one")
        }(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
      ],
      up: (op, n) =>
        op.replaceFunction(
          n("one"),
          { arguments: "a text", returns: "text", body: "SELECT a" },
          {
            recreate: true,
            existing: {
              arguments: "a integer",
              returns: "integer",
              body: "SELECT 1",
            },
          },
        ),
    },
  ],
  alterFunction: [{
    before: (q) => [
      `CREATE FUNCTION ${
        q("one")
      }(a integer) RETURNS SETOF integer LANGUAGE sql SET work_mem TO '64MB' AS 'SELECT 1'`,
    ],
    up: (op, n) =>
      op.alterFunction(n("one"), {
        volatility: "immutable",
        parallel: "restricted",
        strict: true,
        securityDefiner: true,
        leakproof: true,
        cost: 3,
        rows: 5,
        settings: { work_mem: null, search_path: "pg_catalog, pg_temp" },
      }, {
        arguments: "a integer DEFAULT 4",
        existing: {
          volatility: null,
          parallel: "unsafe",
          strict: false,
          securityDefiner: null,
          leakproof: null,
          cost: null,
          rows: null,
          settings: { work_mem: "64MB", search_path: null },
        },
      }),
  }],
  dropFunction: [{
    before: (q) => [
      `CREATE FUNCTION ${
        q("one")
      }(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
      `CREATE FUNCTION ${
        q("one")
      }(a text) RETURNS integer LANGUAGE sql AS 'SELECT 1'`,
    ],
    up: (op, n) =>
      op.dropFunction(n("one"), {
        definition: {
          arguments: "a integer",
          returns: "integer",
          body: "SELECT 1",
        },
      }),
  }],
  createProcedure: [{
    before: (q) => [`CREATE ROLE ${q("reader")}`],
    up: (op, n) =>
      op.createProcedure(n("work"), {
        arguments: `INOUT ${quoted(n("a"))} integer DEFAULT 1`,
        language: "plpgsql",
        body: "BEGIN NULL; END",
        securityDefiner: true,
        settings: { "my.setting": "x" },
        comment: "works",
        grants: [{ grantee: n("reader"), privileges: ["EXECUTE"] }],
      }),
  }],
  replaceProcedure: [{
    before: (q) => [
      `CREATE PROCEDURE ${q("work")}() LANGUAGE sql AS 'SELECT 1'`,
    ],
    up: (op, n) =>
      op.replaceProcedure(n("work"), { body: "SELECT 2" }, {
        existing: { body: "SELECT 1" },
      }),
  }],
  alterProcedure: [{
    before: (q) => [
      `CREATE PROCEDURE ${q("work")}() LANGUAGE sql AS 'SELECT 1'`,
    ],
    up: (op, n) =>
      op.alterProcedure(n("work"), {
        securityDefiner: true,
        settings: { work_mem: "32MB" },
      }, {
        existing: { securityDefiner: false, settings: { work_mem: null } },
      }),
  }],
  dropProcedure: [{
    before: (q) => [
      `CREATE PROCEDURE ${q("work")}() LANGUAGE sql AS 'SELECT 1'`,
    ],
    up: (op, n) =>
      op.dropProcedure(n("work"), { definition: { body: "SELECT 1" } }),
  }],
  createAggregate: [{
    up: (op, n) =>
      op.createAggregate(n("total"), {
        arguments: "integer",
        settings: {
          SFUNC: "int4pl",
          STYPE: "integer",
          INITCOND: "'0'",
          PARALLEL: "safe",
        },
        comment: "a sum",
      }),
  }],
  replaceAggregate: [{
    before: (q) => [
      `CREATE AGGREGATE ${
        q("total")
      }(integer) (SFUNC = int4pl, STYPE = integer)`,
    ],
    up: (op, n) =>
      op.replaceAggregate(n("total"), {
        arguments: "integer",
        settings: { SFUNC: "int4pl", STYPE: "integer", INITCOND: "'0'" },
      }, {
        existing: {
          arguments: "integer",
          settings: { SFUNC: "int4pl", STYPE: "integer" },
        },
      }),
  }],
  dropAggregate: [{
    before: (q) => [
      `CREATE AGGREGATE ${
        q("total")
      }(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0')`,
    ],
    up: (op, n) =>
      op.dropAggregate(n("total"), {
        definition: {
          settings: { SFUNC: "int8inc", STYPE: "bigint", INITCOND: "'0'" },
        },
      }),
  }],
};

function triggered(q: MakeName): readonly string[] {
  return [
    `CREATE TABLE ${q("t")} (${q("a")} integer, ${q("b")} integer)`,
    `CREATE FUNCTION ${
      q("touch")
    }() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  ];
}

function eventTriggered(q: MakeName): readonly string[] {
  return [
    `CREATE FUNCTION ${
      q("watch")
    }() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'`,
  ];
}

/** Uses of operations on triggers, event triggers and rules. */
export const TRIGGER_CASES: CasesOf<TriggerOperation> = {
  createTrigger: [
    {
      before: triggered,
      up: (op, n) =>
        op.createTrigger(n("trg"), n("t"), {
          timing: "before",
          events: ["update", "insert"],
          updateOf: [n("a"), n("b")],
          level: "row",
          when: `NEW.${quoted(n("a"))} > 0`,
          function: n("touch"),
          arguments: ["x", "it's \\ y"],
          enabled: "always",
          comment: "touches",
        }),
    },
    {
      title: "of a whole statement",
      before: triggered,
      up: (op, n) =>
        op.createTrigger(n("trg"), n("t"), {
          timing: "after",
          events: ["update"],
          level: "statement",
          oldTable: n("before"),
          newTable: n("after"),
          function: n("touch"),
          enabled: "disabled",
        }),
    },
    {
      title: "that is a constraint",
      before: triggered,
      up: (op, n) =>
        op.createTrigger(n("trg"), n("t"), {
          timing: "after",
          events: ["delete"],
          level: "row",
          function: n("touch"),
          constraint: {
            from: n("t"),
            deferrable: true,
            initiallyDeferred: true,
          },
        }),
    },
    {
      title: "instead of what a view is asked for",
      before: (q) => [
        ...triggered(q),
        `CREATE VIEW ${q("v")} AS SELECT 1 AS a`,
      ],
      up: (op, n) =>
        op.createTrigger(n("trg"), n("v"), {
          timing: "instead of",
          events: ["insert"],
          level: "row",
          function: n("touch"),
        }),
    },
  ],
  replaceTrigger: [{
    before: (q) => [
      ...triggered(q),
      `CREATE TRIGGER ${q("trg")} BEFORE INSERT ON ${
        q("t")
      } FOR EACH ROW EXECUTE FUNCTION ${q("touch")}()`,
    ],
    up: (op, n) =>
      op.replaceTrigger(n("trg"), n("t"), {
        timing: "after",
        events: ["delete"],
        level: "statement",
        function: n("touch"),
      }, {
        existing: {
          timing: "before",
          events: ["insert"],
          level: "row",
          function: n("touch"),
        },
      }),
  }, {
    title: "that is a constraint",
    before: (q) => [
      ...triggered(q),
      `CREATE CONSTRAINT TRIGGER ${q("trg")} AFTER INSERT ON ${
        q("t")
      } FOR EACH ROW EXECUTE FUNCTION ${q("touch")}()`,
    ],
    up: (op, n) =>
      op.replaceTrigger(n("trg"), n("t"), {
        timing: "after",
        events: ["delete"],
        level: "row",
        function: n("touch"),
        constraint: true,
      }, {
        existing: {
          timing: "after",
          events: ["insert"],
          level: "row",
          function: n("touch"),
          constraint: true,
        },
      }),
  }],
  alterTrigger: [{
    before: (q) => [
      ...triggered(q),
      `CREATE TRIGGER ${q("trg")} BEFORE INSERT ON ${
        q("t")
      } FOR EACH ROW EXECUTE FUNCTION ${q("touch")}()`,
    ],
    up: (op, n) =>
      op.alterTrigger(n("trg"), n("t"), { enabled: "replica" }, {
        existing: { enabled: "origin" },
      }),
  }],
  dropTrigger: [{
    before: (q) => [
      ...triggered(q),
      `CREATE TRIGGER ${q("trg")} BEFORE INSERT ON ${
        q("t")
      } FOR EACH ROW EXECUTE FUNCTION ${q("touch")}()`,
    ],
    up: (op, n) =>
      op.dropTrigger(n("trg"), n("t"), {
        definition: {
          timing: "before",
          events: ["insert"],
          level: "row",
          function: n("touch"),
        },
      }),
  }],
  createEventTrigger: [{
    before: eventTriggered,
    up: (op, n) =>
      op.createEventTrigger(n("evt"), {
        event: "ddl_command_end",
        tags: ["CREATE TABLE", "DROP TABLE"],
        function: n("watch"),
        enabled: "disabled",
        comment: "watches",
      }),
  }],
  alterEventTrigger: [{
    before: (q) => [
      ...eventTriggered(q),
      `CREATE EVENT TRIGGER ${q("evt")} ON sql_drop EXECUTE FUNCTION ${
        q("watch")
      }()`,
    ],
    up: (op, n) =>
      op.alterEventTrigger(n("evt"), { enabled: "disabled" }, {
        existing: { enabled: "origin" },
      }),
  }],
  dropEventTrigger: [{
    before: (q) => [
      ...eventTriggered(q),
      `CREATE EVENT TRIGGER ${q("evt")} ON sql_drop EXECUTE FUNCTION ${
        q("watch")
      }()`,
    ],
    up: (op, n) =>
      op.dropEventTrigger(n("evt"), {
        definition: { event: "sql_drop", function: n("watch") },
      }),
  }],
  createRule: [
    {
      before: triggered,
      up: (op, n) =>
        op.createRule(n("keep"), n("t"), {
          event: "delete",
          instead: true,
          enabled: "always",
          comment: "keeps",
        }),
    },
    {
      title: "with a condition and commands",
      before: triggered,
      up: (op, n) =>
        op.createRule(n("copy"), n("t"), {
          event: "update",
          where: `OLD.${quoted(n("a"))} > 1`,
          commands: [
            `DELETE FROM ${quoted(n("t"))};`,
            `UPDATE ${quoted(n("t"))} SET ${quoted(n("a"))} = 1`,
          ],
        }),
    },
  ],
  replaceRule: [{
    before: (q) => [
      ...triggered(q),
      `CREATE RULE ${q("keep")} AS ON DELETE TO ${q("t")} DO INSTEAD NOTHING`,
    ],
    up: (op, n) =>
      op.replaceRule(n("keep"), n("t"), {
        event: "delete",
        commands: ["NOTIFY x"],
      }, {
        existing: { event: "delete", instead: true },
      }),
  }],
  alterRule: [{
    before: (q) => [
      ...triggered(q),
      `CREATE RULE ${q("keep")} AS ON DELETE TO ${q("t")} DO INSTEAD NOTHING`,
    ],
    up: (op, n) =>
      op.alterRule(n("keep"), n("t"), { enabled: "disabled" }, {
        existing: { enabled: "origin" },
      }),
  }],
  dropRule: [{
    before: (q) => [
      ...triggered(q),
      `CREATE RULE ${q("keep")} AS ON DELETE TO ${q("t")} DO INSTEAD NOTHING`,
    ],
    up: (op, n) =>
      op.dropRule(n("keep"), n("t"), {
        definition: { event: "delete", instead: true },
      }),
  }],
};

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
