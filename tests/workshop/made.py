"""Workshops made by hand, and read from texts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.model.canvas import Part
from teekond.model.text import Text
from teekond.model.workshop import Day, Item, Workshop

plain = Text.plain
NINE_THIRTY = 9 * 60 + 30


def item(title: str, takes: int | None = None, *, at: int | None = None, do: Sequence[int] = (), kind: str = "talk",
         **more: Any) -> Item:  # fmt: skip
    parts = tuple(Part(minutes, plain("osa")) for minutes in do)
    return Item(kind, plain(title), takes, at, do=parts, **more)


def workshop(*items: Item, ends: int | None = None, starts: int = NINE_THIRTY, **more: Any) -> Workshop:
    return Workshop("day", plain("Päev"), (Day(starts, items, ends),), **more)


def on(day: date, *items: Item) -> Day:
    return Day(NINE_THIRTY, items, date=day)


def read(text: str) -> Workspace:
    return load_text(text, "day.yaml")


def sound(text: str) -> Workshop:
    """Return the workshop of a text without mistakes."""
    workspace = read(text)
    assert [each.message.english() for each in workspace.diagnostics] == []
    return next(iter(workspace.workshops.values()))
