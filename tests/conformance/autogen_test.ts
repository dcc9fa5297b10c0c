import { ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { ReusedSite } from "../support/reused_site.ts";
import { serverSite } from "../support/site.ts";
import { transitionsOn } from "../support/transition.ts";

/** A pair of schemas, and what Alembic made of it. */
interface Vector {
  readonly id: string;
  readonly before_sql: string;
  readonly after_sql: string;
  /** Whether Alembic's own check saw that nothing differs. */
  readonly schemas_equal?: boolean;
}

const SHARED = new URL("../../../shared/vectors/", import.meta.url);
const COPY = new URL("../vectors/", import.meta.url);
const MOST_SHOWN = 100;
const AT_ONCE = 4;

function vectorsFile(): string {
  const override = process.env["RETORT_VECTORS_AUTOGEN"];
  if (override) return override;
  const shared = fileURLToPath(new URL("autogen.jsonl", SHARED));
  return existsSync(shared)
    ? shared
    : fileURLToPath(new URL("autogen.jsonl", COPY));
}

async function readVectors(): Promise<readonly Vector[]> {
  const text = await readFile(vectorsFile(), "utf8");
  return text.split("\n").filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

const checkTransition = transitionsOn(
  new ReusedSite(await serverSite(15)),
);

/** What is wrong with the way from one schema to the other, if anything. */
async function judge(vector: Vector): Promise<string | undefined> {
  try {
    const { operations } = await checkTransition({
      before: vector.before_sql,
      after: vector.after_sql,
    });
    return vector.schemas_equal && operations.length > 0
      ? `found ${operations.map(({ kind }) => kind)} where nothing differs`
      : undefined;
  } catch (error) {
    return String(error);
  }
}

Deno.test("diff() reaches every state that the recorded pairs ask for, and back", async () => {
  const vectors = await readVectors();
  ok(vectors.length > 0);
  const failures: string[] = [];
  for (let start = 0; start < vectors.length; start += AT_ONCE) {
    const some = vectors.slice(start, start + AT_ONCE);
    for (
      const [at, problem] of (await Promise.all(some.map(judge))).entries()
    ) {
      if (problem !== undefined) failures.push(`${some[at]?.id}: ${problem}`);
    }
  }
  // deno-lint-ignore no-console
  console.log(
    `autogen: ${vectors.length - failures.length}/${vectors.length}`,
  );
  ok(
    failures.length === 0,
    failures.slice(0, MOST_SHOWN).join("\n\n"),
  );
});
