"""Channels: who answers, and whether two ends of a meeting agree."""

from __future__ import annotations

import pytest

from teekond.analysis.channels import at_odds, human_channels
from teekond.model.text import Text
from teekond.model.workspace import Channel, Settings


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (("phone",), ("phone", "app"), False),
        (("phone",), ("app",), True),
        (("whatsapp",), ("message",), False),
        (("video",), ("teams",), False),
        (("whatsapp",), ("messenger",), True),
    ],
)
def test_two_ends_agree_where_they_share_a_channel_or_its_service(
    one: tuple[str, ...], other: tuple[str, ...], differ: bool
) -> None:
    assert at_odds(one, other) is differ


def test_own_channel_of_a_services_name_says_itself_who_answers() -> None:
    assert "whatsapp" in human_channels(Settings())
    own = Channel("whatsapp", Text.plain("Our bot"), "automated")
    assert "whatsapp" not in human_channels(Settings(channels=(own,)))
