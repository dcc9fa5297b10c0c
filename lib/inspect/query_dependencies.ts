import { FIRST_USER_OID } from "./catalog_sql.ts";

/** One edge of `pg_depend` between objects that users made. */
export type DependencyRow = {
  readonly class: number;
  readonly object: number;
  readonly part: number;
  readonly on_class: number;
  readonly on_object: number;
  readonly on_part: number;
};

/**
 * Every edge that keeps one object from being dropped without another; what
 * ties a relation to its row type and a type to its array is left out.
 */
export const DEPENDENCIES: string = `
SELECT classid AS class, objid AS object, objsubid AS part,
  refclassid AS on_class, refobjid AS on_object, refobjsubid AS on_part
FROM pg_depend
WHERE deptype IN ('n', 'a', 'i', 'P', 'S')
  AND NOT (classid = 1247 AND deptype = 'i')
  AND NOT (classid = 2618 AND deptype = 'i')
  AND objid >= ${FIRST_USER_OID}
  AND (refobjid >= ${FIRST_USER_OID} AND refclassid <> 2615)`;

/** A member of an extension. */
export type MemberRow = {
  readonly class: number;
  readonly object: number;
  readonly extension: string;
};

/** Every member of the extensions that users installed. */
export const MEMBERS: string = `
SELECT d.classid AS class, d.objid AS object, e.extname AS extension
FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.deptype = 'e' AND d.refclassid = 3079 AND e.oid >= ${FIRST_USER_OID}`;
