/**
 * The difference of two schemas as operations: entities are matched by name,
 * a table of rules says how each kind becomes another, and dependencies say in
 * which order.
 *
 * @module
 */
export { diff, type DiffOptions } from "./diff.ts";
export {
  answerRenames,
  checkRenames,
  type GivenRenames,
} from "./renames/answer_renames.ts";
export {
  type RenameAnswer,
  type RenameCandidate,
  renameFlag,
  type RenameResolver,
} from "./renames/candidate.ts";
