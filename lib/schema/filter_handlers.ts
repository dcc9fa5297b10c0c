import type { ObjectAddress, ObjectKind } from "./address.ts";
import type { OperatorFamily } from "./operator_class.ts";
import type { SchemaModel } from "./schema.ts";

/** Tells whether an object counts. */
export type Keep = (object: ObjectAddress) => boolean;

/** What has a name, in a schema or in none. */
export interface Named {
  readonly schema?: string | undefined;
  readonly name: string;
}

/** Tells whether an object of one kind counts. */
export function ofKind(
  kind: ObjectKind,
  keep: Keep,
): (object: Named) => boolean {
  return ({ schema, name }) => keep({ kind, schema, name });
}

/** The operator classes, languages and their kin that count. */
export function keptHandlers(
  model: SchemaModel,
  keep: Keep,
): Pick<
  SchemaModel,
  | "operatorFamilies"
  | "operatorClasses"
  | "accessMethods"
  | "languages"
  | "transforms"
  | "conversions"
  | "textSearchParsers"
  | "textSearchTemplates"
> {
  const ofMethod =
    (kind: ObjectKind) => ({ schema, name, using }: OperatorFamily): boolean =>
      keep({ kind, schema, name, identity: using });
  return {
    operatorFamilies: model.operatorFamilies
      .filter(ofMethod("operatorFamily")),
    operatorClasses: model.operatorClasses.filter(ofMethod("operatorClass")),
    accessMethods: model.accessMethods.filter(ofKind("accessMethod", keep)),
    languages: model.languages.filter(ofKind("language", keep)),
    transforms: model.transforms.filter(({ type, language }) =>
      keep({ kind: "transform", name: type, identity: language })
    ),
    conversions: model.conversions.filter(ofKind("conversion", keep)),
    textSearchParsers: model.textSearchParsers
      .filter(ofKind("textSearchParser", keep)),
    textSearchTemplates: model.textSearchTemplates
      .filter(ofKind("textSearchTemplate", keep)),
  };
}
