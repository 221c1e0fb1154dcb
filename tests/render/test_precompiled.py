"""Templates compiled beforehand are those that are shipped, and write what Jinja2 writes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.demo import demo

from teekond.locale import catalogue
from teekond.render import index, pages, svg
from teekond.render.index import Card, index_page
from teekond.render.precompile import compiled_source
from teekond.render.runtime import Compiled, Missing, attribute, escape, part
from teekond.resources import resource
from teekond.theme import load_theme


@pytest.mark.parametrize("name", pages.COMPILED)
def test_the_shipped_code_is_compiled_from_the_shipped_template(name: str) -> None:
    """Run `python -m teekond.render.precompile` when this fails."""
    assert pages.compiled_file(name).read_text(encoding="utf-8") == compiled_source(name)
    assert isinstance(pages.page_template(name), Compiled)


@pytest.mark.parametrize("name", ["default", "mono", "dark"])
def test_both_ways_write_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = load_theme(name, {})
    ready = svg.svg(demo(), 0, theme, id_prefix="a&b--")
    monkeypatch.setattr(svg, "page_template", lambda file: pages.environment().get_template(file))
    assert svg.svg(demo(), 0, theme, id_prefix="a&b--") == ready


def test_both_ways_write_the_same_index_page(monkeypatch: pytest.MonkeyPatch) -> None:
    cards = [
        Card("Esimene „päev“ & <õhtu>", "employee", "3 sammu", "a.svg", (("SVG", "a.svg"), ("PDF", "a.pdf"))),
        Card("Kõne", "crossing", "", None, (("PDF", "b c.pdf"),)),
    ]
    for shown in (cards, cards[:1], []):
        ready = index_page("Teekonnad", shown, catalogue("et"))
        with monkeypatch.context() as patch:
            patch.setattr(index, "page_template", lambda file, folder: pages.environment(folder).get_template(file))
            assert index_page("Teekonnad", shown, catalogue("et")) == ready


def test_a_part_that_is_not_there_is_refused() -> None:
    card = Card("Kõne", "crossing", "", None, (("PDF", "b.pdf"),))
    assert attribute(card, "title") == attribute({"title": "Kõne"}, "title") == "Kõne"
    assert part(card.files, 0) == ("PDF", "b.pdf")
    with pytest.raises(Missing):
        attribute(card, "titel")
    with pytest.raises(Missing):
        part(card.files, 1)


@given(st.text())
def test_both_ways_escape_alike(text: str) -> None:
    import markupsafe

    assert escape(text) == str(markupsafe.escape(text))


def test_a_template_that_changed_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "maps" / "compiled"
    folder.mkdir(parents=True)
    for file in resource("templates", "maps").rglob("*.*"):
        if file.suffix in (".j2", ".py"):
            (folder if file.suffix == ".py" else folder.parent).joinpath(file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(pages, "resource", lambda *parts: tmp_path.joinpath(*parts[1:]))
    assert pages.compiled("map.svg.j2") is not None
    (folder.parent / "map.svg.j2").write_text("{# changed #}", encoding="utf-8")
    assert pages.compiled("map.svg.j2") is None


def test_a_value_that_is_not_given_is_refused() -> None:
    with pytest.raises(Missing):
        pages.page_template("map.svg.j2").render(language="et")


def test_a_map_is_drawn_without_importing_jinja2() -> None:
    code = (
        "import sys; from tests.render.demo import demo; from teekond.theme import load_theme;"
        "from teekond.render.svg import svg; svg(demo(), 0, load_theme('default', {}));"
        "sys.exit('jinja2' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{root / 'toolkit'}"},
        check=False,
    )
    assert done.returncode == 0
