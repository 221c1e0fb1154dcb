"""The JSON Schema (draft-07) of a workspace as JSON, `workspace/1`: documents in their own keys, and their links."""

from __future__ import annotations

from teekond.language.kinds import DOCUMENT_KINDS, RECORDS, WORKSPACE_KIND
from teekond.language.schema import DIALECT
from teekond.language.schema_maker import Json, Maker
from teekond.language.schema_shapes import new_maker
from teekond.language.step_parts import LINK
from teekond.model.journey import LinkKind

FORM = "workspace/1"
_STEP: Json = {"type": "string", "pattern": "^[^/]+/[^/]+$", "description": "journey/step\nteekond/samm"}


def workspace_schema() -> Json:
    """Return the schema."""
    maker = new_maker()
    kinds = [kind.word for kind in DOCUMENT_KINDS]
    documents = [_document(maker, kind) for kind in (*kinds, WORKSPACE_KIND)]
    made: Json = {
        "$schema": DIALECT,
        "title": "Teekond: workspace/1",
        "type": "object",
        "required": ["teekond", "documents", "links"],
        "additionalProperties": False,
        "properties": {
            "teekond": {"const": FORM},
            "documents": {"type": "array", "items": {"anyOf": documents}},
            "links": {
                "description": "Every link once, both ends resolved\nIga side üks kord, mõlemad otsad lahti kirjutatud",
                "type": "array",
                "items": _link(maker),
            },
        },
    }
    return {**made, "definitions": dict(sorted(maker.definitions.items()))}


def _document(maker: Maker, kind: str) -> Json:
    record = RECORDS.get(kind)
    body: Json = {"type": "object", "required": [kind]}
    if record is not None:
        first = None if kind == WORKSPACE_KIND else kind
        body = maker.reference(f"{kind}-document", lambda: maker.document(record, first))
    return {
        "type": "object",
        "required": ["kind", "id", "path", "document"],
        "additionalProperties": False,
        "properties": {
            "kind": {"const": kind},
            "id": {"type": "string"},
            "path": {"type": "string", "description": "The file, from the workspace's root\nFail tööruumi juurest"},
            "document": body,
        },
    }


def _link(maker: Maker) -> Json:
    told = {key.name: maker.of(key.shape) for key in LINK.keys if key.name != "step"}
    return {
        "type": "object",
        "required": ["kind", "from", "to"],
        "additionalProperties": False,
        "properties": {"kind": {"enum": list(LinkKind)}, "from": _STEP, "to": _STEP, **told},
    }
