"""What a workspace's theme says of lines, corners, borders, fonts and the logo is seen in every picture."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from tests.render.demo import demo
from tests.theme.house import NAME, house_font, table
from tests.theme.test_logo import png
from tests.theme.test_logo import svg as logo_file

from teekond.check.run import check
from teekond.compiler.formats import Look
from teekond.compiler.pipeline import Drawing, lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import Group, ImageMark, MapLayout, Mark, TextMark
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.workspace import ThemeDocument
from teekond.render.dot import dot
from teekond.render.html import html
from teekond.render.outline import bounds, touch
from teekond.render.paper import pdf
from teekond.render.paper import png as pixels
from teekond.render.svg import svg
from teekond.theme import Theme, load_theme

SVG = "{http://www.w3.org/2000/svg}"
JOURNEY = """\
{side}: {name}
kind: {kind}
title: {{et: {title}, en: {title}}}
persona: {who}
stages:
  - Algus: [{step}, Teine samm]
"""
PERSONA = """
---
persona: {who}
name: {who}
role: uus inimene ettevõttes
quote: Tahan aidata, aga mul ei ole veel ühtegi ligipääsu.
"""
LINK = "\nlinks:\n  - {from: esimene-tööpäev/vastab-kõnele, meets: esimene-kõne/räägib-oma-mure}\n"


def own(**changes: object) -> Theme:
    """Return a theme that changes these things only."""
    return load_theme("house", {"house": ThemeDocument("house", **changes)})  # type: ignore[arg-type]


def drawn(theme: Theme) -> ET.Element:
    return ET.fromstring(svg(demo(), 0, theme, fonts="none"))


def link_line(theme: Theme, kind: str) -> dict[str, str]:
    group = next(each for each in drawn(theme).iter(f"{SVG}g") if each.get("class") == f"link {kind}")
    return next(path.attrib for path in group.iter(f"{SVG}path") if path.get("class") == "line")


def cards(theme: Theme, side: str) -> list[dict[str, str]]:
    group = next(each for each in drawn(theme).iter(f"{SVG}g") if each.get("class") == f"journey {side}")
    return [each.attrib for each in group.iter(f"{SVG}rect") if each.get("class") == "card"]


def house(folder: Path, theme: str, **files: bytes) -> Workspace:
    """Write a workspace with two journeys that meet, and a theme with its files."""
    (folder / "teekond.yaml").write_text("title: Proov\nlanguages: [et, en]\ntheme: house\n", encoding="utf-8")
    (folder / "house.yaml").write_text(f"theme: house\n{theme}\n", encoding="utf-8")
    first = JOURNEY.format(
        side="journey",
        name="esimene-kõne",
        kind="customer",
        title="Esimene kõne ja selle järelkõned",
        who="liisa",
        step="Räägib oma mure",
    )
    second = JOURNEY.format(
        side="journey",
        name="esimene-tööpäev",
        kind="employee",
        title="Esimene tööpäev uues kohas",
        who="mari",
        step="Vastab kõnele",
    )
    (folder / "a.yaml").write_text(first + PERSONA.format(who="liisa"), encoding="utf-8")
    (folder / "b.yaml").write_text(second + PERSONA.format(who="mari"), encoding="utf-8")
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return load_workspace(folder)


def placed(workspace: Workspace, sheet: str | None = None) -> tuple[MapLayout, Theme]:
    """Lay out the map of both journeys with the workspace's theme."""
    theme = load_theme("house", workspace.themes, workspace.root)
    drawing = Drawing("map", "", tuple(workspace.journeys))
    options = MapOptions(sheet=parse_sheet(*sheet.split()) if sheet else None)
    return lay_out(workspace, drawing, options, Look(theme, catalogue("et"))), theme


def marks(group: Group) -> Iterator[Mark]:
    for child in group.children:
        if isinstance(child, Group):
            yield from marks(child)
        else:
            yield child


def told(workspace: Workspace) -> list[tuple[str, int]]:
    return [(each.code, each.span.line) for each in check(workspace) if each.code == "TK503"]


# lines, corners, borders


def test_the_line_of_a_link_is_as_wide_and_dashed_as_the_theme_says() -> None:
    lines = (("meets", (("width", "5"), ("dash", "dotted"))), ("flow", (("width", "2"), ("dash", "dashed"))))
    theme = own(lines=lines)
    meets = link_line(theme, "meets")
    assert (meets["stroke-width"], meets["stroke-dasharray"], meets["stroke-linecap"]) == ("5", "0 10", "round")
    flow = link_line(theme, "flow")
    assert (flow["stroke-width"], flow["stroke-dasharray"]) == ("2", "8 4")
    assert link_line(theme, "enables") == link_line(own(), "enables")


