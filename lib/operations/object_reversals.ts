import type { ObjectOperation } from "./object_operation.ts";
import {
  ANY_OBJECT_REVERSALS,
  POLICY_REVERSALS,
  PRIVILEGE_REVERSALS,
} from "./objects/reverse_any_objects.ts";
import {
  ROUTINE_REVERSALS,
  TRIGGER_REVERSALS,
  VIEW_REVERSALS,
} from "./objects/reverse_code.ts";
import {
  FOREIGN_REVERSALS,
  LANGUAGE_REVERSALS,
} from "./objects/reverse_foreign.ts";
import {
  HANDLER_REVERSALS,
  OPERATOR_CLASS_REVERSALS,
} from "./objects/reverse_handlers.ts";
import {
  PUBLICATION_REVERSALS,
  TABLE_SETTING_REVERSALS,
} from "./objects/reverse_table_settings.ts";
import {
  BASE_TYPE_REVERSALS,
  ENUM_REVERSALS,
  NAMESPACE_REVERSALS,
  SEQUENCE_REVERSALS,
  TYPE_REVERSALS,
} from "./objects/reverse_types.ts";
import type { ReversalsOf } from "./objects/reversals.ts";

/** What takes back each operation on objects other than tables. */
export const OBJECT_REVERSALS: ReversalsOf<ObjectOperation> = {
  ...ANY_OBJECT_REVERSALS,
  ...BASE_TYPE_REVERSALS,
  ...ENUM_REVERSALS,
  ...FOREIGN_REVERSALS,
  ...HANDLER_REVERSALS,
  ...LANGUAGE_REVERSALS,
  ...NAMESPACE_REVERSALS,
  ...OPERATOR_CLASS_REVERSALS,
  ...POLICY_REVERSALS,
  ...PRIVILEGE_REVERSALS,
  ...PUBLICATION_REVERSALS,
  ...ROUTINE_REVERSALS,
  ...SEQUENCE_REVERSALS,
  ...TABLE_SETTING_REVERSALS,
  ...TRIGGER_REVERSALS,
  ...TYPE_REVERSALS,
  ...VIEW_REVERSALS,
};
