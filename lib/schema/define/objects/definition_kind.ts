import type { QualifiedName } from "../../../sql/mod.ts";
import type { Checker } from "../check.ts";

/** How definitions of one kind of object are checked and made into the model. */
export interface DefinitionKind<Definition, Model> {
  /** Looks at a definition that came from outside. */
  readonly check: Checker;
  /** A checked definition as the model has it. */
  readonly define: (definition: Definition, name: QualifiedName) => Model;
}

/** `true`, or nothing where a flag is `false` or left out. */
export function flagOf(value: boolean | undefined): true | undefined {
  return value || undefined;
}
