import { connect } from "../../lib/database/mod.ts";
import {
  inspectDatabase,
  type InspectDatabaseOptions,
  type InspectedSchema,
} from "../../lib/inspect/mod.ts";
import { createTestDatabase } from "./test_database.ts";

/** Runs SQL in an empty database and reads its schema back. */
export async function inspectSql(
  sql: string,
  options: InspectDatabaseOptions = {},
): Promise<InspectedSchema> {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await session.execute([sql]);
  return await inspectDatabase(session, options);
}