def test_a_dash_grows_with_its_line() -> None:
    assert link_line(own(lines=(("learns-from", (("width", "3"),)),)), "learns-from")["stroke-dasharray"] == "0 6"


def test_the_dot_file_has_the_same_lines() -> None:
    source = dot(demo(), 0, own(lines=(("meets", (("width", "5.5"), ("dash", "dashed"))),)))
    edge = next(line for line in source.splitlines() if 'class="link meets"' in line)
    assert "penwidth=5.5" in edge
    assert "style=dashed" in edge


def test_the_legend_shows_the_lines_of_the_map(tmp_path: Path) -> None:
    layout, theme = placed(house(tmp_path, "lines: {flow: {width: 2.5, dash: dotted}}"))
    samples = re.findall(r'<path d="[^"]*" class="sample flow"[^>]*>', svg(layout, 0, theme, fonts="none"))
    assert len(samples) == 1
    assert 'stroke-width="2.5"' in samples[0]
    assert 'stroke-dasharray="0 5"' in samples[0]


def test_the_cards_of_employees_are_round_and_those_of_customers_stay_angular() -> None:
    assert {card["rx"] for card in cards(own(corners=4.0), "employee")} == {"11.34"}
    assert {card["rx"] for card in cards(own(corners=4.0), "customer")} == {"2"}
    assert float(cards(own(corners=1.5), "customer")[0]["rx"]) < float(cards(own(corners=1.5), "employee")[0]["rx"]) / 3


def test_the_contrast_theme_has_thicker_borders_and_lines() -> None:
    theme = load_theme("contrast", {})
    assert {card["stroke-width"] for card in cards(theme, "employee")} == {"1.8"}
    for kind, width in (("meets", "3.5"), ("enables", "1.9"), ("learns-from", "2.3"), ("flow", "1.4")):
        assert link_line(theme, kind)["stroke-width"] == width
    assert [each.get("stroke-width") for each in drawn(theme).iter() if each.get("class") == "curve"] == ["2.7"]


@pytest.mark.parametrize("name", ["default", "mono", "dark"])
def test_themes_that_change_no_line_draw_what_was_laid_out(name: str) -> None:
    assert link_line(load_theme(name, {}), "meets")["stroke-width"] == "3.2"


# fonts


def test_the_font_of_the_workspace_is_in_the_svg_and_the_page(tmp_path: Path) -> None:
    workspace = house(
        tmp_path,
        "fonts: {text: Our Haven, file: f.ttf, bold: b.ttf}",
        f__ttf=house_font(),
        b__ttf=house_font(bold=True),
    )
    layout, theme = placed(workspace)
    journeys = tuple(workspace.journeys)
    for picture in (svg(layout, 0, theme), html(layout, theme, workspace, journeys, catalogue("et"))):
        assert picture.count('@font-face{font-family:"Our Haven"') == 2
        assert f"Our Haven, {NAME}, Inter" in picture
        assert "data:font/ttf;base64," in picture
    assert told(workspace) == []


def test_the_font_of_the_workspace_is_in_the_pdf(tmp_path: Path) -> None:
    theme = "fonts: {text: Our Haven, file: f.ttf, bold: b.ttf}"
    layout, look = placed(house(tmp_path, theme, f__ttf=house_font(), b__ttf=house_font(bold=True)))
    document = pypdf.PdfReader(io.BytesIO(pdf(layout, look)))
    fonts = {str(font["/BaseFont"]) for page in document.pages for font in fonts_of(page)}
    assert {font.partition("+")[2] for font in fonts} == {f"{NAME}-Regular", f"{NAME}-Bold"}


def fonts_of(page: pypdf.PageObject) -> Iterator[dict[str, object]]:
    """Yield the fonts of a page, and of the pictures on it."""
    waiting: list[Any] = [page["/Resources"].get_object()]
    while waiting:
        resources = waiting.pop()
        yield from (
            (font.get_object() for font in resources.get("/Font", {}).get_object().values())
            if "/Font" in resources
            else ()
        )
        for each in resources.get("/XObject", {}).values():
            inner = each.get_object().get("/Resources")
            if inner is not None:
                waiting.append(inner.get_object())


def test_a_wide_font_is_set_smaller_so_that_no_word_leaves_its_box(tmp_path: Path) -> None:
    layout, theme = placed(house(tmp_path, "fonts: {file: f.ttf}", f__ttf=house_font(wider=1.1)))
    assert theme.fit == pytest.approx(1 / 1.1, abs=0.01)
    assert theme.regular is not None
    for mark in (each for group in layout.pages[0].groups for each in marks(group)):
        if isinstance(mark, TextMark):
            tracked = mark.tracking * len(mark.text)
            assert theme.regular.width(mark.text) * mark.size * theme.fit + tracked <= mark.width + 0.3
    sizes = {float(each) for each in re.findall(r'class="eyebrow" font-size="([0-9.]+)"', svg(layout, 0, theme))}
    assert sizes == {round(7 * theme.fit, 2)}


