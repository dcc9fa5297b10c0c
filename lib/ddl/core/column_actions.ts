import type { ColumnSettings } from "../../operations/mod.ts";
import { quoteIdentifier } from "../../sql/mod.ts";
import type { TableAction } from "../facts/table_facts.ts";
import { optionList } from "../objects/options_sql.ts";

/** One action of `ALTER TABLE`, as SQL and as what there are facts about. */
export interface AlterAction {
  readonly sql: string;
  readonly action: TableAction;
}

/** The actions that set how a column is stored and described. */
export function columnSettingActions(
  column: string,
  settings: Pick<
    ColumnSettings,
    "storage" | "compression" | "statistics" | "options"
  >,
): readonly AlterAction[] {
  const alter = `ALTER COLUMN ${quoteIdentifier(column)}`;
  const { storage, compression, statistics, options } = settings;
  const actions: AlterAction[] = [];
  if (storage !== undefined) {
    const sql = `${alter} SET STORAGE ${storage.toUpperCase()}`;
    actions.push({ sql, action: "setStorage" });
  }
  if (compression !== undefined) {
    const sql = `${alter} SET COMPRESSION ${compression ?? "DEFAULT"}`;
    actions.push({ sql, action: "setCompression" });
  }
  if (statistics !== undefined) {
    const sql = `${alter} SET STATISTICS ${statistics ?? -1}`;
    actions.push({ sql, action: "setStatistics" });
  }
  if (options !== undefined) {
    const sql = options === null
      ? `${alter} RESET (n_distinct, n_distinct_inherited)`
      : `${alter} SET ${optionList(options)}`;
    actions.push({ sql, action: "setColumnOptions" });
  }
  return actions;
}
