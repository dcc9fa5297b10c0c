import type { DoctorResult } from "../../commands/doctor.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { EXIT } from "../exit_code.ts";
import { projectOptions } from "../project_options.ts";
import { style } from "../style.ts";

type Finding = DoctorResult["findings"][number];

function findingText(finding: Finding): string {
  const { severity, object, meaning, mending, code } = finding;
  const mark = severity === "problem"
    ? style.red("problem")
    : style.yellow("warning");
  return [
    `${mark} ${style.bold(object)} ${style.dim(`[${code}]`)}`,
    `  ${meaning}`,
    ...(mending === "" ? [] : [`  ${style.green("mend:")} ${mending}`]),
  ].join("\n");
}

/** `retort doctor` */
export const doctorCommand: CliCommand = defineCommand<[], object>({
  configure: () => {
  },
  examples: [
    [
      "retort doctor",
      "What is broken, half done, in the way or near its end.",
    ],
    ["retort doctor --json", "The findings for programs."],
  ],
  run: async (_args, _options, invocation) => {
    const { doctor } = await import("../../commands/doctor.ts");
    const result = await doctor(projectOptions(invocation));
    const { database, findings } = result;
    return {
      data: result,
      text: findings.length === 0
        ? `${database} is in good health`
        : findings.map(findingText).join("\n\n"),
      exitCode: findings.length === 0 ? EXIT.done : EXIT.found,
    };
  },
});
