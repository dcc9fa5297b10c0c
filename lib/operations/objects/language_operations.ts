import type { QualifiedName } from "../../sql/mod.ts";
import type {
  Cast,
  Operator,
  TextSearchConfiguration,
  TextSearchDictionary,
} from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";
import type { OptionSettings } from "./table_setting_operations.ts";

/** `CREATE CAST`. */
export type CreateCastOperation = CreateOperation<"createCast", Cast>;

/** `DROP CAST`. */
export interface DropCastOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropCast";
  /** The type that is cast, as SQL. */
  readonly from: string;
  /** The type it is cast to, as SQL. */
  readonly to: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Cast | undefined;
}

/** Names one operator among its namesakes. */
export interface OperatorName extends QualifiedName {
  /** The type on the left; absent for a prefix operator. */
  readonly left?: string | undefined;
  /** The type of the right operand. */
  readonly right: string;
}

/** `CREATE OPERATOR`. */
export type CreateOperatorOperation = CreateOperation<
  "createOperator",
  Operator
>;

/** What `ALTER OPERATOR` can set. */
export interface OperatorSettings {
  /** The function that estimates how many rows it selects. */
  readonly restrict?: QualifiedName | null | undefined;
  /** The function that estimates how many rows it joins. */
  readonly join?: QualifiedName | null | undefined;
}

/** `ALTER OPERATOR`. */
export interface AlterOperatorOperation extends OperationFacts, OperatorName {
  /** Which operation it is. */
  readonly kind: "alterOperator";
  /** What is set. */
  readonly settings: OperatorSettings;
  /** What the same settings were, so that they can be restored. */
  readonly existing?: OperatorSettings | undefined;
}

/** `DROP OPERATOR`. */
export interface DropOperatorOperation extends OperationFacts, OperatorName {
  /** Which operation it is. */
  readonly kind: "dropOperator";
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Operator | undefined;
}

/** `CREATE TEXT SEARCH CONFIGURATION` with its mappings. */
export type CreateTextSearchConfigurationOperation = CreateOperation<
  "createTextSearchConfiguration",
  TextSearchConfiguration
>;

/** Token type to dictionaries, in order; `null` takes the mapping away. */
export type TextSearchMappings = {
  readonly [tokenType: string]: readonly QualifiedName[] | null;
};

/** `ALTER TEXT SEARCH CONFIGURATION … ADD, ALTER and DROP MAPPING`. */
export interface AlterTextSearchConfigurationOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "alterTextSearchConfiguration";
  /** Token types to dictionaries. */
  readonly mappings: TextSearchMappings;
  /** What the same mappings were. */
  readonly existing?: TextSearchMappings | undefined;
}

/** `DROP TEXT SEARCH CONFIGURATION`. */
export type DropTextSearchConfigurationOperation = DropOperation<
  "dropTextSearchConfiguration",
  TextSearchConfiguration
>;

/** `CREATE TEXT SEARCH DICTIONARY`. */
export type CreateTextSearchDictionaryOperation = CreateOperation<
  "createTextSearchDictionary",
  TextSearchDictionary
>;

/** `ALTER TEXT SEARCH DICTIONARY`. */
export type AlterTextSearchDictionaryOperation = AlterOperation<
  "alterTextSearchDictionary",
  OptionSettings
>;

/** `DROP TEXT SEARCH DICTIONARY`. */
export type DropTextSearchDictionaryOperation = DropOperation<
  "dropTextSearchDictionary",
  TextSearchDictionary
>;

/** Operations on casts, operators and text search. */
export type LanguageOperation =
  | CreateCastOperation
  | DropCastOperation
  | CreateOperatorOperation
  | AlterOperatorOperation
  | DropOperatorOperation
  | CreateTextSearchConfigurationOperation
  | AlterTextSearchConfigurationOperation
  | DropTextSearchConfigurationOperation
  | CreateTextSearchDictionaryOperation
  | AlterTextSearchDictionaryOperation
  | DropTextSearchDictionaryOperation;
