import { rejects } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Site } from "../support/site.ts";
import { makeStates, type Transition, transitionsOn } from "../support/transition.ts";

/** Where the cases are tried. */
export interface Place {
  /** What it is called. */
  readonly name: "15" | "18" | "embedded";
  /** PostgreSQL's major version there. */
  readonly major: number;
  readonly site: Site;
}

/** What a case needs that not every place has, in its `requires.json`. */
interface Requirement {
  /** The first major version that has it. */
  readonly since?: number;
  /** The places that have it not. */
  readonly notOn?: readonly string[];
  readonly because: string;
}

const FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** Tests every case at one place, and tells which are not possible there. */
export function testCorpus(place: Place): void {
  const check = transitionsOn(place.site);
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name).sort();
  const impossible = names.filter((name) => reasonAgainst(name, place));
  const passed: string[] = [];
  for (const name of names.filter((name) => !impossible.includes(name))) {
    Deno.test(`diff() leads from before to after and back on ${place.name}: ${name}`, async () => {
      await check(readCase(name));
      passed.push(name);
    });
  }
  Deno.test(`the cases that are not possible on ${place.name} are told`, async () => {
    for (const name of impossible) {
      await rejects(makeStates(place.site, readCase(name)), name);
    }
    const counts =
      `${passed.length} passed, ${impossible.length} not possible`;
    // deno-lint-ignore no-console
    console.log(
      [
        `corpus on ${place.name}, seen by ${place.site.observer}: ${counts} there`,
        ...impossible.map((name) => `${name}: ${reasonAgainst(name, place)}`),
      ].join("\n  "),
    );
  });
}

/** Why a case is not possible at a place, if it is not. */
function reasonAgainst(name: string, place: Place): string | undefined {
  const text = readIfThere(name, "requires.json");
  if (text === undefined) return undefined;
  const { since = 0, notOn = [], because }: Requirement = JSON.parse(text);
  return place.major < since || notOn.includes(place.name)
    ? because
    : undefined;
}

function readCase(name: string): Transition {
  const renames = readIfThere(name, "renames.txt");
  return {
    before: readFileSync(`${FOLDER}/${name}/before.sql`, "utf8"),
    after: readFileSync(`${FOLDER}/${name}/after.sql`, "utf8"),
    seed: readIfThere(name, "seed.sql"),
    expect: readIfThere(name, "expect.sql"),
    renames: renames?.trim().split("\n"),
  };
}

function readIfThere(name: string, file: string): string | undefined {
  const path = `${FOLDER}/${name}/${file}`;
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
