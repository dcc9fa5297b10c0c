import type { NamingConvention, NamingFacts } from "../../../mod.ts";

/** Alembic's naming convention: kind to template. */
export type ConventionDescription = Readonly<Record<string, string>>;

/** A name, or one that no convention applies to. */
export type NameDescription = string | null | { readonly f: string };

/** What SQLAlchemy calls an index that is left unnamed. */
const DEFAULTS: ConventionDescription = { ix: "ix_%(column_0_label)s" };

/** The convention for what is left unnamed. */
export function conventionOf(
  description: ConventionDescription = {},
): NamingConvention {
  const all = { ...DEFAULTS, ...description };
  const template = (
    key: string,
  ): ((facts: NamingFacts) => string) | undefined => {
    const text = all[key];
    return text === undefined || text.includes("%(constraint_name)s")
      ? undefined
      : (facts) => fill(text, facts);
  };
  return {
    index: template("ix"),
    unique: template("uq"),
    foreignKey: template("fk"),
    primaryKey: template("pk"),
  };
}

/** A check's given name inside the convention, where it asks for it. */
export function checkName(
  name: NameDescription | undefined,
  table: string,
  description: ConventionDescription = {},
): string | null {
  if (name === null || name === undefined) return null;
  if (typeof name === "object") return name.f;
  const template = description["ck"];
  return template === undefined
    ? name
    : fill(template, { table, columns: [] }).replace(
      "%(constraint_name)s",
      name,
    );
}

/** A name that no convention touches. */
export function plainName(name: NameDescription | undefined): string | null {
  return typeof name === "object" && name !== null ? name.f : name ?? null;
}

function fill(template: string, facts: NamingFacts): string {
  const { schema, table, columns, referredTable = "" } = facts;
  const [first = ""] = columns;
  const label = schema === undefined
    ? `${table}_${first}`
    : `${schema}_${table}_${first}`;
  return template
    .replaceAll("%(table_name)s", table)
    .replaceAll("%(column_0_label)s", label)
    .replaceAll("%(column_0_name)s", first)
    .replaceAll("%(column_0_N_name)s", columns.join("_"))
    .replaceAll("%(column_0N_name)s", columns.join(""))
    .replaceAll("%(referred_table_name)s", referredTable);
}
