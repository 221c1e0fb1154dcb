"""`teekond schema`: the JSON Schema that editors complete and check with."""

from __future__ import annotations

import click

from teekond.cli.command import command
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.language.near import did_you_mean
from teekond.resources import resource

OUTPUTS = {
    "canvases/1": "canvases-1.json",
    "check/1": "check-1.json",
    "crossings/1": "crossings-1.json",
    "decks/1": "decks-1.json",
    "diff/1": "diff-1.json",
    "report/1": "report-1.json",
}
"""Schemas of what commands say as JSON: by the name that stands in it, each a file of templates/schemas."""
WORKSPACE = "workspace/1"
"""The form of `teekond export json`, whose schema is made of the tables of the language."""


@command(
    "schema",
    say("Print the JSON Schema of the documents, for editors."),
    ("teekond schema > teekond.schema.json", say("one schema for every kind of document")),
    ("teekond schema journey", say("the schema of journeys alone")),
    ("teekond schema diff/1", say("the schema of what a command says as JSON, by its name there")),
)
@click.argument("kind", required=False)
def schema(screen: Screen, kind: str | None) -> int:
    """Print the schema."""
    import json

    from teekond.language.schema import KINDS
    from teekond.language.schema import schema as make_schema

    if kind in OUTPUTS:
        screen.result(resource("templates", "schemas", OUTPUTS[kind]).read_text(encoding="utf-8"))
        return OK
    if kind == WORKSPACE:
        from teekond.language.schema_workspace import workspace_schema

        screen.result(json.dumps(workspace_schema(), ensure_ascii=False, indent=2))
        return OK
    if kind is not None and kind not in KINDS:
        known = (*KINDS, *OUTPUTS, WORKSPACE)
        raise Failure(say("there is no kind of document {kind}", kind=kind), *did_you_mean(kind, known))
    screen.result(json.dumps(make_schema(kind), ensure_ascii=False, indent=2))
    return OK
