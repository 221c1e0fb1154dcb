"""Channels by how much of them is a person."""

from __future__ import annotations

from teekond.model.workspace import Settings
from teekond.reader.known import BUILT_IN

HUMAN = "human"


def human_channels(settings: Settings) -> frozenset[str]:
    """Return the ids of the channels where a person answers."""
    return frozenset(channel.id for channel in (*BUILT_IN, *settings.channels) if channel.kind == HUMAN)
