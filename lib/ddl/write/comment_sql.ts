import { quoteLiteral } from "../../sql/mod.ts";

/** `COMMENT ON`, of what is already written as SQL: `TABLE app.bookings`. */
export function commentSql(target: string, comment: string | null): string {
  return `COMMENT ON ${target} IS ${
    comment === null ? "NULL" : quoteLiteral(comment)
  }`;
}
