"""Channels by how much of them is a person."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.language.channels import LIKE
from teekond.model.workspace import Settings
from teekond.reader.known import BUILT_IN, SERVICE_CHANNELS

HUMAN = "human"


def human_channels(settings: Settings) -> frozenset[str]:
    """Return the ids of the channels where a person answers."""
    kinds = {channel.id: channel.kind for channel in (*BUILT_IN, *SERVICE_CHANNELS, *settings.channels)}
    return frozenset(ident for ident, kind in kinds.items() if kind == HUMAN)


def at_odds(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether two ends share no channel; a service agrees with the channel that it is a kind of."""
    here, there = set(one), set(other)
    return not (here & there or _like(here) & there or here & _like(there))


def _like(channels: Iterable[str]) -> set[str]:
    return {LIKE[each] for each in channels if each in LIKE}
