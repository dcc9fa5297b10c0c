/**
 * Revisions: the graph they form, what a target means in it, and the plan
 * that leads from one state of the version table to another.
 *
 * @module
 */
export type { Adjacency, DirectedGraph } from "../graph/mod.ts";
export { buildRevisionGraph } from "./build_revision_graph.ts";
export { checkNewNames, checkRevisionId } from "./check_revisions.ts";
export { currentRevisions } from "./current_revisions.ts";
export { describeRevision } from "./describe_revision.ts";
export type { RevisionFacts } from "./describe_revision.ts";
export {
  baseRevisions,
  branchPoints,
  headRevisions,
  realHeadRevisions,
} from "./head_revisions.ts";
export { headNodes, realHeadNodes } from "./head_nodes.ts";
export { revisionHistory } from "./revision_history.ts";
export type { HistoryOptions } from "./revision_history.ts";
export { newRevisionParents } from "./new_revision.ts";
export type { NewRevisionOptions, NewRevisionParents } from "./new_revision.ts";
export type { Plan, RowEffect, StampPlan, Step } from "./plan.ts";
export { planDowngrade } from "./plan_downgrade.ts";
export type { PlanDowngradeOptions } from "./plan_downgrade.ts";
export { planOfflineDowngrade, planOfflineUpgrade } from "./plan_offline.ts";
export { planStamp } from "./plan_stamp.ts";
export type { PlanStampOptions } from "./plan_stamp.ts";
export { planUpgrade } from "./plan_upgrade.ts";
export type { PlanUpgradeOptions } from "./plan_upgrade.ts";
export { resolveRevision, resolveRevisions } from "./resolve_revisions.ts";
export type { Revision } from "./revision.ts";
export { revisionsAt } from "./revision_graph.ts";
export type { RevisionGraph } from "./revision_graph.ts";
export { parseTarget } from "./target.ts";
export type { Target } from "./target.ts";
