"""A font file of the workspace is measured, refused or said to be broken; it never stops the tool."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.theme.house import NAME, house_font, table

from teekond.diagnostics import Message
from teekond.metrics import advance
from teekond.resources import resource
from teekond.theme.assets import SAMPLE, wider
from teekond.theme.sfnt import FontFile, read_font

DATA = house_font()


def font(data: bytes) -> FontFile:
    read = read_font(data)
    assert isinstance(read, FontFile)
    return read


def test_a_font_is_measured_as_the_shipped_one_was() -> None:
    read = font(DATA)
    assert read.family == NAME
    for line in SAMPLE:
        assert read.width(line) == pytest.approx(advance(line, 1.0, 400), abs=0.01)


def test_a_wide_font_is_known_to_be_wide() -> None:
    assert wider(font(house_font(wider=1.25)), 400) == pytest.approx(1.25, abs=0.01)


def test_web_fonts_are_refused_with_what_to_give_instead() -> None:
    data = resource("templates", "fonts", "Inter-Regular-latin.woff2").read_bytes()
    read = read_font(data)
    assert isinstance(read, Message)
    assert "TTF or OTF" in read.english()


@pytest.mark.parametrize(
    "data", [b"", b"no font", b"\x00\x01\x00\x00", DATA[:2000], DATA[:-4000], b"OTTO" + DATA[4:99]]
)
def test_what_is_no_font_is_told(data: bytes) -> None:
    assert isinstance(read_font(data), Message)


def test_a_font_that_may_not_be_embedded_is_refused() -> None:
    data = bytearray(DATA)
    struct.pack_into(">H", data, table(data, b"OS/2")[0] + 8, 2)
    read = read_font(bytes(data))
    assert isinstance(read, Message)
    assert "licence" in read.english()


def test_segments_that_overlap_are_no_way_to_keep_the_tool_busy() -> None:
    data = bytearray(DATA)
    start, _ = table(data, b"cmap")
    for at in range(start, start + 4096, 4):
        struct.pack_into(">L", data, at, 0x00000FFF)
    assert isinstance(read_font(bytes(data)), Message)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=40))
def test_any_broken_font_is_a_font_or_a_message(changes: list[tuple[int, int]]) -> None:
    data = bytearray(DATA)
    for at, value in changes:
        data[at] = value
    assert isinstance(read_font(bytes(data)), Message | FontFile)
