import { strictEqual } from "node:assert/strict";
import { tableText } from "../../../lib/cli/report/table.ts";

const ROWS = [["001", "done", "", "作る"], ["1000", "failed", "7 ms", ""]];

Deno.test("tableText() lines columns up", () => {
  strictEqual(
    tableText([["予約", "a"], ["x", "b"]], 10),
    "予約  a\nx     b",
  );
  strictEqual(
    tableText(ROWS, 24),
    "001   done          作る\n1000  failed  7 ms",
  );
});

Deno.test("tableText() writes lists where there is no room for columns", () => {
  strictEqual(tableText(ROWS, 23), "001, done, 作る\n1000, failed, 7 ms");
});
