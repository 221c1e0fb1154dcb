"""Makes JSON Schemas of documents, keys and shapes, and keeps the definitions that they share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from teekond.language.shapes import Key, Record, Shape

Json = dict[str, Any]
Make = Callable[["Maker", Any], Json]
"""Makes the schema of one kind of shape."""

SCALARS = ["string", "number", "boolean"]


class Maker:
    """Makes schemas of shapes, and keeps those that are used again as definitions."""

    def __init__(self, makers: Mapping[type[Shape], Make]) -> None:
        """Take what makes the schema of each kind of shape."""
        self.definitions: dict[str, Json] = {}
        self._makers = makers

    def of(self, shape: Shape) -> Json:
        """Return the schema of a shape."""
        return self._makers[type(shape)](self, shape)

    def reference(self, name: str, make: Callable[[], Json]) -> Json:
        """Return a reference to a definition, making it where it is new."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def document(self, record: Record, first: str | None) -> Json:
        """Return the schema of a document; its first key may stand without a value."""
        body = self.mapping(record)
        body["properties"] = {"$schema": True, **body["properties"]}
        if first is not None:
            body["properties"][first] = {
                **body["properties"][first],
                "type": [*SCALARS, "null"],
            }
            body["required"] = [first, *body.get("required", [])]
        return body

    def mapping(self, record: Record) -> Json:
        """Return the schema of a record written as a mapping."""
        body: Json = {
            "type": "object",
            "description": f"{record.en}\n{record.et}",
            "properties": {key.name: self.key(key) for key in record.keys},
            "additionalProperties": False if record.extra is None else self.of(record.extra),
        }
        if record.needed:
            body["required"] = list(record.needed)
        return body

    def key(self, key: Key) -> Json:
        """Return the schema of what stands under a key, with what the manual says of it."""
        shape = self.of(key.shape)
        told: Json = {"description": f"{key.en}\n{key.et}"}
        if key.example:
            told["markdownDescription"] = f"{key.en}  \n{key.et}\n\n`{key.name}: {key.example}`"
        return {"allOf": [shape], **told} if "$ref" in shape else {**shape, **told}
