/** How a run of the command line ended. */
export interface Ending {
  readonly exitCode: number;
  /** Whether nothing can be open any more: at most files were read. */
  readonly isOver: boolean;
}
