import { resolve } from "node:path";
import { writeOutput } from "../project/mod.ts";
import {
  describeRevision,
  planDowngrade,
  type Revision,
  type RevisionGraph,
  revisionHistory,
} from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { drawDot } from "./pictures/dot.ts";
import { drawLanes, type LaneRow } from "./pictures/lanes.ts";
import { drawMermaid } from "./pictures/mermaid.ts";
import type { PictureNode } from "./pictures/picture_node.ts";
import { readRows } from "./read_rows.ts";

/**
 * A kind of picture.
 *
 * @example
 * ```ts
 * import { graph, type PictureFormat } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const format: PictureFormat = "mermaid";
 * const { picture } = await graph({ cwd: "." }, { format, range: "base:001" });
 * ok(picture.includes("001"));
 * ```
 */
export type PictureFormat = "terminal" | "mermaid" | "dot" | "svg" | "html";

/**
 * Which revisions to draw, and how.
 *
 * @example
 * ```ts
 * import { graph, type GraphOptions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const options: GraphOptions = { format: "dot", range: "002:head" };
 * const { revisions } = await graph({ cwd: "." }, options);
 * deepStrictEqual(revisions.map(({ id }) => id), ["004", "003", "002"]);
 * ```
 */
export interface GraphOptions {
  /** The form of the picture; `terminal` if absent. */
  readonly format?: PictureFormat | undefined;
  /** `from:to`; either may be left out, `current` is the database's. */
  readonly range?: string | undefined;
  /** Ask the database, and tell what is applied from what is pending. */
  readonly indicateCurrent?: boolean | undefined;
  /** Write the picture to this file. */
  readonly output?: string | undefined;
}

/**
 * A picture of the history.
 *
 * @example
 * ```ts
 * import { graph, type GraphResult } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const result: GraphResult = await graph({ cwd: "." });
 * deepStrictEqual(result.revisions.map(({ id }) => id), [
 *   "004",
 *   "003",
 *   "002",
 *   "001",
 * ]);
 * ```
 */
export interface GraphResult {
  /** The form of the picture. */
  readonly format: PictureFormat;
  /** The revisions, newest first. */
  readonly revisions: readonly PictureNode[];
  /** The picture as text. */
  readonly picture: string;
  /** The file that the picture was written to, where one was named. */
  readonly output?: string | undefined;
}

/**
 * Draws the history. A database is asked only where it must be.
 *
 * @throws {RetortError} `revision/…`, `database/…`
 *
 * @example
 * ```ts
 * import { graph } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const { picture } = await graph({ cwd: "." }, { range: "base:002" });
 * strictEqual(
 *   picture,
 *   "○ 002 Create approvals table\n○ 001 Create bookings table",
 * );
 * ```
 */
export async function graph(
  options: OpenProjectOptions,
  { format = "terminal", range, indicateCurrent, output }: GraphOptions = {},
): Promise<GraphResult> {
  const project = await openProject(options);
  const needsRows = indicateCurrent === true ||
    range?.split(":").includes("current") === true;
  const rows = needsRows ? (await readRows(project)).rows : undefined;
  const shown = revisionHistory(project.graph, { range, current: rows });
  const revisions = pictureNodes(
    project.graph,
    shown,
    indicateCurrent ? rows : undefined,
  );
  const picture = await drawPicture(format, revisions);
  if (output !== undefined) {
    writeOutput({
      path: resolve(options.cwd, output),
      file: output,
      text: `${picture}\n`,
    });
  }
  return { format, revisions, picture, output };
}

/** Describes revisions for a picture; with rows, says what is applied. */
function pictureNodes(
  revisionGraph: RevisionGraph,
  shown: readonly Revision[],
  rows: readonly string[] | undefined,
): readonly PictureNode[] {
  const current = new Set(rows);
  const applied = rows === undefined ? undefined : new Set(
    planDowngrade(revisionGraph, { from: rows, to: "base" }).steps
      .map(({ revision }) => revision.id),
  );
  return shown.map((revision) => {
    const { id, message, branchLabels, downRevisions } = revision;
    const { dependencies, isHead } = describeRevision(revisionGraph, revision);
    return {
      id,
      message,
      branchLabels,
      downRevisions,
      dependencies,
      isHead,
      isCurrent: current.has(id),
      ...(applied && { state: applied.has(id) ? "applied" : "pending" }),
    };
  });
}

async function drawPicture(
  format: PictureFormat,
  revisions: readonly PictureNode[],
): Promise<string> {
  switch (format) {
    case "mermaid":
      return drawMermaid(revisions);
    case "dot":
      return drawDot(revisions);
    case "svg":
      return (await import("./pictures/svg.ts")).drawSvg(revisions);
    case "html":
      return (await import("./pictures/html.ts")).drawHtml(revisions);
    case "terminal":
      return drawLanes(revisions).map(laneText).join("\n");
    default:
      return unreachable(format);
  }
}

function laneText({ drawing, node }: LaneRow): string {
  return [drawing, node?.id, node?.message].filter(Boolean).join(" ");
}

function unreachable(format: never): never {
  throw new TypeError(`Unknown format ${format}`);
}
