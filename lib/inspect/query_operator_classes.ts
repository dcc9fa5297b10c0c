import {
  CATALOG,
  comment,
  FIRST_USER_OID,
  nameOf,
  notOfExtension,
  userSchema,
} from "./catalog_sql.ts";
import type { NamePair } from "./catalog_values.ts";

/** An operator of a class or family. */
export interface OperatorMemberFacts {
  readonly oid: number;
  readonly number: number;
  readonly operator_oid: number;
  readonly operator: NamePair;
  readonly left: string;
  readonly right: string;
  readonly order_by: NamePair | null;
}

/** A support function of a class or family. */
export interface FunctionMemberFacts {
  readonly oid: number;
  readonly number: number;
  readonly function: NamePair;
  readonly arguments: string;
  readonly left: string;
  readonly right: string;
}

/** What classes and families have alike. */
export type MembersRow = {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly method: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly operators: readonly OperatorMemberFacts[] | null;
  readonly functions: readonly FunctionMemberFacts[] | null;
};

/** An operator family, with the members that are its own. */
export type OperatorFamilyRow = MembersRow;

/** An operator class, with the members that are its own. */
export type OperatorClassRow = MembersRow & {
  readonly type: string;
  readonly default: boolean;
  readonly family: NamePair;
  readonly storage: string | null;
};

/** A condition: a member belongs to a class or family, by what `pg_depend` says. */
function belongs(
  member: number,
  { oid, owner }: { readonly oid: string; readonly owner: number },
): string {
  return `EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = ${member} AND d.objid = m.oid
        AND d.refclassid = ${owner} AND d.refobjid = ${oid})`;
}

function operators(
  family: string,
  owner: { readonly oid: string; readonly owner: number },
): string {
  return `(SELECT json_agg(json_build_object('oid', m.oid::bigint,
      'number', m.amopstrategy, 'operator_oid', m.amopopr::bigint,
      'operator', (SELECT json_build_array(ns.nspname, o.oprname)
        FROM pg_operator o JOIN pg_namespace ns ON ns.oid = o.oprnamespace
        WHERE o.oid = m.amopopr),
      'left', format_type(m.amoplefttype, NULL),
      'right', format_type(m.amoprighttype, NULL),
      'order_by', ${nameOf("opfamily", "m.amopsortfamily")})
      ORDER BY format_type(m.amoplefttype, NULL) COLLATE "C",
        format_type(m.amoprighttype, NULL) COLLATE "C", m.amopstrategy,
        m.amoppurpose)
    FROM pg_amop m
    WHERE m.amopfamily = ${family} AND ${
    belongs(CATALOG.accessMethodOperator, owner)
  })`;
}

function functions(
  family: string,
  owner: { readonly oid: string; readonly owner: number },
): string {
  return `(SELECT json_agg(json_build_object('oid', m.oid::bigint,
      'number', m.amprocnum, 'function', ${nameOf("proc", "m.amproc")},
      'arguments', coalesce((SELECT string_agg(
          format_type(a.type, NULL), ', ' ORDER BY a.n)
        FROM pg_proc p, unnest(p.proargtypes) WITH ORDINALITY a(type, n)
        WHERE p.oid = m.amproc), ''),
      'left', format_type(m.amproclefttype, NULL),
      'right', format_type(m.amprocrighttype, NULL))
      ORDER BY format_type(m.amproclefttype, NULL) COLLATE "C",
        format_type(m.amprocrighttype, NULL) COLLATE "C", m.amprocnum)
    FROM pg_amproc m
    WHERE m.amprocfamily = ${family} AND ${
    belongs(CATALOG.accessMethodProcedure, owner)
  })`;
}

const FAMILY = { oid: "f.oid", owner: CATALOG.operatorFamily };
const CLASS = { oid: "c.oid", owner: CATALOG.operatorClass };

/** Every operator family that a user made. */
export const OPERATOR_FAMILIES: string = `
SELECT f.oid, n.nspname AS schema, f.opfname AS name, am.amname AS method,
  pg_get_userbyid(f.opfowner) AS owner,
  ${comment(CATALOG.operatorFamily, "f.oid")} AS comment,
  ${operators("f.oid", FAMILY)} AS operators,
  ${functions("f.oid", FAMILY)} AS functions
FROM pg_opfamily f
JOIN pg_namespace n ON n.oid = f.opfnamespace
JOIN pg_am am ON am.oid = f.opfmethod
WHERE ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.operatorFamily, "f.oid")
}`;

/** Every operator class that a user made. */
export const OPERATOR_CLASSES: string = `
SELECT c.oid, n.nspname AS schema, c.opcname AS name, am.amname AS method,
  pg_get_userbyid(c.opcowner) AS owner,
  ${comment(CATALOG.operatorClass, "c.oid")} AS comment,
  format_type(c.opcintype, NULL) AS type, c.opcdefault AS default,
  ${nameOf("opfamily", "c.opcfamily")} AS family,
  CASE WHEN c.opckeytype <> 0 THEN format_type(c.opckeytype, NULL) END AS storage,
  ${operators("c.opcfamily", CLASS)} AS operators,
  ${functions("c.opcfamily", CLASS)} AS functions
FROM pg_opclass c
JOIN pg_namespace n ON n.oid = c.opcnamespace
JOIN pg_am am ON am.oid = c.opcmethod
WHERE ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.operatorClass, "c.oid")
}`;

/**
 * A query for what is reported only: members that were added to a family of
 * the server's own, and that belong to no class.
 */
export const MEMBERS_OF_OTHERS: string = `
SELECT 'operator family member', n.nspname, format('%s %s (%s, %s)', f.opfname,
  m.words, format_type(m.left, NULL), format_type(m.right, NULL))
FROM (SELECT ${CATALOG.accessMethodOperator} AS class, oid, amopfamily AS family,
    format('operator %s', amopstrategy) AS words, amoplefttype AS left,
    amoprighttype AS right, ${CATALOG.operator} AS member_class, amopopr AS member
  FROM pg_amop WHERE oid >= ${FIRST_USER_OID}
  UNION ALL
  SELECT ${CATALOG.accessMethodProcedure}, oid, amprocfamily,
    format('function %s', amprocnum), amproclefttype, amprocrighttype,
    ${CATALOG.procedure}, amproc
  FROM pg_amproc WHERE oid >= ${FIRST_USER_OID}) m
JOIN pg_opfamily f ON f.oid = m.family
JOIN pg_namespace n ON n.oid = f.opfnamespace
WHERE f.oid < ${FIRST_USER_OID}
  AND NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = m.class AND d.objid = m.oid
      AND d.refclassid = ${CATALOG.operatorClass})
  AND NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = m.member_class AND d.objid = m.member AND d.deptype = 'e')
  AND NOT EXISTS (SELECT FROM pg_opclass c JOIN pg_depend d
    ON d.classid = ${CATALOG.operatorClass} AND d.objid = c.oid AND d.deptype = 'e'
    WHERE c.opcfamily = m.family AND c.opcintype = m.left)`;
