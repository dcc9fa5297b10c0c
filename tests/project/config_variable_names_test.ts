import { deepStrictEqual } from "node:assert/strict";
import { CONFIG_KEYS } from "../../lib/project/config_keys.ts";
import { CONFIG_VARIABLE_NAMES } from "../../lib/project/config_variable_names.ts";
import { variableOf } from "../../lib/project/config_variables.ts";

Deno.test("CONFIG_VARIABLE_NAMES names the variable of every key that has one", () => {
  const names = Object.entries(CONFIG_KEYS)
    .filter(([, { fromText }]) => fromText !== undefined)
    .map(([name]) => variableOf(name));
  deepStrictEqual(CONFIG_VARIABLE_NAMES, names);
});
