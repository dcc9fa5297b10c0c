import type {
  AddInheritanceOperation,
  AttachIndexOperation,
  AttachPartitionOperation,
  CreatePartitionOperation,
  DetachPartitionOperation,
  DropInheritanceOperation,
} from "../../operations/mod.ts";
import { clauses, quoteName, type Statement } from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { makeStatement } from "../make_statement.ts";
import { type CompilersOf, lock } from "./compilers.ts";
import { needsVersion } from "./needs_version.ts";

/** The statements of operations on partitions and inheritance. */
export const PARTITION_COMPILERS: CompilersOf<
  | AddInheritanceOperation
  | AttachIndexOperation
  | AttachPartitionOperation
  | CreatePartitionOperation
  | DetachPartitionOperation
  | DropInheritanceOperation
> = {
  createPartition: ({ definition, ifNotExists }, { compile }) =>
    compile({ kind: "createTable", table: definition, ifNotExists }),
  attachPartition: (operation) => [
    makeStatement(
      `ALTER TABLE ${quoteName(operation.parent)} ATTACH PARTITION ${
        quoteName(operation)
      } ${operation.bound}`,
      {
        locks: [
          lock(operation.parent, "SHARE UPDATE EXCLUSIVE"),
          lock(operation, "ACCESS EXCLUSIVE"),
        ],
        scans: true,
      },
    ),
  ],
  detachPartition: (operation, options) => detach(operation, options),
  attachIndex: (operation) => [
    makeStatement(
      `ALTER INDEX ${quoteName(operation.parent)} ATTACH PARTITION ${
        quoteName(operation)
      }`,
      {
        locks: [
          lock(operation.parent, "SHARE UPDATE EXCLUSIVE"),
          lock(operation, "ACCESS EXCLUSIVE"),
        ],
        reversibility: "irreversible",
      },
    ),
  ],
  addInheritance: (operation) => [
    makeStatement(
      `ALTER TABLE ${quoteName(operation)} INHERIT ${
        quoteName(operation.parent)
      }`,
      {
        locks: [
          lock(operation.parent, "SHARE UPDATE EXCLUSIVE"),
          lock(operation, "ACCESS EXCLUSIVE"),
        ],
      },
    ),
  ],
  dropInheritance: (operation) => [
    makeStatement(
      `ALTER TABLE ${quoteName(operation)} NO INHERIT ${
        quoteName(operation.parent)
      }`,
      { locks: [lock(operation, "ACCESS EXCLUSIVE")] },
    ),
  ],
};

function detach(
  operation: DetachPartitionOperation,
  options: CompileOptions,
): readonly Statement[] {
  const { parent, concurrently, finalize } = operation;
  if (concurrently || finalize) {
    const feature = { feature: "DETACH CONCURRENTLY", since: 140000 };
    needsVersion(operation, feature, options);
  }
  return [
    makeStatement(
      clauses(
        "ALTER TABLE",
        quoteName(parent),
        "DETACH PARTITION",
        quoteName(operation),
        concurrently && "CONCURRENTLY",
        finalize && "FINALIZE",
      ),
      {
        transaction: concurrently ? "outside" : "inside",
        locks: [
          lock(
            parent,
            concurrently || finalize
              ? "SHARE UPDATE EXCLUSIVE"
              : "ACCESS EXCLUSIVE",
          ),
          lock(operation, "ACCESS EXCLUSIVE"),
        ],
        reversibility: operation.bound === undefined
          ? "irreversible"
          : "lossless",
      },
    ),
  ];
}
