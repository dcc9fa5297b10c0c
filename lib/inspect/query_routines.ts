import {
  CATALOG,
  comment,
  nameOf,
  notOfExtension,
  privileges,
  userSchema,
} from "./catalog_sql.ts";
import type { NamePair, OwnedRow } from "./catalog_values.ts";

/** A function, procedure, window function or aggregate. */
export type RoutineRow = OwnedRow & {
  readonly schema: string;
  readonly kind: "f" | "p" | "w" | "a";
  readonly arguments: string;
  readonly identity: string;
  readonly returns: string | null;
  readonly returns_set: boolean;
  readonly language: string;
  readonly source: string;
  readonly binary: string | null;
  readonly parsed_body: string | null;
  readonly volatility: "i" | "s" | "v";
  readonly parallel: "s" | "r" | "u";
  readonly strict: boolean;
  readonly security_definer: boolean;
  readonly leakproof: boolean;
  readonly cost: number;
  readonly rows: number;
  readonly support: NamePair | null;
  readonly settings: readonly string[] | null;
  readonly transforms: readonly string[] | null;
  readonly aggregate: { readonly [setting: string]: string | null } | null;
};

const OPERATOR_NAME =
  `(SELECT format('OPERATOR(%I.%s)', onsp.nspname, op.oprname)
  FROM pg_operator op JOIN pg_namespace onsp ON onsp.oid = op.oprnamespace
  WHERE op.oid = ag.aggsortop)`;

function procedureName(column: string): string {
  return `(SELECT format('%I.%I', fn.nspname, f.proname)
    FROM pg_proc f JOIN pg_namespace fn ON fn.oid = f.pronamespace
    WHERE f.oid = ag.${column})`;
}

function modify(column: string): string {
  return `CASE ag.${column} WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'
    ELSE 'READ_WRITE' END`;
}

const AGGREGATE = `(SELECT json_build_object(
  'SFUNC', ${
  procedureName("aggtransfn")
}, 'STYPE', format_type(ag.aggtranstype, NULL),
  'SSPACE', nullif(ag.aggtransspace, 0)::text,
  'FINALFUNC', ${procedureName("aggfinalfn")},
  'FINALFUNC_EXTRA', CASE WHEN ag.aggfinalextra THEN 'true' END,
  'FINALFUNC_MODIFY', CASE WHEN ag.aggfinalmodify <>
    CASE ag.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN ${
  modify("aggfinalmodify")
} END,
  'COMBINEFUNC', ${procedureName("aggcombinefn")},
  'SERIALFUNC', ${procedureName("aggserialfn")},
  'DESERIALFUNC', ${procedureName("aggdeserialfn")},
  'INITCOND', quote_literal(ag.agginitval),
  'MSFUNC', ${procedureName("aggmtransfn")}, 'MINVFUNC', ${
  procedureName("aggminvtransfn")
},
  'MSTYPE', CASE WHEN ag.aggmtranstype <> 0 THEN format_type(ag.aggmtranstype, NULL) END,
  'MSSPACE', nullif(ag.aggmtransspace, 0)::text,
  'MFINALFUNC', ${procedureName("aggmfinalfn")},
  'MFINALFUNC_EXTRA', CASE WHEN ag.aggmfinalextra THEN 'true' END,
  'MFINALFUNC_MODIFY', CASE WHEN ag.aggmtranstype <> 0 AND ag.aggmfinalmodify <>
    CASE ag.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN ${
  modify("aggmfinalmodify")
} END,
  'MINITCOND', quote_literal(ag.aggminitval),
  'SORTOP', ${OPERATOR_NAME},
  'PARALLEL', CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
  'HYPOTHETICAL', CASE WHEN ag.aggkind = 'h' THEN 'true' END)
  FROM pg_aggregate ag WHERE ag.aggfnoid = p.oid)`;

/** Every routine and aggregate that a user made. */
export function routinesQuery(version: number): string {
  const body = version >= 140000 ? "pg_get_function_sqlbody(p.oid)" : "NULL";
  return `
SELECT p.oid, n.nspname AS schema, p.proname AS name, p.prokind::text AS kind,
  pg_get_userbyid(p.proowner) AS owner, ${
    comment(CATALOG.procedure, "p.oid")
  } AS comment,
  ${privileges("p.proacl", { type: `'f'::"char"`, owner: "p.proowner" })},
  CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*'
    ELSE pg_get_function_arguments(p.oid) END AS arguments,
  coalesce((SELECT string_agg(format_type(a.type, NULL), ', ' ORDER BY a.n)
    FROM unnest(p.proargtypes) WITH ORDINALITY a(type, n)), '') AS identity,
  CASE WHEN p.prokind <> 'p' THEN pg_get_function_result(p.oid) END AS returns,
  p.proretset AS returns_set, l.lanname AS language, p.prosrc AS source,
  p.probin AS binary, ${body} AS parsed_body,
  p.provolatile::text AS volatility, p.proparallel::text AS parallel,
  p.proisstrict AS strict, p.prosecdef AS security_definer,
  p.proleakproof AS leakproof, p.procost AS cost, p.prorows AS rows,
  CASE WHEN p.prosupport::oid <> 0 THEN ${
    nameOf("proc", "p.prosupport")
  } END AS support,
  p.proconfig AS settings,
  (SELECT json_agg(format_type(x.type, NULL) ORDER BY x.n)
    FROM unnest(p.protrftypes) WITH ORDINALITY x(type, n)) AS transforms,
  CASE WHEN p.prokind = 'a' THEN ${AGGREGATE} END AS aggregate
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang
WHERE ${userSchema("n.nspname")} AND ${
    notOfExtension(CATALOG.procedure, "p.oid")
  } AND NOT EXISTS (
    SELECT FROM pg_depend rd
    WHERE rd.classid = ${CATALOG.procedure} AND rd.objid = p.oid AND rd.deptype = 'i')`;
}
