import { type QualifiedName, quoteLiteral, quoteName } from "../sql/mod.ts";
import type { RowEffect } from "./run_step.ts";

/** Writes what an effect does to the version table, without a semicolon. */
export function rowEffectSql(table: QualifiedName, effect: RowEffect): string {
  const name = quoteName(table);
  switch (effect.kind) {
    case "insert":
      return `INSERT INTO ${name} (version_num) VALUES (${
        quoteLiteral(effect.revision)
      })`;
    case "delete":
      return `DELETE FROM ${name} WHERE version_num = ${
        quoteLiteral(effect.revision)
      }`;
    case "update":
      return `UPDATE ${name} SET version_num = ${
        quoteLiteral(effect.to)
      } WHERE version_num = ${quoteLiteral(effect.from)}`;
    default:
      return unreachable(effect);
  }
}

function unreachable(effect: never): never {
  throw new TypeError(`Unknown row effect ${JSON.stringify(effect)}`);
}
