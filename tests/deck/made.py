"""Decks written for tests, and what a PDF says."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from teekond.canvas.deck_layout import lay_out_deck
from teekond.canvas.deck_sheet import DeckLayout
from teekond.diagnostics import Diagnostic
from teekond.link.load import load_text
from teekond.model.deck import Deck
from teekond.values import dataclass

HEAD = "deck: cards\ntitle: {et: Kaardid, en: Cards}\n"
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a page, in millimetres."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def read(text: str) -> tuple[Deck | None, list[Diagnostic]]:
    """Return the deck that a text says, and what is wrong with it."""
    workspace = load_text(text, "cards.yaml")
    return next(iter(workspace.decks.values()), None), list(workspace.diagnostics)


def deck(text: str) -> Deck:
    """Return the deck of a text without mistakes."""
    found, diagnostics = read(text)
    assert diagnostics == []
    assert found is not None
    return found


def laid_out(text: str, lang: str = "et") -> DeckLayout:
    """Return the deck of a text, laid out."""
    made = lay_out_deck(deck(text), lang, ("et", "en"))
    assert isinstance(made, DeckLayout), made
    return made


def refused(text: str, lang: str = "et") -> tuple[Diagnostic, ...]:
    """Return why the deck of a text cannot be laid out."""
    made = lay_out_deck(deck(text), lang, ("et", "en"))
    assert isinstance(made, tuple)
    return made


def many(count: int) -> str:
    """Return the text of a deck with so many cards."""
    return HEAD + "cards:\n" + "".join(f"  - {{front: Front {n}, back: Back {n}}}\n" for n in range(1, count + 1))


def words(pdf: bytes, folder: Path) -> list[list[Word]]:
    """Return the words of each page and where they stand."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    path = folder / "cards.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True)
    return [_page(page) for page in told.stdout.decode().split("<page ")[1:]]


def _page(text: str) -> list[Word]:
    found = []
    for match in WORD.finditer(text):
        left, top, right, bottom = (float(each) * POINT for each in match.groups()[:4])
        found.append(Word(left, top, right, bottom, match[5]))
    return found
