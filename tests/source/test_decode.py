from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teekond.diagnostics import Severity
from teekond.source.decode import LIMIT, decode


def told(data: bytes) -> list[tuple[str, int, int]]:
    return [(finding.name, finding.span.line, finding.span.column) for finding in decode(data, "f.yaml")[1]]


def test_plain_utf8_is_left_alone() -> None:
    assert decode("title: Õhtu žürii 👩‍👧\n".encode(), "f.yaml") == ("title: Õhtu žürii 👩‍👧\n", [])


def test_byte_order_mark_line_ends_and_missing_newline_are_settled_silently() -> None:
    assert decode(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3", "f.yaml") == ("a: 1\nb: 2\nc: 3\n", [])


def test_empty_file_is_empty_text() -> None:
    assert decode(b"", "f.yaml") == ("", [])


@pytest.mark.parametrize(
    ("codec", "name"), [("cp1257", "Windows-1257"), ("cp1252", "Windows-1252"), ("latin-1", "Windows-1257 (or -1252)")]
)
def test_windows_text_is_guessed_and_its_line_shown_decoded(codec: str, name: str) -> None:
    word = "Õhtu žürii" if codec != "latin-1" else "Õhtu öö"
    text, found = decode(f"journey: x\ntitle: {word}\n".encode(codec), "f.yaml")
    assert text == f"journey: x\ntitle: {word}\n"
    assert [(finding.name, finding.span.line, finding.span.column) for finding in found] == [("not-utf8", 2, 8)]
    assert found[0].message.english() == f"the file is not UTF-8; read as {name}, this line says: title: {word}"


def test_only_the_lines_in_another_encoding_are_guessed() -> None:
    text, found = decode("a: õ\n".encode() + "b: õ\nc: ä\n".encode("cp1257"), "f.yaml")
    assert text == "a: õ\nb: õ\nc: ä\n"
    assert "further on: 1" in found[0].hints[0].english()


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named_and_still_read(codec: str) -> None:
    text, found = decode("journey: töö\nkind: employee\n".encode(codec), "f.yaml")
    assert text == "journey: töö\nkind: employee\n"
    assert [finding.name for finding in found] == ["not-utf8"]
    assert "UTF-" in found[0].message.english()


def test_binary_is_no_text() -> None:
    text, found = decode(bytes(range(256)) * 40, "f.yaml")
    assert text is None
    assert [finding.name for finding in found] == ["not-text"]


def test_a_file_over_the_limit_is_refused_at_once() -> None:
    text, found = decode(b"a" * (LIMIT + 1), "f.yaml")
    assert text is None
    assert [finding.name for finding in found] == ["file-too-large"]


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x7f", "\u0085", "\u2028", "\u200b", "\u202e", "\ufeff", "\uffff"])
def test_forbidden_characters_are_told_at_their_place_and_made_harmless(char: str) -> None:
    text, found = decode(f"a: 1\nb: õ{char}x\n".encode(), "f.yaml")
    assert [(finding.name, finding.span.line, finding.span.column) for finding in found] == [
        ("forbidden-character", 2, 5)
    ]
    assert text is not None
    assert char not in text
    assert len(text) == len(f"a: 1\nb: õ{char}x\n")


def test_joiners_inside_emoji_are_welcome() -> None:
    assert told("a: 👩‍👧\n".encode()) == []


def test_no_break_space_in_the_indentation_is_told_and_read_as_a_space() -> None:
    text, found = decode("a:\n\u00a0 b: 1\n".encode(), "f.yaml")
    assert text == "a:\n  b: 1\n"
    assert [(finding.name, finding.span.line, finding.span.column) for finding in found] == [("odd-blank", 2, 1)]


def test_no_break_space_inside_text_is_welcome() -> None:
    assert told("takes: 15\u00a0min\n".encode()) == []


def test_text_decoded_wrongly_earlier_is_a_warning_with_the_right_word() -> None:
    _, found = decode("title: Esimene tÃ¶Ã¶pÃ¤ev\n".encode(), "f.yaml")
    assert found[0].severity is Severity.WARNING
    assert (found[0].span.column, found[0].suggest) == (16, "tööpäev")


def test_lost_letters_are_a_warning() -> None:
    assert told("title: t\ufffd\ufffdpäev\n".encode())[0][0] == "wrongly-decoded"


@pytest.mark.parametrize(
    "data",
    [b"a" * LIMIT, "Ã¤".encode() * 400_000, "\u00a0".encode() * 900_000, "\ufffd".encode() * 600_000, b"\0 " * 900_000],
)
def test_hostile_bytes_at_the_limit_are_settled_quickly(data: bytes) -> None:
    begin = time.process_time()
    decode(data, "f.yaml")
    assert time.process_time() - begin < 2


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_any_bytes_decode_or_say_why_not(data: bytes) -> None:
    text, found = decode(data, "f.yaml")
    if text is None:
        assert any(finding.severity is Severity.ERROR for finding in found)
    else:
        assert "\r" not in text
        assert decode(text.encode(), "f.yaml")[0] == text
    for finding in found:
        assert finding.message.english()
