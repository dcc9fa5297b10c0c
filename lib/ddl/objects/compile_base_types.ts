import type { BaseTypeOperation } from "../../operations/mod.ts";
import type { BaseType } from "../../schema/mod.ts";
import {
  type Clause,
  parenthesized,
  type QualifiedName,
  quoteLiteral,
  quoteName,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { type CompilersOf, dropFacts, nameOf } from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dollarQuote } from "./routine_sql.ts";

/** The statements of operations on base types. */
export const BASE_TYPE_COMPILERS: CompilersOf<BaseTypeOperation> = {
  createShellType: (operation) => [
    makeStatement(`CREATE TYPE ${quoteName(operation)}`),
  ],
  dropShellType: (operation) => [
    makeStatement(`DROP TYPE ${quoteName(operation)}`),
  ],
  createBaseType: ({ definition }) => [
    makeStatement(
      `CREATE TYPE ${quoteName(definition)} ${
        parenthesized(settingsOf(definition))
      }`,
    ),
    ...creationFacts({ kind: "baseType", ...nameOf(definition) }, definition),
  ],
  dropBaseType: (operation) => [
    makeStatement(backToShell(operation), dropFacts(operation)),
  ],
};

function settingsOf(type: BaseType): readonly string[] {
  const settings: readonly Clause[] = [
    ...functionsOf(type),
    type.length !== undefined && `INTERNALLENGTH = ${type.length}`,
    type.passedByValue && "PASSEDBYVALUE",
    type.alignment !== undefined && `ALIGNMENT = ${type.alignment}`,
    type.storage !== undefined && `STORAGE = ${type.storage}`,
    type.category !== undefined && `CATEGORY = ${quoteLiteral(type.category)}`,
    type.preferred && "PREFERRED = true",
    type.default !== undefined && `DEFAULT = ${quoteLiteral(type.default)}`,
    type.element !== undefined && `ELEMENT = ${type.element}`,
    type.delimiter !== undefined &&
    `DELIMITER = ${quoteLiteral(type.delimiter)}`,
    type.collatable && "COLLATABLE = true",
  ];
  return settings.flatMap((setting) => setting || []);
}

function functionsOf(type: BaseType): readonly string[] {
  const functions = {
    INPUT: type.input,
    OUTPUT: type.output,
    RECEIVE: type.receive,
    SEND: type.send,
    TYPMOD_IN: type.typmodIn,
    TYPMOD_OUT: type.typmodOut,
    ANALYZE: type.analyze,
    SUBSCRIPT: type.subscript,
  };
  return Object.entries(functions).flatMap(([keyword, name]) =>
    name === undefined ? [] : [`${keyword} = ${quoteName(name)}`]
  );
}

/** Finds the functions that a type takes with it, and what else it would. */
const FIND_DEPENDANTS = `  WITH RECURSIVE gone(class, object) AS (
    SELECT 'pg_type'::regclass::oid, type_id
    UNION
    SELECT d.classid, d.objid FROM pg_depend d
    JOIN gone ON d.refclassid = gone.class AND d.refobjid = gone.object
  ), sorted AS (
    SELECT class, object, class = 'pg_proc'::regclass AND EXISTS (
      SELECT FROM pg_proc p WHERE p.oid = object AND p.prokind <> 'a') AS is_routine
    FROM gone
    WHERE class <> 'pg_type'::regclass OR object NOT IN (
      SELECT unnest(ARRAY[t.oid, t.typarray]) FROM pg_type t WHERE t.oid = type_id)
  )
  SELECT array_agg(object ORDER BY object) FILTER (WHERE is_routine),
    string_agg(pg_describe_object(class, object, 0), ', ') FILTER (WHERE NOT is_routine)
  INTO routine_ids, others FROM sorted;`;

/** Finds the statements that make functions again as they are. */
const FIND_STATEMENTS =
  `  SELECT array_agg(s.sql ORDER BY p.oid, s.place) INTO restored
  FROM pg_proc p, LATERAL (
    SELECT 1, pg_get_functiondef(p.oid)
    UNION ALL SELECT 2, format('ALTER ROUTINE %s OWNER TO %I', p.oid::regprocedure, pg_get_userbyid(p.proowner))
    UNION ALL SELECT 3, format('COMMENT ON ROUTINE %s IS %L', p.oid::regprocedure, obj_description(p.oid, 'pg_proc'))
    WHERE obj_description(p.oid, 'pg_proc') IS NOT NULL
    UNION ALL SELECT 4, format('REVOKE ALL ON ROUTINE %s FROM PUBLIC', p.oid::regprocedure)
    WHERE p.proacl IS NOT NULL
    UNION ALL SELECT 5, format('GRANT EXECUTE ON ROUTINE %s TO %s%s', p.oid::regprocedure,
      CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
      CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
    FROM aclexplode(p.proacl) a WHERE a.grantee <> p.proowner
  ) s(place, sql)
  WHERE p.oid = ANY (routine_ids);`;

/**
 * A type and its functions need each other, so that only `CASCADE` drops
 * either. What else it would take with it is looked for before, and the
 * functions are made again as they were.
 */
function backToShell(type: QualifiedName): string {
  const name = quoteName(type);
  return `DO ${
    dollarQuote(`
DECLARE
  type_id oid := ${quoteLiteral(name)}::regtype;
  routine_ids oid[];
  others text;
  restored text[];
  statement text;
BEGIN
${FIND_DEPENDANTS}
  IF others IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'dependent_objects_still_exist',
      MESSAGE = format('cannot drop type %s because other objects depend on it', type_id::regtype),
      DETAIL = others;
  END IF;
${FIND_STATEMENTS}
  DROP TYPE ${name} CASCADE;
  CREATE TYPE ${name};
  FOREACH statement IN ARRAY restored LOOP
    EXECUTE statement;
  END LOOP;
END
`)
  }`;
}
