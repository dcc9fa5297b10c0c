import { FIRST_USER_OID } from "./catalog_sql.ts";

/**
 * The edges of `pg_depend` from one catalog's objects to another's, as lists of
 * equal length: there are so many edges that a row for each would cost more than
 * all the rest.
 */
export type DependencyRow = {
  readonly class: number;
  readonly on_class: number;
  readonly objects: readonly number[];
  readonly parts: readonly number[];
  readonly on_objects: readonly number[];
  readonly on_parts: readonly number[];
};

/**
 * Every edge that keeps one object from being dropped without another; what
 * ties a relation to its row type and a type to its array is left out.
 */
export const DEPENDENCIES: string = `
SELECT classid AS class, refclassid AS on_class,
  array_to_json(array_agg(objid::bigint)) AS objects,
  array_to_json(array_agg(objsubid)) AS parts,
  array_to_json(array_agg(refobjid::bigint)) AS on_objects,
  array_to_json(array_agg(refobjsubid)) AS on_parts
FROM pg_depend
WHERE deptype IN ('n', 'a', 'i', 'P', 'S')
  AND NOT (classid = 1247 AND deptype = 'i')
  AND NOT (classid = 2618 AND deptype = 'i')
  AND objid >= ${FIRST_USER_OID}
  AND (refobjid >= ${FIRST_USER_OID} AND refclassid <> 2615)
GROUP BY classid, refclassid`;

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
