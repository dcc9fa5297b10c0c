import {
  type QualifiedName,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { type TableEffect, tableStatement } from "../facts/table_statement.ts";
import type { StatementFacts } from "../make_statement.ts";
import type { AlterAction } from "./column_actions.ts";

/** An action of `ALTER TABLE` with all there is to know about it. */
export interface AlterTableAction extends AlterAction {
  /** The table that a foreign key refers to. */
  readonly references?: QualifiedName | undefined;
  /** Facts that the action's name does not give. */
  readonly facts?: Pick<StatementFacts, "reversibility" | "dataLoss">;
}

/** One `ALTER TABLE` of several actions: one lock, one pass over the rows. */
export function alterTable(
  table: QualifiedName,
  actions: readonly AlterTableAction[],
  context: CompileContext,
): Statement {
  const texts = actions.map(({ sql }) => sql).filter((text) => text !== "");
  const sql = texts.length === 1
    ? `ALTER TABLE ${quoteName(table)} ${texts[0]}`
    : `ALTER TABLE ${quoteName(table)}\n  ${texts.join(",\n  ")}`;
  const effects = actions.map(({ action, references }): TableEffect => ({
    action,
    table,
    references,
  }));
  const dataLoss = actions.flatMap(({ facts }) => facts?.dataLoss ?? []);
  const reversibility = ["irreversible", "structure"] as const;
  const worst = reversibility.find((each) =>
    actions.some(({ facts }) => facts?.reversibility === each)
  );
  return tableStatement(sql, effects, {
    ...context,
    facts: { dataLoss, ...(worst !== undefined && { reversibility: worst }) },
  });
}
