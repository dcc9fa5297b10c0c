import { deepStrictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { formula } from "../../scripts/formula.ts";
import { VERSION } from "../../lib/commands/version.ts";
import { runCommand } from "../support/run_command.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";

const TEMPLATE = new URL(
  "../../scripts/packaging/retort.rb.template",
  import.meta.url,
);

/** As much of Homebrew as the formula calls; prints what it was told. */
const HOMEBREW = `require "json"
FACTS = {}
class Formula
  %w[desc homepage version license url sha256].each do |name|
    define_singleton_method(name) { |value| FACTS[name] = value }
  end
  def self.on_macos = (yield if ENV["SYSTEM"] == "macos")
  def self.on_linux = (yield if ENV["SYSTEM"] == "linux")
  def self.on_arm = (yield if ENV["MACHINE"] == "arm")
  def self.on_intel = (yield if ENV["MACHINE"] == "intel")
  def self.test = nil
  def bin
    folder = Object.new
    def folder.install(files) = FACTS["installed"] = files
    def folder./(name) = "bin/#{name}"
    folder
  end
  def generate_completions_from_executable(*command) = FACTS["completions"] = command
end
load "retort.rb"
Retort.new.install
puts JSON.generate(FACTS)
`;

const MACHINES = [
  ["macos", "arm", "aarch64-apple-darwin"],
  ["macos", "intel", "x86_64-apple-darwin"],
  ["linux", "arm", "aarch64-unknown-linux-gnu"],
  ["linux", "intel", "x86_64-unknown-linux-gnu"],
] as const;

const CHECKSUMS = MACHINES.map(([, , target], index) =>
  `${String(index).repeat(64)}  retort-${target}\n`
).join("");

for (const [index, [system, machine, target]] of MACHINES.entries()) {
  testWhenPossible(
    `the formula installs the executable for ${target}`,
    whyWithout("ruby"),
    async () => {
      await using place = await temporaryProject({
        "retort.rb": formula(await readFile(TEMPLATE, "utf8"), CHECKSUMS),
        "homebrew.rb": HOMEBREW,
        [`retort-${target}`]: "",
      });
      const said = await runCommand(["ruby", "-w", "homebrew.rb"], {
        cwd: place.path,
        env: { SYSTEM: system, MACHINE: machine },
      });
      deepStrictEqual(JSON.parse(said), {
        desc: "PostgreSQL migrations in TypeScript and SQL, in one executable",
        homepage: "https://github.com/retort-db/retort",
        version: VERSION,
        license: "MIT",
        url:
          `https://github.com/retort-db/retort/releases/download/v${VERSION}/retort-${target}`,
        sha256: String(index).repeat(64),
        installed: { [`retort-${target}`]: "retort" },
        completions: ["bin/retort", "completion"],
      });
    },
  );
}
