import type { CoreOperations } from "./core_operations.ts";
import type { ObjectOperations } from "./object_operations.ts";

/** The `op` that is handed to a migration: each call records an operation. */
export interface Operations extends CoreOperations, ObjectOperations {}
