import type {
  AccessMethod,
  Conversion,
  Language,
  SchemaModel,
  TextSearchParser,
  TextSearchTemplate,
  Transform,
} from "../schema/mod.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  compareText,
  flag,
  objectFacts,
  optionalName,
  present,
  qualifiedName,
} from "./catalog_values.ts";
import type {
  AccessMethodRow,
  ConversionRow,
  LanguageRow,
  TextSearchParserRow,
  TextSearchTemplateRow,
  TransformRow,
} from "./query_handlers.ts";

function assembleLanguage(row: LanguageRow, catalog: CatalogIndex): Language {
  return present({
    name: row.name,
    handler: qualifiedName(row.handler),
    inline: optionalName(row.inline),
    validator: optionalName(row.validator),
    trusted: flag(row.trusted),
    ...objectFacts(row, catalog),
  });
}

function assembleTransform(row: TransformRow): Transform {
  return present({
    type: row.type,
    language: row.language,
    fromSql: optionalName(row.from_sql),
    toSql: optionalName(row.to_sql),
    comment: row.comment ?? undefined,
  });
}

function assembleConversion(
  row: ConversionRow,
  catalog: CatalogIndex,
): Conversion {
  return present({
    schema: row.schema,
    name: row.name,
    from: row.from,
    to: row.to,
    function: qualifiedName(row.function),
    default: flag(row.default),
    ...objectFacts({ ...row, acl: null, acl_default: null }, catalog),
  });
}

const METHOD_TYPES = { t: "table", i: "index" } as const;

function assembleAccessMethod(row: AccessMethodRow): AccessMethod {
  return present({
    name: row.name,
    type: METHOD_TYPES[row.type],
    handler: qualifiedName(row.handler),
    comment: row.comment ?? undefined,
  });
}

function assembleParser(row: TextSearchParserRow): TextSearchParser {
  return present({
    schema: row.schema,
    name: row.name,
    start: qualifiedName(row.start),
    getToken: qualifiedName(row.get_token),
    end: qualifiedName(row.end),
    lexTypes: qualifiedName(row.lex_types),
    headline: optionalName(row.headline),
    comment: row.comment ?? undefined,
  });
}

function assembleTemplate(row: TextSearchTemplateRow): TextSearchTemplate {
  return present({
    schema: row.schema,
    name: row.name,
    init: optionalName(row.init),
    lexize: qualifiedName(row.lexize),
    comment: row.comment ?? undefined,
  });
}

/** Reads languages, transforms, conversions, access methods and their kin. */
export function assembleHandlers(
  catalog: CatalogIndex,
): Pick<
  SchemaModel,
  | "accessMethods"
  | "languages"
  | "transforms"
  | "conversions"
  | "textSearchParsers"
  | "textSearchTemplates"
> {
  const { rows } = catalog;
  return {
    accessMethods: [...rows.accessMethods].sort(compareNames)
      .map(assembleAccessMethod),
    languages: [...rows.languages].sort(compareNames)
      .map((row) => assembleLanguage(row, catalog)),
    transforms: rows.transforms.map(assembleTransform).sort((a, b) =>
      compareText(a.type, b.type) || compareText(a.language, b.language)
    ),
    conversions: [...rows.conversions].sort(compareNames)
      .map((row) => assembleConversion(row, catalog)),
    textSearchParsers: [...rows.textSearchParsers].sort(compareNames)
      .map(assembleParser),
    textSearchTemplates: [...rows.textSearchTemplates].sort(compareNames)
      .map(assembleTemplate),
  };
}
