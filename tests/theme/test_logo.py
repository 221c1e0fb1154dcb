"""A logo draws, or it is refused: nothing that runs, nothing that reaches out, nothing that breaks."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.diagnostics import Message
from teekond.theme.logo import Logo, read_logo

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 20">'
ENTITIES = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
ELSEWHERE = "https://example.org/a.png"


def png(width: int = 30, height: int = 10, *, rows: int | None = None) -> bytes:
    """Make a grey PNG; with fewer `rows` than it says where it is to be broken."""
    packed = zlib.compress(b"\0" * (rows if rows is not None else height) * (width + 1))
    parts = ((b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", packed), (b"IEND", b""))
    body = (
        struct.pack(">L", len(data)) + tag + data + struct.pack(">L", zlib.crc32(tag + data)) for tag, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


def svg(body: str, head: str = HEAD) -> bytes:
    return f"{head}{body}</svg>".encode()


def logo(data: bytes) -> Logo:
    read = read_logo(data)
    assert isinstance(read, Logo), read
    return read


def test_the_size_is_that_of_the_view_box() -> None:
    assert logo(svg('<path d="M0 0h9"/>')).ratio == 3


def test_a_picture_without_a_view_box_gets_one_of_its_size() -> None:
    made = logo(b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="20"><g/></svg>')
    assert made.ratio == 2
    assert b'<svg viewBox="0 0 40 20" xmlns' in made.data


def test_a_png_is_as_wide_as_it_says() -> None:
    made = logo(png())
    assert (made.kind, made.ratio) == ("png", 3)
    assert made.uri().startswith("data:image/png;base64,")


def test_what_drawing_programs_leave_in_a_file_does_no_harm() -> None:
    body = (
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
        '<defs><linearGradient id="a"/><style>.b{fill:url(#a)}</style></defs>'
        '<path class="b" style="fill:url(#a)"/><use xlink:href="#c"/>'
    )
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert logo(svg(body, doctype + HEAD)).ratio == 3


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<script xlink:href="a.js"/>',
        '<path onclick="alert(1)"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
        '<path xmlns="" d=""/><script xmlns="">alert(1)</script>',
        f'<image href="{ELSEWHERE}"/>',
        '<image xlink:href="../../secret.png"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
        '<use href="other.svg#a"/>',
        '<a href="javascript:alert(1)"><path/></a>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        f"<style>@import '{ELSEWHERE}';</style>",
        f"<style>path{{fill:url({ELSEWHERE})}}</style>",
        f"<style>path{{fill:u<!-- -->rl({ELSEWHERE})}}</style>",
        f"<style>path{{fill:\\75rl({ELSEWHERE})}}</style>",
        f'<path style="fill:url( {ELSEWHERE} )"/>',
        f"<path fill=\"url('{ELSEWHERE}')\"/>",
        '<g xml:base="https://example.org/"><use href="#a"/></g>',
        '<?xml-stylesheet href="https://example.org/a.css"?><path/>',
        "<g>" * 5000 + "</g>" * 5000,
        "<g>",
    ],
)
def test_a_picture_that_does_more_than_draw_is_refused(body: str) -> None:
    assert isinstance(read_logo(svg(body)), Message)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<html></html>",
        svg("<text>&b;</text>", ENTITIES + HEAD),
        svg("", f'<?xml version="1.0" encoding="utf-7"?>{HEAD}'),
        svg("<text>õ</text>").decode().encode("utf-16"),
        svg("", '<svg xmlns="http://www.w3.org/2000/svg">'),
        svg("", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 10">'),
        svg("", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan 10">'),
        png()[:-20],
        png()[:40],
        png(rows=3),
        png(width=50_000),
        png().replace(b"IDAT", b"IDAX"),
    ],
)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    assert isinstance(read_logo(data), Message)


@given(st.binary(max_size=200), st.sampled_from([b"", b"<svg ", HEAD.encode(), png()[:33]]))
def test_any_bytes_are_a_picture_or_a_message(data: bytes, start: bytes) -> None:
    assert isinstance(read_logo(start + data), Message | Logo)
