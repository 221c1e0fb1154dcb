"""Building a catalogue from its draft."""

from __future__ import annotations

from teekond.model.canvas import Scale
from teekond.model.catalogue import Catalogue, Item
from teekond.model.ident import slug
from teekond.reader.canvas import scale_of
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.journey import title_of
from teekond.reader.lanes import id_problem


def build_catalogue(draft: Draft, languages: tuple[str, ...]) -> Catalogue | None:
    """Make a catalogue of the model; values whose ids repeat are told and left out."""
    entry = draft.entry
    if entry is None:
        return None
    seen: dict[str, Entry] = {}
    items = []
    for each in entry.many("items"):
        title = each.values["title"]
        ident = each.word("id") or slug(title.read(*languages))
        if not ident or ident in seen:
            id_problem(each, ident, seen.get(ident), draft.findings)
            continue
        seen[ident] = each
        items.append(Item(ident, title, each.text("prompt"), each.text("source"), each.word("side"), each.place()))
    return Catalogue(
        draft.id,
        entry.text("title") or title_of(draft.id),
        tuple(items),
        entry.word("about"),
        entry.text("source"),
        scale_of(entry, draft.findings) or Scale(1, 5),
        entry.place(),
    )
