import type { ObjectAddress, ObjectKind } from "../schema/mod.ts";
import { AddressBook } from "./address_book.ts";
import type { CatalogIndex } from "./catalog_index.ts";
import { CATALOG } from "./catalog_sql.ts";
import type { RelationRow } from "./query_relations.ts";
import type { TypeRow } from "./query_types.ts";

const RELATION_KINDS: Readonly<Record<RelationRow["kind"], ObjectKind>> = {
  r: "table",
  p: "table",
  f: "table",
  v: "view",
  m: "materializedView",
  S: "sequence",
};

const TYPE_KINDS: Readonly<Record<TypeRow["kind"], ObjectKind>> = {
  e: "enum",
  d: "domain",
  c: "compositeType",
  r: "rangeType",
  b: "baseType",
};

function part(
  relation: RelationRow,
  { kind, name }: { readonly kind: ObjectKind; readonly name: string },
): ObjectAddress {
  return {
    kind,
    schema: relation.schema,
    name: relation.name,
    member: name,
  };
}

function addRelations(book: AddressBook, catalog: CatalogIndex): void {
  for (const row of catalog.rows.relations) {
    const address: ObjectAddress = {
      kind: RELATION_KINDS[row.kind],
      schema: row.schema,
      name: row.name,
    };
    book.add({ catalog: CATALOG.class, oid: row.oid }, address);
    book.add({ catalog: CATALOG.type, oid: row.row_type }, address);
    if (row.row_array !== null) {
      book.add({ catalog: CATALOG.type, oid: row.row_array }, address);
    }
  }
}

function addIdentitySequences(book: AddressBook, catalog: CatalogIndex): void {
  for (const [oid, positions] of catalog.identities) {
    const relation = catalog.relations.get(oid);
    for (const column of catalog.columns.get(oid) ?? []) {
      const sequence = positions.get(column.position);
      if (relation === undefined || sequence === undefined) continue;
      book.add(
        { catalog: CATALOG.class, oid: sequence.oid },
        part(relation, { kind: "column", name: column.name }),
      );
    }
  }
}

function addColumns(book: AddressBook, catalog: CatalogIndex): void {
  for (const row of catalog.rows.columns) {
    const relation = catalog.relations.get(row.relation);
    if (relation === undefined) continue;
    const address = part(relation, { kind: "column", name: row.name });
    book.add(
      { catalog: CATALOG.class, oid: row.relation, part: row.position },
      address,
    );
    if (row.default_oid !== null) {
      book.add({ catalog: CATALOG.attrdef, oid: row.default_oid }, address);
    }
  }
}

function addConstraintsAndIndexes(
  book: AddressBook,
  catalog: CatalogIndex,
): void {
  for (const row of catalog.rows.constraints) {
    const relation = catalog.relations.get(row.relation);
    const domain = row.domain === 0
      ? undefined
      : catalog.rows.types.find((type) => type.oid === row.domain);
    const address: ObjectAddress | undefined = relation !== undefined
      ? part(relation, { kind: "constraint", name: row.name })
      : domain && {
        kind: "domain",
        schema: domain.schema,
        name: domain.name,
      };
    if (address === undefined) continue;
    book.add({ catalog: CATALOG.constraint, oid: row.oid }, address);
    if (row.index !== null) {
      book.add({ catalog: CATALOG.class, oid: row.index.oid }, address);
    }
  }
  for (const row of catalog.rows.indexes) {
    const relation = catalog.relations.get(row.relation);
    if (relation === undefined) continue;
    book.add({ catalog: CATALOG.class, oid: row.oid }, {
      kind: "index",
      schema: relation.schema,
      name: row.name,
    });
  }
}

function addParts(book: AddressBook, catalog: CatalogIndex): void {
  const { rows } = catalog;
  const groups = [
    { kind: "trigger", catalog: CATALOG.trigger, rows: rows.triggers },
    { kind: "policy", catalog: CATALOG.policy, rows: rows.policies },
    { kind: "rule", catalog: CATALOG.rewrite, rows: rows.rules },
  ] as const;
  for (const group of groups) {
    for (const row of group.rows) {
      const relation = catalog.relations.get(row.relation);
      if (relation === undefined) continue;
      const isView = "is_view" in row && row.is_view;
      book.add(
        { catalog: group.catalog, oid: row.oid },
        isView
          ? {
            kind: RELATION_KINDS[relation.kind],
            schema: relation.schema,
            name: relation.name,
          }
          : part(relation, { kind: group.kind, name: row.name }),
      );
    }
  }
}

function addTypes(book: AddressBook, catalog: CatalogIndex): void {
  for (const row of catalog.rows.types) {
    const address: ObjectAddress = {
      kind: TYPE_KINDS[row.kind],
      schema: row.schema,
      name: row.name,
    };
    book.add({ catalog: CATALOG.type, oid: row.oid }, address);
    if (row.array !== 0) {
      book.add({ catalog: CATALOG.type, oid: row.array }, address);
    }
    if (row.relation !== 0) {
      book.add({ catalog: CATALOG.class, oid: row.relation }, address);
    }
    for (const oid of row.range?.multirange_oids ?? []) {
      book.add({ catalog: CATALOG.type, oid }, address);
    }
  }
}

