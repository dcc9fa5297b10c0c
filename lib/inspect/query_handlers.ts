import {
  CATALOG,
  comment,
  FIRST_USER_OID,
  nameOf,
  notOfExtension,
  privileges,
  userSchema,
} from "./catalog_sql.ts";
import type { NamePair, OwnedRow } from "./catalog_values.ts";

/** A procedural language. */
export type LanguageRow = OwnedRow & {
  readonly handler: NamePair;
  readonly inline: NamePair | null;
  readonly validator: NamePair | null;
  readonly trusted: boolean;
};

/** Every procedural language that a user made. */
export const LANGUAGES: string = `
SELECT l.oid, l.lanname AS name, pg_get_userbyid(l.lanowner) AS owner,
  ${comment(CATALOG.language, "l.oid")} AS comment,
  ${privileges("l.lanacl", { type: `'l'::"char"`, owner: "l.lanowner" })},
  ${nameOf("proc", "l.lanplcallfoid")} AS handler,
  ${nameOf("proc", "l.laninline")} AS inline,
  ${nameOf("proc", "l.lanvalidator")} AS validator, l.lanpltrusted AS trusted
FROM pg_language l
WHERE l.oid >= ${FIRST_USER_OID} AND l.lanispl
  AND ${notOfExtension(CATALOG.language, "l.oid")}`;

/** A transform. */
export type TransformRow = {
  readonly oid: number;
  readonly type: string;
  readonly language: string;
  readonly from_sql: NamePair | null;
  readonly to_sql: NamePair | null;
  readonly comment: string | null;
};

/** Every transform that a user made. */
export const TRANSFORMS: string = `
SELECT t.oid, format_type(t.trftype, NULL) AS type, l.lanname AS language,
  ${nameOf("proc", "t.trffromsql")} AS from_sql,
  ${nameOf("proc", "t.trftosql")} AS to_sql,
  ${comment(CATALOG.transform, "t.oid")} AS comment
FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
WHERE t.oid >= ${FIRST_USER_OID} AND ${
  notOfExtension(CATALOG.transform, "t.oid")
}`;

/** A conversion. */
export type ConversionRow = {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly comment: string | null;
  readonly from: string;
  readonly to: string;
  readonly function: NamePair;
  readonly default: boolean;
};

/** Every conversion that a user made. */
export const CONVERSIONS: string = `
SELECT c.oid, n.nspname AS schema, c.conname AS name,
  pg_get_userbyid(c.conowner) AS owner,
  ${comment(CATALOG.conversion, "c.oid")} AS comment,
  pg_encoding_to_char(c.conforencoding) AS from,
  pg_encoding_to_char(c.contoencoding) AS to,
  ${nameOf("proc", "c.conproc")} AS function, c.condefault AS default
FROM pg_conversion c
JOIN pg_namespace n ON n.oid = c.connamespace
WHERE ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.conversion, "c.oid")
}`;

/** An access method. */
export type AccessMethodRow = {
  readonly oid: number;
  readonly name: string;
  readonly type: "t" | "i";
  readonly handler: NamePair;
  readonly comment: string | null;
};

/** Every access method that a user made. */
export const ACCESS_METHODS: string = `
SELECT a.oid, a.amname AS name, a.amtype::text AS type,
  ${nameOf("proc", "a.amhandler")} AS handler,
  ${comment(CATALOG.accessMethod, "a.oid")} AS comment
FROM pg_am a
WHERE a.oid >= ${FIRST_USER_OID} AND ${
  notOfExtension(CATALOG.accessMethod, "a.oid")
}`;

/** A text search parser. */
export type TextSearchParserRow = {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly start: NamePair;
  readonly get_token: NamePair;
  readonly end: NamePair;
  readonly lex_types: NamePair;
  readonly headline: NamePair | null;
  readonly comment: string | null;
};

/** Every text search parser that a user made. */
export const TEXT_SEARCH_PARSERS: string = `
SELECT p.oid, n.nspname AS schema, p.prsname AS name,
  ${nameOf("proc", "p.prsstart")} AS start,
  ${nameOf("proc", "p.prstoken")} AS get_token,
  ${nameOf("proc", "p.prsend")} AS end,
  ${nameOf("proc", "p.prslextype")} AS lex_types,
  ${nameOf("proc", "p.prsheadline")} AS headline,
  ${comment(CATALOG.textSearchParser, "p.oid")} AS comment
FROM pg_ts_parser p
JOIN pg_namespace n ON n.oid = p.prsnamespace
WHERE ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.textSearchParser, "p.oid")
}`;

/** A text search template. */
export type TextSearchTemplateRow = {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly init: NamePair | null;
  readonly lexize: NamePair;
  readonly comment: string | null;
};

/** Every text search template that a user made. */
export const TEXT_SEARCH_TEMPLATES: string = `
SELECT t.oid, n.nspname AS schema, t.tmplname AS name,
  ${nameOf("proc", "t.tmplinit")} AS init,
  ${nameOf("proc", "t.tmpllexize")} AS lexize,
  ${comment(CATALOG.textSearchTemplate, "t.oid")} AS comment
FROM pg_ts_template t
JOIN pg_namespace n ON n.oid = t.tmplnamespace
WHERE ${userSchema("n.nspname")} AND ${
  notOfExtension(CATALOG.textSearchTemplate, "t.oid")
}`;
