/** Details of errors about operations and their arguments. */
export interface OperationErrorDetails {
  /** An operation was called with an argument that cannot be used. */
  "operation/invalid-argument": {
    readonly operation: string;
    readonly argument: string;
  };
}
