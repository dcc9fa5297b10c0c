import type { OperationExample } from "../operation_example.ts";

/** Functions, procedures and aggregates. */
export const ROUTINE_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createFunction",
    shows: "creates a function in SQL",
    record: (op) => {
      op.createFunction("free_places", {
        arguments: "room bigint, taken integer DEFAULT 0",
        returns: "integer",
        body: "SELECT capacity - taken FROM rooms WHERE id = room",
        volatility: "stable",
        parallel: "safe",
      });
    },
  },
  {
    operation: "createFunction",
    shows: "creates a trigger function with a pinned search path",
    record: (op) => {
      op.createFunction("touch", {
        returns: "trigger",
        language: "plpgsql",
        body: "BEGIN NEW.note := 'touched'; RETURN NEW; END",
        securityDefiner: true,
        settings: { search_path: "app, pg_temp" },
      }, { schema: "app" });
    },
  },
  {
    operation: "createFunction",
    shows: "creates a function whose body the server parses",
    since: 140000,
    record: (op) => {
      op.createFunction("double", {
        arguments: "n integer",
        returns: "integer",
        body: { sql: "RETURN n * 2" },
      });
    },
  },
  {
    operation: "replaceFunction",
    shows: "replaces the body; `existing` is what a reverse restores",
    before:
      "CREATE FUNCTION answer() RETURNS integer LANGUAGE sql AS 'SELECT 41'",
    record: (op) => {
      op.replaceFunction("answer", { returns: "integer", body: "SELECT 42" }, {
        existing: { returns: "integer", body: "SELECT 41" },
      });
    },
  },
  {
    operation: "replaceFunction",
    shows: "drops it first where its signature is another",
    before:
      "CREATE FUNCTION answer() RETURNS integer LANGUAGE sql AS 'SELECT 41'",
    record: (op) => {
      op.replaceFunction("answer", { returns: "text", body: "SELECT '42'" }, {
        recreate: true,
        existing: { returns: "integer", body: "SELECT 41" },
      });
    },
  },
  {
    operation: "alterFunction",
    shows: "alters what a function says about itself",
    before:
      "CREATE FUNCTION answer() RETURNS integer LANGUAGE sql AS 'SELECT 42'",
    record: (op) => {
      op.alterFunction("answer", { volatility: "immutable", cost: 1 }, {
        existing: { volatility: null, cost: null },
      });
    },
  },
  {
    operation: "dropFunction",
    shows: "drops the function of these arguments",
    before:
      "CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n * 2'",
    record: (op) => {
      op.dropFunction("twice", {
        definition: {
          arguments: "n integer",
          returns: "integer",
          body: "SELECT n * 2",
        },
      });
    },
  },
  {
    operation: "createProcedure",
    shows: "creates a procedure",
    record: (op) => {
      op.createProcedure("forget", {
        arguments: "days integer",
        language: "plpgsql",
        body: "BEGIN DELETE FROM bookings WHERE id < days; COMMIT; END",
      });
    },
  },
  {
    operation: "replaceProcedure",
    shows: "replaces the body of a procedure",
    before: "CREATE PROCEDURE work() LANGUAGE sql AS 'SELECT 1'",
    record: (op) => {
      op.replaceProcedure("work", { body: "SELECT 2" }, {
        existing: { body: "SELECT 1" },
      });
    },
  },
  {
    operation: "alterProcedure",
    shows: "alters what a procedure says about itself",
    before: "CREATE PROCEDURE work() LANGUAGE sql AS 'SELECT 1'",
    record: (op) => {
      op.alterProcedure("work", { settings: { work_mem: "64MB" } }, {
        existing: { settings: { work_mem: null } },
      });
    },
  },
  {
    operation: "dropProcedure",
    shows: "drops a procedure",
    before: "CREATE PROCEDURE work() LANGUAGE sql AS 'SELECT 1'",
    record: (op) => {
      op.dropProcedure("work", { definition: { body: "SELECT 1" } });
    },
  },
  {
    operation: "createAggregate",
    shows: "creates an aggregate",
    record: (op) => {
      op.createAggregate("total", {
        arguments: "integer",
        settings: { SFUNC: "int4pl", STYPE: "integer", INITCOND: "'0'" },
      });
    },
  },
  {
    operation: "replaceAggregate",
    shows: "gives an aggregate another definition",
    before: "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer)",
    record: (op) => {
      op.replaceAggregate("total", {
        arguments: "integer",
        settings: { SFUNC: "int4pl", STYPE: "integer", INITCOND: "'0'" },
      }, {
        existing: {
          arguments: "integer",
          settings: { SFUNC: "int4pl", STYPE: "integer" },
        },
      });
    },
  },
  {
    operation: "dropAggregate",
    shows: "drops an aggregate",
    before: "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer)",
    record: (op) => {
      op.dropAggregate("total", {
        definition: {
          arguments: "integer",
          settings: { SFUNC: "int4pl", STYPE: "integer" },
        },
      });
    },
  },
];

