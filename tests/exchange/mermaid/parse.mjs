// Mermaid's own reading of diagrams: a JSON list of texts in, a JSON list of what it understood out.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

function decoded(text) {
  const holder = window.document.createElement("textarea");
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  holder.innerHTML = "x" + escaped.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return holder.value.slice(1);
}

const answers = [];
for (const text of JSON.parse(readFileSync(0, "utf-8"))) {
  try {
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    answers.push({
      title: decoded(db.getDiagramTitle()),
      sections: db.getSections().map(decoded),
      tasks: db.getTasks().map((task) => ({
        section: decoded(task.section), name: decoded(task.task), score: task.score, people: task.people.map(decoded),
      })),
    });
  } catch (error) {
    answers.push({ error: String(error) });
  }
}
process.stdout.write(JSON.stringify(answers));
