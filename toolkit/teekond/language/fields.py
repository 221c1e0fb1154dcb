"""What fields of the model are called in a file, where that is another word."""

from __future__ import annotations

KEYS = {"beside": "with", "condition": "if", "place_kind": "place", "side": "kind"}
"""`if` and `with` are words of Python; `place` of the model is where a thing is written, `kind` that of a document."""
