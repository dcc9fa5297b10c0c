/** Details of errors about a user's project: config and migration files. */
export interface ProjectErrorDetails {
  /** The config has a key or value that cannot be used. */
  "config/invalid": { readonly file: string; readonly key: string };
}
