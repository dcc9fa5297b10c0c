/** Details of errors about running a plan. */
export interface RunErrorDetails {
  /** The lock that keeps runs apart was not obtained in time. */
  "run/lock-timeout": { readonly waitedMs: number };
}
