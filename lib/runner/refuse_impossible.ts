import { type ErrorDetails, RetortError } from "../errors/mod.ts";
import type { OpenedPlace } from "./open_place.ts";
import { quoteName } from "../sql/mod.ts";

type Reason = ErrorDetails["run/not-possible"]["reason"];

/** Refuses a database that cannot take migrations, before anything is tried. */
export function refuseImpossible({ place, facts }: OpenedPlace): void {
  const name = place.session.description;
  if (facts.isStandby) {
    throw notPossible("standby", {
      message: `Cannot migrate ${name}: the server is a standby in recovery`,
      missing: ["a server that takes writes"],
      hint: "Connect to the primary",
    });
  }
  if (facts.isReadOnly) {
    throw notPossible("read-only", {
      message: `Cannot migrate ${name}: its transactions are read-only`,
      missing: ["default_transaction_read_only = off"],
      hint:
        "Connect to the primary, or as a role whose default_transaction_read_only is off",
    });
  }
  const missing = missingPrivileges({ place, facts });
  if (missing.length === 0) return;
  throw notPossible("privileges", {
    message: `Cannot migrate ${name} as "${facts.role}": it lacks ${
      missing.join(", ")
    }`,
    missing,
    hint: "Grant what is missing, or connect as the owner",
  });
}

function missingPrivileges(
  { place, facts }: Pick<OpenedPlace, "place" | "facts">,
): readonly string[] {
  const { schema } = facts;
  if (schema === undefined) {
    return ["a schema to create tables in: the search path leads to none"];
  }
  const needsTable = !facts.hasVersionTable || !facts.hasJournal;
  return [
    ...(!facts.schemaExists && !facts.canCreateInDatabase
      ? [`CREATE on database "${facts.database}"`]
      : []),
    ...(facts.schemaExists && needsTable && !facts.canCreateInSchema
      ? [`CREATE on schema "${schema}"`]
      : []),
    ...(facts.canWriteVersionTable ? [] : [
      `SELECT, INSERT, UPDATE and DELETE on ${quoteName(place.tables.version)}`,
    ]),
    ...(facts.canWriteJournal
      ? []
      : [`SELECT, INSERT and UPDATE on ${quoteName(place.tables.journal)}`]),
  ];
}

function notPossible(
  reason: Reason,
  options: {
    readonly message: string;
    readonly missing: readonly string[];
    readonly hint: string;
  },
): RetortError<"run/not-possible"> {
  return new RetortError("run/not-possible", options.message, {
    details: { reason, missing: options.missing },
    hint: options.hint,
  });
}
