"""The commands by name: where each lives, and its line in the help, so that the help imports none of them."""

from __future__ import annotations

from teekond.diagnostics import Message, say

COMMANDS: dict[str, tuple[str, Message]] = {
    "init": ("teekond.cli.init:init", say("Make a workspace with sample journeys, ready to build.")),
    "new": ("teekond.cli.new:new", say("Start a document from a commented file.")),
    "check": ("teekond.cli.check:check", say("Find mistakes, and what the method would have you think about.")),
    "fmt": ("teekond.cli.fmt:fmt", say("Put files into canonical form; comments and block texts stay.")),
    "diff": (
        "teekond.cli.diff:diff",
        say("Say what became of journeys: added, removed, changed, moved and renamed steps."),
    ),
    "map": ("teekond.cli.map:map_", say("Draw journeys as a map, one or several that meet.")),
    "crossings": (
        "teekond.cli.crossings:crossings",
        say("Say where employee and customer experience meet, in figures with the steps behind each."),
    ),
    "report": (
        "teekond.cli.reports:report",
        say(
            "Tell of the organisation one question at a time: chain, promise, touchpoints, actions, voices and others."
        ),
    ),
    "canvases": ("teekond.cli.canvases:canvases", say("List the canvases that can be printed.")),
    "canvas": ("teekond.cli.canvas:canvas", say("Print a canvas: a sheet that people fill in together.")),
    "deck": ("teekond.cli.deck:deck", say("Print cards: fronts and backs on A4, to cut.")),
    "workshop": (
        "teekond.cli.workshop:workshop",
        say("Make everything that a workshop needs: run sheet, agenda, guide, canvases, cards, lists."),
    ),
    "harvest": (
        "teekond.cli.harvest:harvest",
        say("Bring what people wrote in a workshop back into the journeys."),
    ),
    "import": (
        "teekond.cli.importing:import_",
        say("Bring journeys in from another tool, and say what was guessed."),
    ),
    "export": (
        "teekond.cli.exporting:export",
        say("Write journeys for another tool, and say what it has no place for."),
    ),
    "build": ("teekond.cli.build:build", say("Draw everything in the workspace, only what changed.")),
    "lsp": (
        "teekond.cli.lsp:lsp",
        say("Serve an editor: findings while you type, explanations, completion, renaming."),
    ),
    "schema": ("teekond.cli.schema:schema", say("Print the JSON Schema of the documents, for editors.")),
    "explain": ("teekond.cli.explain:explain", say("Explain a rule, a key, a canvas, an exercise or a term.")),
    "completion": ("teekond.cli.completion:completion", say("Print the completion script of a shell.")),
}
