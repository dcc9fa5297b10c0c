import type { Session } from "../../lib/database/mod.ts";
import { acl, linesOf } from "./catalog_lines.ts";

/** What the catalogs say of objects that no table leads to. */
const QUERIES: readonly string[] = [
  `SELECT format('publication %s owner %s all %s %s%s%s%s root %s: %s', pubname,
     pubowner::regrole, puballtables, pubinsert, pubupdate, pubdelete,
     pubtruncate, to_jsonb(p) -> 'pubviaroot',
     obj_description(oid, 'pg_publication')) AS line
   FROM pg_publication p`,
  `SELECT format('published %s %s columns %s where %s', pubname,
     prrelid::regclass,
     (SELECT array_agg(attname ORDER BY attname)
      FROM jsonb_array_elements(NULLIF(to_jsonb(r) -> 'prattrs', 'null')) place
      JOIN pg_attribute ON attrelid = prrelid AND attnum = place::smallint),
     to_jsonb(r) -> 'prqual' IS DISTINCT FROM 'null') AS line
   FROM pg_publication_rel r JOIN pg_publication p ON p.oid = prpubid`,
  `SELECT format('wrapper %s owner %s handler %s validator %s acl %s options %s: %s',
     fdwname, fdwowner::regrole, fdwhandler::regproc, fdwvalidator::regproc,
     ${
    acl("'F'", "fdwacl", "fdwowner")
  }, fdwoptions, obj_description(oid, 'pg_foreign_data_wrapper')) AS line
   FROM pg_foreign_data_wrapper`,
  `SELECT format('server %s of %s owner %s type %s version %s acl %s options %s: %s',
     srvname, fdwname, srvowner::regrole, srvtype, srvversion, ${
    acl("'S'", "srvacl", "srvowner")
  },
     srvoptions, obj_description(s.oid, 'pg_foreign_server')) AS line
   FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = srvfdw`,
  `SELECT format('mapping of %s on %s options %s', usename, srvname, umoptions)
     AS line FROM pg_user_mappings`,
  `SELECT format('foreign table %s of %s options %s', ftrelid::regclass,
     srvname, ftoptions) AS line
   FROM pg_foreign_table JOIN pg_foreign_server s ON s.oid = ftserver`,
  `SELECT format('foreign column %s.%s options %s', attrelid::regclass, attname,
     attfdwoptions) AS line
   FROM pg_attribute WHERE attfdwoptions IS NOT NULL`,
  `SELECT format('default privileges of %s in %s on %s: %s',
     defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype,
     (SELECT array_agg(one::text ORDER BY one::text)
      FROM unnest(defaclacl) one)) AS line
   FROM pg_default_acl`,
  `SELECT format('cast %s to %s by %s %s %s: %s', castsource::regtype,
     casttarget::regtype, castfunc::regproc, castcontext, castmethod,
     obj_description(oid, 'pg_cast')) AS line
   FROM pg_cast WHERE oid >= 16384`,
  `SELECT format('operator %s owner %s kind %s merges %s hashes %s by %s com %s neg %s rest %s join %s: %s',
     oid::regoperator, oprowner::regrole, oprkind, oprcanmerge, oprcanhash,
     oprcode, oprcom::regoperator, oprnegate::regoperator, oprrest, oprjoin,
     obj_description(oid, 'pg_operator')) AS line
   FROM pg_operator WHERE oid >= 16384`,
  `SELECT format('event trigger %s on %s owner %s by %s enabled %s tags %s: %s',
     evtname, evtevent, evtowner::regrole, evtfoid::regproc, evtenabled,
     evttags, obj_description(oid, 'pg_event_trigger')) AS line
   FROM pg_event_trigger`,
  `SELECT format('collation %s.%s owner %s provider %s deterministic %s %s %s %s: %s',
     collnamespace::regnamespace, collname, collowner::regrole, collprovider,
     collisdeterministic, collcollate, collctype,
     to_jsonb(c) - '{oid,collname,collnamespace,collowner,collversion,collencoding}'::text[],
     obj_description(oid, 'pg_collation')) AS line
   FROM pg_collation c WHERE oid >= 16384`,
  `SELECT format('range %s of %s opclass %s collation %s canonical %s diff %s %s',
     rngtypid::regtype, rngsubtype::regtype, opcname, collname, rngcanonical,
     rngsubdiff, (SELECT typname FROM pg_type
       WHERE oid = (to_jsonb(r) ->> 'rngmultitypid')::oid)) AS line
   FROM pg_range r JOIN pg_opclass o ON o.oid = rngsubopc
   LEFT JOIN pg_collation c ON c.oid = rngcollation
   WHERE rngtypid >= 16384`,
  `SELECT format('aggregate %s %s state %s moving %s sort %s: %s', aggfnoid::regprocedure,
     to_jsonb(a) - '{aggfnoid,aggtranstype,aggmtranstype,aggsortop}'::text[],
     aggtranstype::regtype, aggmtranstype::regtype, aggsortop::regoperator,
     obj_description(aggfnoid, 'pg_proc')) AS line
   FROM pg_aggregate a WHERE aggfnoid >= 16384`,
  `SELECT format('configuration %s owner %s parser %s: %s', c.oid::regconfig,
     cfgowner::regrole, prsname, obj_description(c.oid, 'pg_ts_config')) AS line
   FROM pg_ts_config c JOIN pg_ts_parser p ON p.oid = cfgparser
   WHERE c.oid >= 16384`,
  `SELECT format('mapping %s token %s no %s %s', mapcfg::regconfig,
     maptokentype, mapseqno, mapdict::regdictionary) AS line
   FROM pg_ts_config_map WHERE mapcfg >= 16384`,
  `SELECT format('dictionary %s owner %s template %s options %s: %s',
     d.oid::regdictionary, dictowner::regrole, tmplname, dictinitoption,
     obj_description(d.oid, 'pg_ts_dict')) AS line
   FROM pg_ts_dict d JOIN pg_ts_template t ON t.oid = dicttemplate
   WHERE d.oid >= 16384`,
  `SELECT format('parser %s.%s %s %s %s %s %s: %s', prsnamespace::regnamespace,
     prsname, prsstart, prstoken, prsend, prslextype, prsheadline,
     obj_description(oid, 'pg_ts_parser')) AS line
   FROM pg_ts_parser WHERE oid >= 16384`,
  `SELECT format('template %s.%s %s %s: %s', tmplnamespace::regnamespace,
     tmplname, tmplinit, tmpllexize, obj_description(oid, 'pg_ts_template')) AS line
   FROM pg_ts_template WHERE oid >= 16384`,
  `SELECT format('family %s.%s using %s owner %s: %s', opfnamespace::regnamespace,
     opfname, amname, opfowner::regrole, obj_description(f.oid, 'pg_opfamily')) AS line
   FROM pg_opfamily f JOIN pg_am a ON a.oid = opfmethod WHERE f.oid >= 16384`,
  `SELECT format('class %s.%s using %s for %s family %s default %s key %s owner %s: %s',
     opcnamespace::regnamespace, opcname, amname, opcintype::regtype,
     format('%s.%s', opfnamespace::regnamespace, opfname), opcdefault,
     opckeytype::regtype, opcowner::regrole, obj_description(c.oid, 'pg_opclass')) AS line
   FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
   JOIN pg_opfamily f ON f.oid = opcfamily WHERE c.oid >= 16384`,
  `SELECT format('member of %s.%s: %s %s %s %s by %s', opfnamespace::regnamespace,
     opfname, pg_describe_object(refclassid, refobjid, 0), amopstrategy,
     amoppurpose, amopopr::regoperator, (SELECT s.opfname FROM pg_opfamily s
       WHERE s.oid = amopsortfamily)) AS line
   FROM pg_amop m JOIN pg_opfamily f ON f.oid = amopfamily
   JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = m.oid
     AND d.refclassid IN ('pg_opfamily'::regclass, 'pg_opclass'::regclass)
   WHERE m.oid >= 16384`,
  `SELECT format('support of %s.%s: %s %s (%s, %s) %s', opfnamespace::regnamespace,
     opfname, pg_describe_object(refclassid, refobjid, 0), amprocnum,
     amproclefttype::regtype, amprocrighttype::regtype, amproc::regprocedure) AS line
   FROM pg_amproc m JOIN pg_opfamily f ON f.oid = amprocfamily
   JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = m.oid
     AND d.refclassid IN ('pg_opfamily'::regclass, 'pg_opclass'::regclass)
   WHERE m.oid >= 16384`,
  `SELECT format('language %s owner %s trusted %s by %s inline %s validator %s acl %s: %s',
     lanname, lanowner::regrole, lanpltrusted, lanplcallfoid::regproc,
     laninline::regproc, lanvalidator::regproc, ${
    acl("'l'", "lanacl", "lanowner")
  }, obj_description(oid, 'pg_language')) AS line
   FROM pg_language WHERE oid >= 16384`,
  `SELECT format('transform for %s language %s from %s to %s: %s', trftype::regtype,
     lanname, trffromsql, trftosql, obj_description(t.oid, 'pg_transform')) AS line
   FROM pg_transform t JOIN pg_language l ON l.oid = trflang`,
  `SELECT format('conversion %s.%s from %s to %s by %s default %s owner %s: %s',
     connamespace::regnamespace, conname, conforencoding, contoencoding,
     conproc, condefault, conowner::regrole, obj_description(oid, 'pg_conversion')) AS line
   FROM pg_conversion WHERE oid >= 16384`,
  `SELECT format('access method %s type %s by %s: %s', amname, amtype, amhandler,
     obj_description(oid, 'pg_am')) AS line
   FROM pg_am WHERE oid >= 16384`,
];

/** What the catalogs say of objects beside tables, as sorted lines. */
export async function objectLines(
  session: Session,
): Promise<readonly string[]> {
  return await linesOf(session, QUERIES);
}
