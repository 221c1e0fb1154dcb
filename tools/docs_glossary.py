"""The page of terms, from the glossaries of the sample workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docs_text import table
from teekond.link.load import load_workspace
from teekond.model.text import Text
from teekond.model.workspace import Term

HEAD = """\
# Glossary

The words of the field as the sample workspace writes them, in Estonian and in English.
In a workspace of your own, a document `glossary: terms` does the same, and `teekond explain TERM` answers from it.
"""


def page(root: Path) -> str:
    """Return the page."""
    workspace = load_workspace(root)
    parts = [HEAD]
    for glossary in workspace.glossaries.values():
        title = glossary.title.read("en") if glossary.title else glossary.id
        terms = sorted(glossary.terms, key=lambda term: term.term.read("en").lower())
        parts += [f"## {title}\n", table(["English", "eesti", "means"], rows(terms))]
    return "\n".join(parts)


def rows(terms: list[Term]) -> Iterator[tuple[str, str, str]]:
    """Yield a row a term; abbreviations stand beside what they shorten."""
    for term in terms:
        short = f" ({term.short})" if term.short else ""
        yield f'<span id="{term.id}"></span>**{term.term.read("en")}**{short}', estonian(term.term), told(term)


def estonian(text: Text) -> str:
    """Return the Estonian word, nothing where there is none."""
    return text.read("et") if "et" in text.languages() or not text.languages() else ""


def told(term: Term) -> str:
    """Return the meaning in both languages, and where to look further."""
    see = ", ".join(f"[{each}](#{each})" for each in term.see)
    meaning = term.means.read("en")
    own = estonian(term.means)
    return meaning + (f"<br>*{own}*" if own and own != meaning else "") + (f"<br>see {see}" if see else "")
