// Reads a draw.io file with the library that goes on from draw.io's own, and tells what it understood of every cell.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");
const names = "document Document DOMParser Element getComputedStyle HTMLElement navigator Node SVGElement XMLSerializer";
for (const name of names.split(" ")) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
globalThis.window = window;
const { GraphDataModel, ModelXmlSerializer } = await import("@maxgraph/core");

const file = new window.DOMParser().parseFromString(readFileSync(0, "utf8"), "text/xml");
const page = new window.XMLSerializer().serializeToString(file.querySelector("mxGraphModel"));
const model = new GraphDataModel();
new ModelXmlSerializer(model).import(page);

const told = Object.values(model.cells).map((cell) => ({
  id: cell.id,
  edge: Boolean(cell.edge),
  parent: cell.parent?.id ?? "",
  source: cell.source?.id ?? "",
  target: cell.target?.id ?? "",
  label: cell.value?.getAttribute ? cell.value.getAttribute("label") : (cell.value ?? ""),
  box: cell.geometry ? [cell.geometry.x, cell.geometry.y, cell.geometry.width, cell.geometry.height] : [],
}));
console.log(JSON.stringify(told));
