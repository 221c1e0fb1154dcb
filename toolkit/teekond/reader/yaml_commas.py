"""Whether a comma in a list in brackets parts two items, or splits one text in two."""

from __future__ import annotations

from itertools import pairwise

from teekond.reader.node import Node

OPENERS = "„“«‚‘"
CLOSERS = "“”»‘’"


def splits(node: Node) -> bool:
    """Say whether one of the commas of a list splits a text."""
    return any(split(first, second) for first, second in pairwise(node.items))


def split(first: Node, second: Node) -> bool:
    """Say whether two items look like one text with a comma in it."""
    if not (first.plain and second.plain and isinstance(first.value, str) and isinstance(second.value, str)):
        return False
    return seem_split(first.raw, second.raw)


def seem_split(one: str, two: str) -> bool:
    """Say whether two texts without quotes, a comma between them, look like one."""
    if one[0] in OPENERS and one[-1] not in CLOSERS and two[-1] in CLOSERS:
        return True
    return not one[0].islower() and two[0].islower()
