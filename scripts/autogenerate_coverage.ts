import { RULES } from "../lib/diff/rules/rules.ts";

/** What the rules do with a kind besides creating, altering and dropping it. */
interface Extras {
  readonly renamed?: "asked" | "by itself";
  readonly commented?: true;
  readonly owned?: true;
  readonly granted?: true;
}

const ALL = { commented: true, owned: true, granted: true } as const;
const OWNED = { commented: true, owned: true } as const;

const EXTRAS: Readonly<Record<keyof typeof RULES, Extras>> = {
  accessMethod: { commented: true },
  aggregate: ALL,
  baseType: ALL,
  cast: { commented: true },
  clustering: {},
  collation: OWNED,
  column: { renamed: "asked", commented: true, granted: true },
  compositeType: ALL,
  constraint: { renamed: "by itself", commented: true },
  conversion: OWNED,
  defaultPrivileges: {},
  domain: ALL,
  enum: { ...ALL, renamed: "asked" },
  eventTrigger: OWNED,
  extension: { commented: true },
  foreignDataWrapper: ALL,
  foreignServer: ALL,
  identitySequence: { commented: true, granted: true },
  index: { renamed: "by itself", commented: true },
  inheritance: {},
  language: ALL,
  materializedView: ALL,
  operator: OWNED,
  operatorClass: OWNED,
  operatorFamily: OWNED,
  partition: {},
  policy: { commented: true },
  publication: OWNED,
  rangeType: ALL,
  replicaIdentity: {},
  routine: ALL,
  rule: { commented: true },
  schema: ALL,
  sequence: { ...ALL, renamed: "by itself" },
  sequenceOwner: {},
  shellType: {},
  statistics: OWNED,
  table: { ...ALL, renamed: "asked" },
  tableType: {},
  textSearchConfiguration: OWNED,
  textSearchDictionary: OWNED,
  textSearchParser: { commented: true },
  textSearchTemplate: { commented: true },
  toastParameters: {},
  transform: { commented: true },
  trigger: { commented: true },
  userMapping: {},
  view: ALL,
};

function words(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A table of every kind that is compared, as Markdown. */
export function coverageTable(): string {
  const kinds = (Object.keys(RULES) as (keyof typeof RULES)[]).sort();
  const yes = (value: unknown): string => value ? "yes" : "";
  return [
    "| kind | created, altered, dropped | renamed | commented | owned | granted |",
    "| --- | --- | --- | --- | --- | --- |",
    ...kinds.map((kind) => {
      const { renamed = "", commented, owned, granted } = EXTRAS[kind];
      return `| ${words(kind)} | yes | ${renamed} | ${yes(commented)} | ${
        yes(owned)
      } | ${yes(granted)} |`;
    }),
    "",
  ].join("\n");
}
