"""What `explain` says of a term: the workspace's own glossaries first, then the words of the figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from teekond.locale import Words
from teekond.model.ident import compared
from teekond.model.workspace import Glossary, Term
from teekond.resources import resource
from teekond.source.files import find_root

LANGUAGES = ("en", "et")


def explain_term(word: str, words: Words) -> str | None:
    """Return what a glossary says about a word, which other terms it leads to, and its name in the other language."""
    every = tuple(terms())
    asked = compared(word)
    term = next((term for term in every if asked in {compared(name) for name in names_of(term)}), None)
    return None if term is None else _told(term, every, words)


def terms() -> Iterator[Term]:
    """Yield the terms of the workspace around us, then those of the figures."""
    root = find_root(Path.cwd())
    glossaries: tuple[Glossary, ...] = (shipped(),)
    if root is not None:
        from teekond.link.load import load_workspace

        glossaries = (*load_workspace(root).glossaries.values(), *glossaries)
    for glossary in glossaries:
        yield from glossary.terms


@cache
def shipped() -> Glossary:
    """Return the words of the figures, which are explained everywhere."""
    from teekond.reader.compose import compose
    from teekond.reader.document import read_documents
    from teekond.reader.others import build_glossary

    path = "figures.yaml"
    nodes, found = compose(resource("templates", "glossaries", path).read_text(encoding="utf-8"), path)
    drafts, _ = read_documents(nodes, path, found)
    glossary = build_glossary(drafts[0], LANGUAGES)
    assert glossary is not None, [each.message.english() for each in found]
    return glossary


def names_of(term: Term) -> tuple[str, ...]:
    """Return what a term may be asked for by: its id, its short form, its name in every language."""
    return (term.id, *((term.short,) if term.short else ()), *(name for _, name in term.term.entries))


def _told(term: Term, every: tuple[Term, ...], words: Words) -> str:
    parts = [_head(term, words.lang), term.means.read(words.lang)]
    others = {other.id: other.term.read(words.lang) for other in reversed(every)}
    see = [others[name] for name in term.see if name in others]
    if see:
        parts.append(words("see also: {terms}", terms=", ".join(see)))
    return "\n\n".join(parts)


def _head(term: Term, lang: str) -> str:
    name = term.term.read(lang)
    head = f"{term.short} – {name}" if term.short and term.short != name else name
    rest = [string for language, string in term.term.entries if language != lang and string != name]
    return f"{head} ({', '.join(rest)})" if rest else head
