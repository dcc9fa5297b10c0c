import type { QualifiedName } from "../sql/mod.ts";
import type { ObjectFacts, SchemaObject } from "./common.ts";

/**
 * `CREATE LANGUAGE`.
 *
 * @example
 * ```ts
 * import type { Language } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const language: Language = {
 *   name: "plsample",
 *   handler: { schema: "app", name: "plsample_call_handler" },
 *   trusted: true,
 * };
 * strictEqual(language.validator, undefined);
 * ```
 */
export interface Language extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** The function that runs functions written in it. */
  readonly handler: QualifiedName;
  /** The function that runs `DO` blocks. */
  readonly inline?: QualifiedName | undefined;
  /** The function that checks functions when they are created. */
  readonly validator?: QualifiedName | undefined;
  /** Whether roles that are no superusers may use it. */
  readonly trusted?: true | undefined;
}

/**
 * `CREATE TRANSFORM`.
 *
 * @example
 * ```ts
 * import type { Transform } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const transform: Transform = {
 *   type: "app.point3",
 *   language: "plpython3u",
 *   fromSql: { schema: "app", name: "point3_to_python" },
 * };
 * strictEqual(transform.toSql, undefined);
 * ```
 */
export interface Transform {
  /** The type. */
  readonly type: string;
  /** The language. */
  readonly language: string;
  /** The function that makes a value into one of the language. */
  readonly fromSql?: QualifiedName | undefined;
  /** The function that makes a value of the language into one of the type. */
  readonly toSql?: QualifiedName | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * `CREATE CONVERSION`.
 *
 * @example
 * ```ts
 * import type { Conversion } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const conversion: Conversion = {
 *   schema: "app",
 *   name: "latin1_to_utf8",
 *   from: "LATIN1",
 *   to: "UTF8",
 *   function: { schema: "pg_catalog", name: "iso8859_1_to_utf8" },
 * };
 * strictEqual(conversion.default, undefined);
 * ```
 */
export interface Conversion extends SchemaObject {
  /** The encoding that it reads. */
  readonly from: string;
  /** The encoding that it writes. */
  readonly to: string;
  /** The function that converts. */
  readonly function: QualifiedName;
  /** Whether the server uses it by itself. */
  readonly default?: true | undefined;
}

/**
 * `CREATE ACCESS METHOD`.
 *
 * @example
 * ```ts
 * import type { AccessMethod } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const method: AccessMethod = {
 *   name: "heap_too",
 *   type: "table",
 *   handler: { schema: "pg_catalog", name: "heap_tableam_handler" },
 * };
 * strictEqual(method.comment, undefined);
 * ```
 */
export interface AccessMethod {
  /** Its name. */
  readonly name: string;
  /** What it gives access to. */
  readonly type: "table" | "index";
  /** The function that tells the server how it works. */
  readonly handler: QualifiedName;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * `CREATE TEXT SEARCH PARSER`.
 *
 * @example
 * ```ts
 * import type { TextSearchParser } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const parser: TextSearchParser = {
 *   schema: "app",
 *   name: "words",
 *   start: { schema: "pg_catalog", name: "prsd_start" },
 *   getToken: { schema: "pg_catalog", name: "prsd_nexttoken" },
 *   end: { schema: "pg_catalog", name: "prsd_end" },
 *   lexTypes: { schema: "pg_catalog", name: "prsd_lextype" },
 * };
 * strictEqual(parser.headline, undefined);
 * ```
 */
export interface TextSearchParser extends QualifiedName {
  /** The function that begins with a text. */
  readonly start: QualifiedName;
  /** The function that gives the next token. */
  readonly getToken: QualifiedName;
  /** The function that is called at the end. */
  readonly end: QualifiedName;
  /** The function that tells which types of tokens there are. */
  readonly lexTypes: QualifiedName;
  /** The function that marks what was found. */
  readonly headline?: QualifiedName | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * `CREATE TEXT SEARCH TEMPLATE`.
 *
 * @example
 * ```ts
 * import type { TextSearchTemplate } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const template: TextSearchTemplate = {
 *   schema: "app",
 *   name: "plain",
 *   lexize: { schema: "pg_catalog", name: "dsimple_lexize" },
 * };
 * strictEqual(template.init, undefined);
 * ```
 */
export interface TextSearchTemplate extends QualifiedName {
  /** The function that reads the options of a dictionary. */
  readonly init?: QualifiedName | undefined;
  /** The function that looks words up. */
  readonly lexize: QualifiedName;
  /** Its comment. */
  readonly comment?: string | undefined;
}
