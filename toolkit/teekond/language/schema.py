"""The JSON Schema (draft-07) of the documents, for editors: it never refuses what the reader accepts."""

from __future__ import annotations

from typing import Any

from teekond.language.kinds import DOCUMENT_KINDS, FIRST_KEYS, RECORDS, WORKSPACE_KIND
from teekond.language.kinds import KINDS as _DOCUMENTS
from teekond.language.schema_maker import Json, Maker
from teekond.language.schema_shapes import new_maker

DIALECT = "http://json-schema.org/draft-07/schema#"
KINDS: tuple[str, ...] = (*FIRST_KEYS, WORKSPACE_KIND)
"""What a schema can be asked for."""


def schema(kind: str | None = None) -> dict[str, Any]:
    """Return the schema of one kind of document, or of all of them, told apart by their first keys."""
    maker = new_maker()
    body = _every(maker) if kind is None else _one(maker, kind)
    made: Json = {"$schema": DIALECT, "title": "Teekond" if kind is None else f"Teekond: {kind}", **body}
    if maker.definitions:
        made["definitions"] = dict(sorted(maker.definitions.items()))
    return made


def _one(maker: Maker, kind: str) -> Json:
    record = RECORDS.get(kind)
    if record is None:
        return _unread(kind)
    body = maker.document(record, kind if kind != WORKSPACE_KIND else None)
    body["type"] = ["object", "null"] if kind == WORKSPACE_KIND else "object"
    return body


def _unread(kind: str) -> Json:
    known = _DOCUMENTS[kind]
    return {"type": "object", "required": [kind], "description": f"{known.en}\n{known.et}"}


def _every(maker: Maker) -> Json:
    """Return one schema for all kinds: a chain of first keys, most telling first, at its end the workspace file."""
    unread = [kind.word for kind in DOCUMENT_KINDS if kind.record is None]
    order = "journey crossing glossary canvas deck workshop exercise organisation catalogue persona".split()
    chain: Json = {
        "if": {"required": ["theme"], "not": {"anyOf": [{"required": [key]} for key in _only_in_workspace()]}},
        "then": maker.reference("theme-document", lambda: maker.document(RECORDS["theme"], "theme")),
        "else": maker.reference("workspace-document", lambda: maker.document(RECORDS[WORKSPACE_KIND], None)),
    }
    for kind in reversed(order):
        chain = {"if": {"required": [kind]}, "then": _document(maker, kind), "else": chain}
    return {
        "type": ["object", "null"],
        "properties": {kind.word: {"description": f"{kind.en}\n{kind.et}"} for kind in DOCUMENT_KINDS},
        "defaultSnippets": [SNIPPETS[kind] for kind in order if kind in SNIPPETS],
        "if": {"anyOf": [{"required": [kind]} for kind in unread]},
        "then": True,
        "else": chain,
    }


def _document(maker: Maker, kind: str) -> Json:
    return maker.reference(f"{kind}-document", lambda: maker.document(RECORDS[kind], kind))


def _only_in_workspace() -> list[str]:
    theme = RECORDS["theme"].by_name
    return [key.name for key in RECORDS[WORKSPACE_KIND].keys if key.name not in theme]


SNIPPETS: dict[str, Json] = {
    "journey": {
        "label": "journey",
        "description": "The shortest journey\nKõige lühem teekond",
        "body": {
            "journey": "${1:first-workday}",
            "kind": "${2|customer,employee|}",
            "stages": [{"${3:Hommik}": ["${4:Saabub majja}"]}],
        },
    },
    "persona": {
        "label": "persona",
        "description": "A persona\nPersoona",
        "body": {"persona": "${1:mari}", "kind": "${2|customer,employee|}", "name": "${3:Mari}"},
    },
    "canvas": {
        "label": "canvas",
        "description": "A sheet with two boxes\nKahe kastiga leht",
        "body": {
            "canvas": "${1:id}",
            "title": "${2:Title}",
            "sheet": "A2 landscape",
            "areas": "${3:left} ${4:right}",
            "boxes": {"${3:left}": "${5:What is it?}", "${4:right}": "${6:What follows?}"},
        },
    },
    "crossing": {
        "label": "crossing",
        "description": "Journeys that meet\nTeekonnad, mis kohtuvad",
        "body": {"crossing": "${1:id}", "journeys": ["${2:first-call}", "${3:first-workday}"]},
    },
}
