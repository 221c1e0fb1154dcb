"""Which tokens a role of a theme document stands for: people name roles, pictures ask for tokens."""

from __future__ import annotations

ROLES: dict[str, tuple[str, ...]] = {
    "customer": ("cxd",),
    "employee": ("exd",),
    "accent": ("wow",),
    "actor": ("cxt", "ext"),
    "frontstage": ("card",),
    "backstage": ("band2",),
    "support": ("band3",),
    "evidence": ("line",),
    "meets": ("meets",),
    "enables": ("enables",),
    "learns-from": ("learns",),
    "flow": ("ink2",),
    "low": ("badd",),
    "high": ("goodd",),
    "paper": ("paper", "halo"),
    "ink": ("ink",),
}
"""By role of the language, the tokens that take its colour."""

FOLLOWS: dict[str, str] = {"cxs": "cxd", "exs": "exd", "learns": "cxd", "enables": "exd", "meets": "ink"}
"""Stages and links take the colour of a side, unless they are given one of their own."""

TINTS: dict[str, tuple[str, float]] = {
    "cxt": ("cxd", 0.10),
    "ext": ("exd", 0.08),
    "goodt": ("goodd", 0.13),
    "badt": ("badd", 0.13),
    "goodA": ("goodd", 0.26),
    "badA": ("badd", 0.30),
}
"""Fills that go with a changed colour: that colour, and its share over paper."""

ON: dict[str, str] = {"cxon": "cxd", "exon": "exd", "goodon": "goodd", "badon": "badd"}
"""Text on a filled sign: paper or ink, whichever is read better on the changed colour."""
