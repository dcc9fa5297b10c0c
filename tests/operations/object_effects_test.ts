import { connect } from "../../lib/database/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { namedCases } from "./objects/all_cases.ts";
import {
  checkCase,
  checkThereAndBack,
  rolledBack,
} from "./objects/check_case.ts";
import { NAMES } from "./objects/names.ts";

for (const major of [15, 18]) {
  Deno.test(`every operation goes up, down and up again on PostgreSQL ${major}`, async (t) => {
    await using database = await createTestDatabase({ major });
    await using session = await connect(database.settings);
    await session.execute(["SET jit = off"]);
    for (const operationCase of namedCases()) {
      if (operationCase.outside) continue;
      await t.step(operationCase.name, () =>
        rolledBack(
          session,
          () => checkCase(session, operationCase, (base) => base),
        ));
    }
  });
}

for (const [name, n] of Object.entries(NAMES)) {
  Deno.test(`every operation goes there and back with ${name} in names`, async (t) => {
    await using database = await createTestDatabase({ major: 15 });
    await using session = await connect(database.settings);
    await session.execute(["SET jit = off"]);
    for (const operationCase of namedCases()) {
      if (operationCase.outside) continue;
      await t.step(operationCase.name, () =>
        rolledBack(
          session,
          () => checkThereAndBack(session, operationCase, n),
        ));
    }
  });
}

for (const operationCase of namedCases().filter(({ outside }) => outside)) {
  Deno.test(`${operationCase.name} goes up, down and up again`, async () => {
    await using database = await createTestDatabase({ major: 15 });
    await using session = await connect(database.settings);
    await checkCase(session, operationCase, (base) => base);
  });
}
