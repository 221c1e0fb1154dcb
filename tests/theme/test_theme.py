"""Themes are data, and what must be read can be read."""

import json
import time
from typing import Any

import pytest

from teekond.diagnostics import Place, Span
from teekond.model.workspace import ThemeDocument
from teekond.resources import resource
from teekond.theme import BUILT_IN, LineStyle, contrast, contrast_findings, load_theme, theme_findings
from teekond.theme.colour import normal
from teekond.theme.pairs import PAIRS, worst
from teekond.theme.roles import ROLES

FIGURES = {
    "ink": (14.31, 17.05, 12.20, 17.46),
    "ink2": (6.83, 11.98, 7.28, 10.50),
    "cxd": (7.54, 11.28, 8.12, 21.00),
    "exd": (6.46, 10.70, 8.01, 21.00),
    "goodd": (6.05, 9.09, 8.37, 21.00),
    "badd": (5.67, 8.36, 7.60, 21.00),
    "neu": (5.70, 9.34, 8.42, 9.74),
    "goodon": (7.00, 9.92, 10.18, 21.00),
    "badon": (6.58, 9.13, 9.55, 21.00),
    "cxon": (8.59, 11.28, 9.93, 21.00),
    "line": (3.36, 6.18, 4.10, 4.24),
    "stripl": (3.35, 7.41, 6.39, 17.46),
    "enables": (6.32, 8.69, 8.43, 17.46),
    "learns": (7.45, 9.16, 8.67, 17.46),
    "meets": (14.31, 17.05, 14.44, 17.46),
}
"""The lowest contrast of each token in default, contrast, dark and mono, as the design reckoned it."""


def own(**changes: Any) -> dict[str, ThemeDocument]:
    return {"own": ThemeDocument("own", **changes)}


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_shipped_theme_can_be_read(name: str) -> None:
    assert contrast_findings(load_theme(name, {})) == []


@pytest.mark.parametrize(("at", "name"), list(enumerate(("default", "contrast", "dark", "mono"))))
def test_contrast_is_what_the_design_says(at: int, name: str) -> None:
    theme = load_theme(name, {})
    found = {pair.token: worst(theme, pair)[0] for pair in PAIRS}
    assert {token: found[token] for token in FIGURES} == pytest.approx(
        {token: figures[at] for token, figures in FIGURES.items()}, abs=0.01
    )


def test_the_contrast_theme_has_seven_to_one_for_every_text() -> None:
    theme = load_theme("contrast", {})
    assert min(worst(theme, pair)[0] for pair in PAIRS if pair.least > 4) >= 7


@pytest.mark.parametrize("name", BUILT_IN)
def test_shipped_themes_name_the_same_tokens_in_the_same_order(name: str) -> None:
    colours = load_theme(name, {}).colours
    assert list(colours) == list(load_theme("default", {}).colours)
    assert all(value in ("dots", "hatch") or normal(value) == value for value in colours.values())


def test_mono_uses_greys_and_patterns_alone() -> None:
    colours = load_theme("mono", {}).colours
    assert {"dots", "hatch"} <= set(colours.values())
    assert all(value[1:3] == value[3:5] == value[5:] for value in colours.values() if value[0] == "#")


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_every_role_stands_for_tokens_that_are_there() -> None:
    colours = load_theme("default", {}).colours
    assert {token for tokens in ROLES.values() for token in tokens} <= colours.keys()


def test_a_workspace_changes_only_what_it_names() -> None:
    theme = load_theme("own", own(colours=(("low", "#7A0000"),), corners=2.0))
    default = load_theme("default", {})
    assert theme.colours["badd"] == "#7A0000"
    assert theme.colours["ink"] == default.colours["ink"]
    assert theme.corners == {"customer": 1.42, "employee": 5.67}
    assert theme.name == "own"


def test_what_goes_with_a_colour_changes_with_it() -> None:
    theme = load_theme("own", own(colours=(("customer", "#006064"),)))
    assert theme.colours["learns"] == theme.colours["cxs"] == "#006064"
    assert theme.colours["cxt"] not in ("#E6F2F9", "#006064")
    assert contrast_findings(theme) == []


def test_a_light_colour_of_a_side_gets_dark_text_on_its_stages() -> None:
    assert load_theme("own", own(colours=(("employee", "#F0C0D8"),))).colours["exon"] == "#14202B"


def test_what_is_named_itself_is_not_derived() -> None:
    theme = load_theme("own", own(colours=(("learns-from", "#333333"), ("customer", "#006064"))))
    assert theme.colours["learns"] == "#333333"


def test_a_theme_may_rest_on_another_of_the_workspace() -> None:
    documents = {
        "base": ThemeDocument("base", extends="dark", colours=(("ink", "#FFF"),)),
        "own": ThemeDocument("own", extends="base", font="Roboto"),
    }
    theme = load_theme("own", documents)
    assert (theme.colours["ink"], theme.font, theme.base) == ("#FFFFFF", "Roboto", "dark")


def test_a_workspace_may_shadow_a_shipped_theme() -> None:
    documents = {"default": ThemeDocument("default", colours=(("ink", "#000000"),))}
    assert load_theme("default", documents).colours["ink"] == "#000000"
    assert theme_findings(documents["default"], documents) == []


def test_lines_change_by_kind() -> None:
    lines = (("meets", (("width", "3"), ("dash", "dashed"))), ("flow", (("dash", "dotted"),)))
    theme = load_theme("own", own(lines=lines))
    assert theme.lines["meets"] == LineStyle(3, (12, 6))
    assert theme.lines["flow"] == LineStyle(1.1, (0, 2.2))
    assert theme.lines["enables"] == load_theme("default", {}).lines["enables"]


def test_low_contrast_names_the_role_as_people_write_it() -> None:
    place = Place(Span("themes/own.yaml"), (("colours", Span("themes/own.yaml", 3)),))
    (finding, *_) = contrast_findings(load_theme("own", own(colours=(("customer", "#6FB7E0"),), place=place)))
    assert finding.code == "TK501"
    assert finding.span.line == 3
    assert finding.message.english().startswith("contrast of customer #6FB7E0 on actor #F1F8FC is 2.")


@pytest.mark.parametrize(
    "document",
    [
        ThemeDocument("own", colours=(("customre", "#000"),)),
        ThemeDocument("own", colours=(("ink", "black"),)),
        ThemeDocument("own", extends="helgge"),
        ThemeDocument("own", extends="own"),
    ],
)
def test_mistakes_still_give_a_theme(document: ThemeDocument) -> None:
    documents = {document.id: document}
    assert load_theme("own", documents).colours == load_theme("default", {}).colours


def test_themes_that_extend_each_other_are_told() -> None:
    documents = {"a": ThemeDocument("a", extends="b"), "b": ThemeDocument("b", extends="a")}
    assert [found.name for each in documents.values() for found in theme_findings(each, documents)] == [
        "theme-circle",
        "theme-circle",
    ]
    assert load_theme("a", documents).base == "default"


def test_an_unknown_name_gives_the_default() -> None:
    assert load_theme("nosuch", {}) == load_theme("default", {})


def test_shipped_themes_are_small_and_fast() -> None:
    start = time.process_time()
    for name in BUILT_IN:
        json.loads(resource("templates", "themes", f"{name}.json").read_text(encoding="utf-8"))
    assert time.process_time() - start < 0.05