const TOUCH =
  "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';";
const TOUCHED =
  `${TOUCH} CREATE TRIGGER touch_it BEFORE UPDATE ON rooms FOR EACH ROW EXECUTE FUNCTION touch()`;
const WATCH =
  "CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';";
const WATCHED =
  `${WATCH} CREATE EVENT TRIGGER watch_it ON sql_drop EXECUTE FUNCTION watch()`;
const KEPT = "CREATE RULE keep_rooms AS ON DELETE TO rooms DO INSTEAD NOTHING";

/** Triggers, event triggers and rules. */
export const TRIGGER_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createTrigger",
    shows: "creates a trigger for some columns",
    before: TOUCH,
    record: (op) => {
      op.createTrigger("touch_it", "bookings", {
        timing: "before",
        events: ["update"],
        updateOf: ["status", "note"],
        level: "row",
        when: "OLD.status IS DISTINCT FROM NEW.status",
        function: "touch",
      });
    },
  },
  {
    operation: "createTrigger",
    shows: "creates a constraint trigger that waits for the commit",
    before: TOUCH,
    record: (op) => {
      op.createTrigger("check_it", "bookings", {
        timing: "after",
        events: ["insert", "update"],
        level: "row",
        function: "touch",
        constraint: { deferrable: true, initiallyDeferred: true },
      });
    },
  },
  {
    operation: "replaceTrigger",
    shows: "gives a trigger another definition",
    before: TOUCHED,
    record: (op) => {
      op.replaceTrigger("touch_it", "rooms", {
        timing: "before",
        events: ["insert", "update"],
        level: "row",
        function: "touch",
      }, {
        existing: {
          timing: "before",
          events: ["update"],
          level: "row",
          function: "touch",
        },
      });
    },
  },
  {
    operation: "alterTrigger",
    shows: "disables a trigger",
    before: TOUCHED,
    record: (op) => {
      op.alterTrigger("touch_it", "rooms", { enabled: "disabled" }, {
        existing: { enabled: "origin" },
      });
    },
  },
  {
    operation: "dropTrigger",
    shows: "drops a trigger",
    before: TOUCHED,
    record: (op) => {
      op.dropTrigger("touch_it", "rooms", {
        definition: {
          timing: "before",
          events: ["update"],
          level: "row",
          function: "touch",
        },
      });
    },
  },
  {
    operation: "createEventTrigger",
    shows: "creates a trigger on commands",
    before: WATCH,
    record: (op) => {
      op.createEventTrigger("watch_it", {
        event: "ddl_command_end",
        tags: ["CREATE TABLE"],
        function: "watch",
      });
    },
  },
  {
    operation: "alterEventTrigger",
    shows: "disables an event trigger",
    before: WATCHED,
    record: (op) => {
      op.alterEventTrigger("watch_it", { enabled: "disabled" }, {
        existing: { enabled: "origin" },
      });
    },
  },
  {
    operation: "dropEventTrigger",
    shows: "drops an event trigger",
    before: WATCHED,
    record: (op) => {
      op.dropEventTrigger("watch_it", {
        definition: { event: "sql_drop", function: "watch" },
      });
    },
  },
  {
    operation: "createRule",
    shows: "creates a rule",
    record: (op) => {
      op.createRule("keep_rooms", "rooms", {
        event: "delete",
        where: "OLD.capacity > 100",
        instead: true,
      });
    },
  },
  {
    operation: "replaceRule",
    shows: "gives a rule another definition",
    before: KEPT,
    record: (op) => {
      op.replaceRule("keep_rooms", "rooms", {
        event: "delete",
        commands: ["NOTIFY rooms"],
      }, { existing: { event: "delete", instead: true } });
    },
  },
  {
    operation: "alterRule",
    shows: "disables a rule",
    before: KEPT,
    record: (op) => {
      op.alterRule("keep_rooms", "rooms", { enabled: "disabled" }, {
        existing: { enabled: "origin" },
      });
    },
  },
  {
    operation: "dropRule",
    shows: "drops a rule",
    before: KEPT,
    record: (op) => {
      op.dropRule("keep_rooms", "rooms", {
        definition: { event: "delete", instead: true },
      });
    },
  },
];