function addObjects(book: AddressBook, catalog: CatalogIndex): void {
  const { rows } = catalog;
  for (const row of rows.routines) {
    book.add({ catalog: CATALOG.procedure, oid: row.oid }, {
      kind: row.kind === "a" ? "aggregate" : "routine",
      schema: row.schema,
      name: row.name,
      identity: row.identity,
    });
  }
  for (const row of rows.operators) {
    book.add({ catalog: CATALOG.operator, oid: row.oid }, {
      kind: "operator",
      schema: row.schema,
      name: row.name,
      identity: `${row.left ?? ""},${row.right}`,
    });
  }
  for (const row of rows.casts) {
    book.add({ catalog: CATALOG.cast, oid: row.oid }, {
      kind: "cast",
      name: row.source,
      identity: row.target,
    });
  }
  for (const row of rows.transforms) {
    book.add({ catalog: CATALOG.transform, oid: row.oid }, {
      kind: "transform",
      name: row.type,
      identity: row.language,
    });
  }
  for (const row of rows.userMappings) {
    book.add({ catalog: CATALOG.userMapping, oid: row.oid }, {
      kind: "userMapping",
      name: row.user,
      identity: row.server,
    });
  }
}

/** What a member needs is what the class or family needs that it belongs to. */
function addOperatorClasses(book: AddressBook, catalog: CatalogIndex): void {
  const { operatorClasses, operatorFamilies } = catalog.rows;
  const groups = [
    ["operatorClass", CATALOG.operatorClass, operatorClasses],
    ["operatorFamily", CATALOG.operatorFamily, operatorFamilies],
  ] as const;
  for (const [kind, id, rows] of groups) {
    for (const row of rows) {
      const { schema, name, method: identity } = row;
      const address: ObjectAddress = { kind, schema, name, identity };
      book.add({ catalog: id, oid: row.oid }, address);
      for (const { oid } of row.operators ?? []) {
        book.add({ catalog: CATALOG.accessMethodOperator, oid }, address);
      }
      for (const { oid } of row.functions ?? []) {
        book.add({ catalog: CATALOG.accessMethodProcedure, oid }, address);
      }
    }
  }
}

type NamedGroup = readonly [
  kind: ObjectKind,
  catalog: number,
  rows: readonly {
    readonly oid: number;
    readonly schema?: string;
    readonly name: string;
  }[],
];

/** What a name finds, in a schema or in none. */
function namedGroups(
  { rows }: CatalogIndex,
): readonly NamedGroup[] {
  return [
    ["statistics", CATALOG.statistics, rows.statistics],
    ["collation", CATALOG.collation, rows.collations],
    [
      "textSearchConfiguration",
      CATALOG.textSearchConfiguration,
      rows.textSearchConfigurations,
    ],
    [
      "textSearchDictionary",
      CATALOG.textSearchDictionary,
      rows.textSearchDictionaries,
    ],
    ["textSearchParser", CATALOG.textSearchParser, rows.textSearchParsers],
    [
      "textSearchTemplate",
      CATALOG.textSearchTemplate,
      rows.textSearchTemplates,
    ],
    ["conversion", CATALOG.conversion, rows.conversions],
    ["language", CATALOG.language, rows.languages],
    ["accessMethod", CATALOG.accessMethod, rows.accessMethods],
    ["eventTrigger", CATALOG.eventTrigger, rows.eventTriggers],
    ["publication", CATALOG.publication, rows.publications],
    ["foreignDataWrapper", CATALOG.foreignDataWrapper, rows.wrappers],
    ["foreignServer", CATALOG.foreignServer, rows.servers],
    ["extension", CATALOG.extension, rows.extensions],
  ];
}

function addNamedObjects(book: AddressBook, catalog: CatalogIndex): void {
  for (const [kind, id, objects] of namedGroups(catalog)) {
    for (const row of objects) {
      const isOfSchema = "schema" in row && kind !== "extension";
      book.add({ catalog: id, oid: row.oid }, {
        kind,
        ...(isOfSchema ? { schema: row.schema } : {}),
        name: row.name,
      });
    }
  }
}

/** Notes every object of the model under its OIDs. */
export function assembleAddresses(catalog: CatalogIndex): AddressBook {
  const book = new AddressBook();
  for (const row of catalog.rows.members) {
    book.add({ catalog: row.class, oid: row.object }, {
      kind: "extension",
      name: row.extension,
    });
  }
  addRelations(book, catalog);
  addColumns(book, catalog);
  addIdentitySequences(book, catalog);
  addConstraintsAndIndexes(book, catalog);
  addParts(book, catalog);
  addTypes(book, catalog);
  addObjects(book, catalog);
  addOperatorClasses(book, catalog);
  addNamedObjects(book, catalog);
  return book;
}
