/**
 * The house rules that a linter can see; `deno lint` runs them on every file.
 * Sizes hold for `lib/` and `scripts/` but for pages of text, not for the list
 * of exports; the rest everywhere.
 */

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 40;

type FunctionNode =
  | Deno.lint.FunctionDeclaration
  | Deno.lint.FunctionExpression
  | Deno.lint.ArrowFunctionExpression;

function isSized(filename: string): boolean {
  if (/[/\\]lib[/\\]cli[/\\]topics[/\\]/.test(filename)) return false;
  return /[/\\](lib|scripts)[/\\]/.test(filename) ||
    /[/\\]cli\.ts$/.test(filename);
}

function lineCount(text: string): number {
  return text.split("\n").length;
}

const maxFileLines: Deno.lint.Rule = {
  create: (context) => ({
    Program(node): void {
      const lines = lineCount(context.sourceCode.text.trimEnd());
      if (!isSized(context.filename) || lines <= MAX_FILE_LINES) return;
      context.report({
        node,
        message:
          `This file has ${lines} lines; one idea fits ${MAX_FILE_LINES}`,
        hint: "Split it by idea, each file named after what it exports",
      });
    },
  }),
};

const maxFunctionLines: Deno.lint.Rule = {
  create: (context) => {
    function check(node: FunctionNode): void {
      if (!isSized(context.filename)) return;
      const lines = lineCount(context.sourceCode.getText(node));
      if (lines <= MAX_FUNCTION_LINES) return;
      context.report({
        node,
        message:
          `This function has ${lines} lines; one level of abstraction fits ${MAX_FUNCTION_LINES}`,
      });
    }
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
    };
  },
};

const noTopLevelArrow: Deno.lint.Rule = {
  create: (context) => {
    function check(node: Deno.lint.ArrowFunctionExpression): void {
      context.report({ node, message: "At the top level, write `function`" });
    }
    const arrow =
      "VariableDeclaration > VariableDeclarator > ArrowFunctionExpression";
    return {
      [`Program > ${arrow}`]: check,
      [`Program > ExportNamedDeclaration > ${arrow}`]: check,
    };
  },
};

const ERROR_CLASS_REGEXP = /Error$/;

/** The place of the message among the arguments of an error's constructor. */
function messageOf(
  node: Deno.lint.NewExpression,
): Deno.lint.Node | undefined {
  if (node.callee.type !== "Identifier") return undefined;
  if (!ERROR_CLASS_REGEXP.test(node.callee.name)) return undefined;
  return node.arguments[node.callee.name === "RetortError" ? 1 : 0];
}

const errorMessage: Deno.lint.Rule = {
  create: (context) => ({
    NewExpression(node): void {
      const argument = messageOf(node);
      if (argument?.type !== "Literal") return;
      const message = String(argument.value);
      if (/^[A-Z"`]/.test(message) && !message.endsWith(".")) return;
      context.report({
        node: argument,
        message:
          "An error's message begins with a capital and has no final period",
      });
    },
  }),
};

const exitOnlyInCli: Deno.lint.Rule = {
  create: (context) => ({
    'CallExpression > MemberExpression[property.name="exit"]'(
      node: Deno.lint.MemberExpression,
    ): void {
      const name = node.object.type === "Identifier" ? node.object.name : "";
      if (name !== "Deno" && name !== "process") return;
      const allowed =
        /[/\\](lib[/\\]cli[/\\](early_end|end_process|interrupt)|cli)\.ts$/;
      if (allowed.test(context.filename)) return;
      context.report({ node, message: "Only the command line may exit" });
    },
  }),
};

/** The plugin, named in `deno.json`. */
const plugin: Deno.lint.Plugin = {
  name: "house",
  rules: {
    "max-file-lines": maxFileLines,
    "max-function-lines": maxFunctionLines,
    "no-top-level-arrow": noTopLevelArrow,
    "error-message": errorMessage,
    "exit-only-in-cli": exitOnlyInCli,
  },
};

export default plugin;
