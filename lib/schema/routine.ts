import type { QualifiedName } from "../sql/mod.ts";
import type { Options, SchemaObject } from "./common.ts";

/** `CREATE FUNCTION` or `CREATE PROCEDURE`. */
export interface Routine extends SchemaObject {
  readonly kind: "function" | "procedure";
  /** The parameter list as SQL, with names, modes and defaults. */
  readonly arguments: string;
  /** The input types that identify it among its namesakes: `integer, text`. */
  readonly identity: string;
  /** `integer`, `SETOF text`, `TABLE(a integer)`; absent for a procedure. */
  readonly returns?: string | undefined;
  readonly language: string;
  /** The body as text, or as SQL that the server has parsed (`BEGIN ATOMIC`, `RETURN`). */
  readonly body: string | { readonly sql: string };
  /** The object file of a C function; `body` is then the link symbol. */
  readonly objectFile?: string | undefined;
  readonly volatility?: "immutable" | "stable" | undefined;
  readonly parallel?: "safe" | "restricted" | undefined;
  readonly strict?: true | undefined;
  readonly securityDefiner?: true | undefined;
  readonly leakproof?: true | undefined;
  readonly window?: true | undefined;
  readonly cost?: number | undefined;
  readonly rows?: number | undefined;
  readonly support?: QualifiedName | undefined;
  /** `SET name TO value`. */
  readonly settings?: Options | undefined;
  /** Types of `TRANSFORM FOR TYPE`. */
  readonly transforms?: readonly string[] | undefined;
}

/** `CREATE AGGREGATE`. */
export interface Aggregate extends SchemaObject {
  /** The parameter list as SQL. */
  readonly arguments: string;
  /** The input types that identify it. */
  readonly identity: string;
  /** Its settings by their SQL names, as SQL: `SFUNC: "int4pl"`, `STYPE: "integer"`. */
  readonly definition: Options;
}
