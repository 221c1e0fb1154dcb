"""`teekond schema`: the JSON Schema that editors complete and check with."""

from __future__ import annotations

import click

from teekond.cli.command import command
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.language.near import did_you_mean


@command(
    "schema",
    say("Print the JSON Schema of the documents, for editors."),
    ("teekond schema > teekond.schema.json", say("one schema for every kind of document")),
    ("teekond schema journey", say("the schema of journeys alone")),
)
@click.argument("kind", required=False)
def schema(screen: Screen, kind: str | None) -> int:
    """Print the schema."""
    import json

    from teekond.language.schema import KINDS
    from teekond.language.schema import schema as make_schema

    if kind is not None and kind not in KINDS:
        raise Failure(say("there is no kind of document {kind}", kind=kind), *did_you_mean(kind, KINDS))
    screen.result(json.dumps(make_schema(kind), ensure_ascii=False, indent=2))
    return OK
