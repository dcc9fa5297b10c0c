import type { RevisionEntry } from "../../commands/revision_entry.ts";
import { style } from "../style.ts";

/** Writes the marks that follow an id: labels, head, current, branch point, merge point. */
export function marksText(entry: RevisionEntry): string {
  const head = entry.isEffectiveHead
    ? style.cyan("(effective head)")
    : entry.isHead && style.green("(head)");
  return [
    entry.branchLabels.length > 0 &&
    style.magenta(`(${entry.branchLabels.join(", ")})`),
    head,
    entry.isCurrent && style.bold(style.green("(current)")),
    entry.isBranchPoint && style.blue("(branchpoint)"),
    entry.isMergePoint && style.blue("(mergepoint)"),
  ].filter(Boolean).map((mark) => ` ${mark}`).join("");
}

/** Writes where a revision comes from: `a1, b2 (c3)`, or `<base>`. */
export function parentsText(entry: RevisionEntry): string {
  const parents = entry.downRevisions.join(", ") || "<base>";
  return entry.dependsOn.length === 0
    ? parents
    : `${parents} (${entry.dependsOn.join(", ")})`;
}

/** Writes a revision in one line, parents first. */
export function revisionLine(entry: RevisionEntry): string {
  const message = entry.message === "" ? "" : `, ${entry.message}`;
  return `${style.dim(parentsText(entry))} -> ${style.yellow(entry.revision)}${
    marksText(entry)
  }${message}`;
}

/** Writes everything about a revision. */
export function revisionDetails(entry: RevisionEntry): string {
  const isMerge = entry.downRevisions.length > 1;
  const facts: readonly (readonly [string, string | false])[] = [
    ["Revision", `${style.yellow(entry.revision)}${marksText(entry)}`],
    [
      isMerge ? "Merges" : "Parent",
      entry.downRevisions.join(", ") || "<base>",
    ],
    ["Depends on", entry.dependsOn.length > 0 && entry.dependsOn.join(", ")],
    [
      "Branches into",
      entry.isBranchPoint && entry.nextRevisions.join(", "),
    ],
    [
      "Branch labels",
      entry.branchLabels.length > 0 && entry.branchLabels.join(", "),
    ],
    ["File", entry.file],
  ];
  const lines = facts.filter(([, value]) => value !== false)
    .map(([name, value]) => `${style.dim(`${name}:`)} ${value}`);
  const doc = entry.doc.split("\n").map((line) =>
    line === "" ? "" : `    ${line}`
  );
  return [...lines, ...(entry.doc === "" ? [] : ["", ...doc])].join("\n");
}