@pytest.mark.parametrize("data", [house_font(wider=1.3), house_font()[:30_000], b"no font"])
def test_a_font_that_does_not_fit_is_told_and_left_out(data: bytes, tmp_path: Path) -> None:
    workspace = house(tmp_path, "fonts: {text: Our Haven, file: f.ttf}", f__ttf=data)
    layout, theme = placed(workspace)
    assert told(workspace) == [("TK503", 2)]
    assert (theme.regular, theme.font, theme.fit) == (None, "Inter", 1.0)
    assert any("f.ttf" in note for note in layout.notes)
    assert "Haven" not in svg(layout, 0, theme, fonts="none")
    assert pdf(layout, theme).startswith(b"%PDF")


def test_a_font_with_broken_letters_still_gives_a_pdf(tmp_path: Path) -> None:
    data = bytearray(house_font())
    start, length = table(data, b"glyf")
    data[start : start + length] = b"\xff" * length
    layout, theme = placed(house(tmp_path, "fonts: {file: f.ttf}", f__ttf=bytes(data)))
    assert theme.regular is not None
    assert pdf(layout, theme).startswith(b"%PDF")


def test_a_link_out_of_the_workspace_is_refused(tmp_path: Path) -> None:
    (tmp_path / "w").mkdir()
    (tmp_path / "f.ttf").write_bytes(house_font())
    try:
        (tmp_path / "w" / "f.ttf").symlink_to(tmp_path / "f.ttf")
    except OSError:
        pytest.skip("this system makes no links")
    assert told(house(tmp_path / "w", "fonts: {file: f.ttf}")) == [("TK503", 2)]


# the logo


@pytest.mark.parametrize("sheet", [None, "A3", "A4", "A4 portrait"])
@pytest.mark.parametrize("wide", [4, 20, 400])
def test_the_logo_stands_beside_the_eyebrow_and_on_nothing_else(wide: int, sheet: str | None, tmp_path: Path) -> None:
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} 10"/>'.encode()
    layout, _ = placed(house(tmp_path, "logo: l.svg", l__svg=picture), sheet)
    page = layout.pages[0]
    inside = [mark for group in page.groups if group.cls == "title-block" for mark in marks(group)]
    (logo,) = [mark for mark in inside if isinstance(mark, ImageMark)]
    assert 0 < logo.h <= 14
    assert logo.w / logo.h == pytest.approx(wide / 10, rel=0.05)
    assert logo.x + logo.w <= page.width - 24
    # a line of text is as high as its capitals: none of the words over and under the logo has more
    assert not [
        each for each in inside if each is not logo and each is not titled(each) and touch(bounds(each), bounds(logo))
    ]


def titled(mark: Mark) -> Mark | None:
    """Return a title: its box is as high as its line, its letters are lower."""
    return mark if isinstance(mark, TextMark) and mark.cls == "title" else None


@pytest.mark.parametrize(
    ("name", "data", "kind"), [("l.svg", logo_file("<path d='M0 0h9'/>"), "svg+xml"), ("l.png", png(), "png")]
)
def test_the_logo_is_whole_in_every_picture(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    workspace = house(tmp_path, f"logo: {name}", **{name.replace(".", "__"): data})
    layout, theme = placed(workspace)
    assert f'class="logo" href="data:image/{kind};base64,' in svg(layout, 0, theme)
    page = html(layout, theme, workspace, tuple(workspace.journeys), catalogue("et"))
    assert f"data:image/{kind};base64," in page
    assert "img-src data:" in page
    assert pdf(layout, theme).startswith(b"%PDF")
    assert len(pixels(layout, 0, theme, 72)) > 1000
    assert "logo" not in dot(layout, 0, theme)
    assert told(workspace) == []


def test_a_logo_that_runs_something_is_told_and_left_out(tmp_path: Path) -> None:
    workspace = house(tmp_path, "logo: l.svg", l__svg=logo_file("<script>alert(1)</script>"))
    layout, theme = placed(workspace)
    assert told(workspace) == [("TK503", 2)]
    assert theme.picture is None
    assert "<image" not in svg(layout, 0, theme)
    assert any("l.svg" in note for note in layout.notes)


def test_a_build_is_not_fresh_where_a_file_of_the_theme_has_changed(tmp_path: Path) -> None:
    one = placed(house(tmp_path, "logo: l.svg", l__svg=logo_file("")))[1]
    other = placed(house(tmp_path, "logo: l.svg", l__svg=logo_file("<g/>")))[1]
    assert one.seal() != other.seal()
