"""The formats of others by name: where each is written and read, and what it needs; nothing of it is imported here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from teekond.diagnostics import Message, say
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.exchange.handed import Brought, Incoming, Outgoing, Written


@dataclass(frozen=True, slots=True)
class Format:
    """A format of others."""

    what: Message
    ending: str
    """Of its files, without the dot."""
    writer: str = ""
    """`module:function` below this package, from `Outgoing` to `Written`; empty where it is only read."""
    reader: str = ""
    """`module:function` below this package, from `Incoming` to `Brought`; empty where it is only written."""
    binary: bool = False
    layout: bool = False
    """Whether it is drawn: the writer is handed the placed map and the theme."""
    rendered: bool = False
    """Whether `map` writes it too: the writer is handed the file, drawn on the workspace's sheet."""
    single: bool = False
    """Whether a file holds one journey: of several, each gets its own."""
    whole: bool = False
    """Whether it takes every document, and not journeys alone: the writer is handed what references name, or all."""
    also: tuple[str, ...] = ()
    """Further endings that its files may have."""
    variants: tuple[str, ...] = ()
    """Formats of their own that the ending of a file chooses in its stead: of `table` these are csv, tsv, xlsx."""

    def write(self, asked: Outgoing) -> Written:
        """Write journeys."""
        made: Written = _function(self.writer)(asked)
        return made

    def read(self, file: Incoming) -> Brought:
        """Read a file."""
        found: Brought = _function(self.reader)(file)
        return found


def _function(place: str) -> Callable[..., Any]:
    module, _, name = place.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"teekond.exchange.{module}"), name)
    return found


FORMATS: dict[str, Format] = {
    "table": Format(
        say("table, one row a step: CSV, TSV or XLSX by the ending of the file"),
        "csv",
        "table_out:write",
        "table_in:read",
        also=("tsv", "xlsx"),
        variants=("csv", "tsv", "xlsx"),
    ),
    "csv": Format(say("the same table as CSV"), "csv", "table_out:write", "table_in:read"),
    "tsv": Format(say("the same table as TSV"), "tsv", "table_out:write", "table_in:read"),
    "xlsx": Format(say("the same table as XLSX"), "xlsx", "table_out:write", "table_in:read", binary=True),
    "notes": Format(say("notes, one a row, for boards of sticky notes"), "tsv", "notes_out:write", "notes_in:read"),
    "json": Format(
        say("the workspace with every key of every document (workspace/1)"),
        "json",
        "json_out:write",
        "json_in:read",
        whole=True,
    ),
    "mermaid": Format(
        say("Mermaid journey diagram"), "mmd", "mermaid_out:write", "mermaid_in:read", single=True, also=("mermaid",)
    ),
    "pptx": Format(
        say("slides with native shapes and connectors"), "pptx", "slides_out:write", binary=True, rendered=True
    ),
    "json-canvas": Format(
        say("a board as JSON Canvas 1.0, such as Obsidian opens"),
        "canvas",
        "canvas_out:write",
        "canvas_in:read",
        layout=True,
    ),
    "drawio": Format(
        say("a draw.io diagram with swimlanes"),
        "drawio",
        "drawio_out:write",
        "drawio_in:read",
        layout=True,
        also=("xml",),
    ),
    "cjml": Format(say("CJML 2.0, the Customer Journey Modeling Language"), "cjml", "cjml_out:write", also=("xml",)),
    "miro": Format(say("items and connectors for Miro’s REST API"), "json", "miro_out:write", layout=True),
}
"""In the order in which the help lists them."""
WRITTEN = tuple(name for name, each in FORMATS.items() if each.writer)
READ = tuple(name for name, each in FORMATS.items() if each.reader)
