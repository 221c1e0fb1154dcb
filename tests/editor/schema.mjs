// The exported schema in a real editor's language server: silent on what the tool accepts, helpful on what it refuses.
// node schema.mjs TEEKOND WORKSPACE
import { spawn, execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [teekond, workspace] = process.argv.slice(2).map((path) => resolve(path));
const here = fileURLToPath(new URL(".", import.meta.url));
const PATIENCE = 20000;

class Server {
  constructor() {
    const bin = join(here, "node_modules/yaml-language-server/bin/yaml-language-server");
    this.process = spawn(process.execPath, [bin, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.buffer = Buffer.alloc(0);
    this.number = 0;
    this.answers = new Map();
    this.findings = new Map();
    this.process.stdout.on("data", (chunk) => this.read(chunk));
  }

  read(chunk) {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const end = this.buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, end).toString())[1]);
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.subarray(end + 4, end + 4 + length).toString());
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.handle(message);
    }
  }

  handle(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.findings.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
      this.send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? null) });
    } else if (message.id !== undefined && message.method) {
      this.send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.answers.get(message.id)?.(message.result);
    }
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  ask(method, params) {
    const id = ++this.number;
    return within(method, new Promise((done) => { this.answers.set(id, done); this.send({ id, method, params }); }));
  }

  open(name, text) {
    const uri = pathToFileURL(join(workspace, name)).href;
    const document = { uri, languageId: "yaml", version: 1, text };
    return within(name, new Promise((done) => {
      this.findings.set(uri, done);
      this.send({ method: "textDocument/didOpen", params: { textDocument: document } });
    })).then((found) => ({ uri, found }));
  }
}

function within(what, promise) {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`no answer: ${what}`)), PATIENCE); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function schema(name, ...words) {
  const path = join(here, name);
  writeFileSync(path, execFileSync(teekond, ["schema", ...words], { cwd: workspace }));
  return pathToFileURL(path).href;
}

const settings = {
  yaml: {
    validate: true, hover: true, completion: true, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false },
    schemas: {
      [schema("documents.json")]: ["journeys/*.yaml", "workshops/*.yaml", "templates/**/*.yaml"],
      [schema("workspace.json", "workspace")]: ["teekond.yaml"],
    },
  },
};

let passed = 0, failed = 0;
function expect(what, holds, shown = "") {
  if (holds) passed += 1; else { failed += 1; console.log(`failed: ${what} ${shown}`); }
}

const SHORT = "journey: first-day\nkind: employee\nstages:\n  - Morning: [Arrives, Gets a badge]\n  - Lunch: [Eats with the team]\n";
const REFUSED = {
  "an unknown value": SHORT.replace("employee", "employe"),
  "an unknown key": SHORT + "ownr: people\n",
  "a feeling off the scale": "journey: x\nkind: customer\nstages:\n  - id: a\n    title: A\n    steps:\n      - {id: b, title: B, feeling: [seven]}\n",
};

const server = new Server();
try {
  await server.ask("initialize", {
    processId: process.pid, rootUri: pathToFileURL(workspace).href,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { hover: { contentFormat: ["markdown"] }, completion: { completionItem: { snippetSupport: true } } },
    },
  });
  server.send({ method: "initialized", params: {} });
  server.send({ method: "workspace/didChangeConfiguration", params: { settings } });

  const files = ["teekond.yaml", ...["journeys", "workshops"].flatMap((folder) =>
    readdirSync(join(workspace, folder)).filter((name) => name.endsWith(".yaml")).map((name) => `${folder}/${name}`))];
  for (const name of files) {
    const { found } = await server.open(name, readFileSync(join(workspace, name), "utf-8"));
    expect(`nothing is said about ${name}`, found.length === 0, JSON.stringify(found.slice(0, 3)));
  }
  const { uri, found } = await server.open("journeys/new-short.yaml", SHORT);
  expect("the short form is accepted", found.length === 0, JSON.stringify(found));
  let number = 0;
  for (const [what, text] of Object.entries(REFUSED)) {
    const told = await server.open(`journeys/new-refused-${++number}.yaml`, text);
    expect(`${what} is refused`, told.found.length > 0);
  }
  const hover = await server.ask("textDocument/hover", { textDocument: { uri }, position: { line: 1, character: 2 } });
  expect("hovering a key explains it", JSON.stringify(hover ?? "").length > 40, JSON.stringify(hover));
  const typed = await server.open("journeys/new-typing.yaml", SHORT + "\n");
  const offered = await server.ask("textDocument/completion", { textDocument: { uri: typed.uri }, position: { line: 5, character: 0 } });
  const labels = (offered?.items ?? offered ?? []).map((item) => item.label);
  expect("keys are offered", labels.includes("persona") && labels.includes("lanes"), labels.slice(0, 12).join(", "));
} catch (error) {
  expect("the language server answers", false, String(error));
} finally {
  server.process.kill();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
