"""Moves what was drawn up or down."""

from __future__ import annotations

from teekond.layout.scene import Command, Group, Mark, PathMark
from teekond.values import replace


def shifted(group: Group, down: float) -> Group:
    """Return a group with everything in it lower by so much."""
    return replace(group, children=tuple(_child(child, down) for child in group.children))


def _child(child: Group | Mark, down: float) -> Group | Mark:
    if isinstance(child, Group):
        return shifted(child, down)
    if isinstance(child, PathMark):
        return replace(child, commands=tuple(_command(command, down) for command in child.commands))
    return replace(child, y=round(child.y + down, 2))


def _command(command: Command, down: float) -> Command:
    name, *values = command
    return (name, *(round(value + down, 2) if at % 2 else value for at, value in enumerate(values)))
