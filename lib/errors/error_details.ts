import type { CliErrorDetails } from "./details/cli.ts";
import type { DatabaseErrorDetails } from "./details/database.ts";
import type { OperationErrorDetails } from "./details/operation.ts";
import type { ProjectErrorDetails } from "./details/project.ts";
import type { RevisionErrorDetails } from "./details/revision.ts";
import type { RunErrorDetails } from "./details/run.ts";
import type { SchemaErrorDetails } from "./details/schema.ts";
import type { SqlErrorDetails } from "./details/sql.ts";

/** Every error code with the shape of its details. */
export interface ErrorDetails
  extends
    CliErrorDetails,
    DatabaseErrorDetails,
    OperationErrorDetails,
    ProjectErrorDetails,
    RevisionErrorDetails,
    RunErrorDetails,
    SchemaErrorDetails,
    SqlErrorDetails {}

/** A stable error code, such as `revision/multiple-heads`. */
export type ErrorCode = keyof ErrorDetails;
