import type { HandlersOf, ObjectOperation } from "../operations/mod.ts";
import type { Statement } from "../sql/mod.ts";
import type { CompileContext } from "./compile_options.ts";
import { ANY_OBJECT_COMPILERS } from "./objects/compile_any_objects.ts";
import { BASE_TYPE_COMPILERS } from "./objects/compile_base_types.ts";
import { ENUM_COMPILERS } from "./objects/compile_enums.ts";
import { FOREIGN_COMPILERS } from "./objects/compile_foreign.ts";
import { HANDLER_COMPILERS } from "./objects/compile_handlers.ts";
import { LANGUAGE_COMPILERS } from "./objects/compile_language.ts";
import { NAMESPACE_COMPILERS } from "./objects/compile_namespaces.ts";
import { OPERATOR_CLASS_COMPILERS } from "./objects/compile_operator_classes.ts";
import { POLICY_COMPILERS } from "./objects/compile_policies.ts";
import { PRIVILEGE_COMPILERS } from "./objects/compile_privileges.ts";
import { PUBLICATION_COMPILERS } from "./objects/compile_publications.ts";
import { ROUTINE_COMPILERS } from "./objects/compile_routines.ts";
import { SEQUENCE_COMPILERS } from "./objects/compile_sequences.ts";
import { TABLE_SETTING_COMPILERS } from "./objects/compile_table_settings.ts";
import { TRIGGER_COMPILERS } from "./objects/compile_triggers.ts";
import { TYPE_COMPILERS } from "./objects/compile_types.ts";
import { VIEW_COMPILERS } from "./objects/compile_views.ts";

/** The statements of each operation on objects other than tables. */
export const OBJECT_COMPILERS: HandlersOf<
  ObjectOperation,
  readonly Statement[],
  [CompileContext]
> = {
  ...ANY_OBJECT_COMPILERS,
  ...BASE_TYPE_COMPILERS,
  ...ENUM_COMPILERS,
  ...FOREIGN_COMPILERS,
  ...HANDLER_COMPILERS,
  ...LANGUAGE_COMPILERS,
  ...NAMESPACE_COMPILERS,
  ...OPERATOR_CLASS_COMPILERS,
  ...POLICY_COMPILERS,
  ...PRIVILEGE_COMPILERS,
  ...PUBLICATION_COMPILERS,
  ...ROUTINE_COMPILERS,
  ...SEQUENCE_COMPILERS,
  ...TABLE_SETTING_COMPILERS,
  ...TRIGGER_COMPILERS,
  ...TYPE_COMPILERS,
  ...VIEW_COMPILERS,
};
