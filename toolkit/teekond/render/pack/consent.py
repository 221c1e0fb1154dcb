"""A notice about photos and notes for the wall, and a slip on which a person says what may be done with them."""

from __future__ import annotations

from teekond.render.pack.frame import Pack


def consent(pack: Pack) -> dict[str, object]:
    """Return what stands on the notice and on the slips."""
    words = pack.words
    return {
        "kind": words("Photos and consent"),
        "title": words("Photos and notes"),
        "lead": words("What happens with what we write and photograph today"),
        "points": [
            ["note", words("What we write"), words("Notes are typed up without names: only table and sheet are kept.")],
            ["eye", words("What we photograph"), words("Sheets, walls and hands. Faces only of those who allow it.")],
            ["wrong", words("What we do not do"), words("No recording of talks, no lists of who said what.")],
            [
                "loop",
                words("If you change your mind"),
                words("Say so, today or later: the picture or the sentence is deleted."),
            ],
        ],
        "sticker": [
            words("No photos of me"),
            words("Put a dot on your name sign. Whoever takes pictures looks for it."),
        ],
        "fields": [words("Who answers for it:"), words("Pictures are kept until:"), words("Questions and wishes to:")],
        "slip": {
            "title": words("Consent"),
            "about": f"{pack.title} · {pack.dates()}".strip(" ·"),
            "intro": words("Tick what you allow. Whatever you leave empty is not done."),
            "choices": [
                words("I may be seen in photos that stay inside the organisation"),
                words("I may be seen in photos that are published"),
                words("My sentences may be quoted without my name"),
                words("My sentences may be quoted with my name"),
            ],
            "fields": [words("Name"), words("Date and signature")],
        },
    }
