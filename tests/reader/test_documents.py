"""What a file is: its first key, its id, and the kinds that this version does not read."""

from __future__ import annotations

import pytest
from tests.reader.reading import read, steps, told

from teekond.diagnostics import Severity
from teekond.link.load import load_files

DAY = "kind: customer\nstages: [A]\n"


def test_the_first_key_says_what_a_file_is() -> None:
    workspace = read("persona: mari\n---\njourney: day\nkind: customer\nstages: [A]\n---\nglossary: g\nterms: []\n")
    assert (list(workspace.personas), list(workspace.journeys), list(workspace.glossaries)) == (
        ["mari"],
        ["day"],
        ["g"],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jurney: a\n", ["1:1 TK101 → journey"]),
        ("teekond: a\n", ["1:1 TK101 → journey"]),
        ("title: A\njourney: a\n", ["1:1 TK101"]),
        ("- a\n", ["1:1 TK104"]),
        ("tere\n", ["1:1 TK104"]),
        ("{}\n", ["1:1 TK101"]),
        ("", ["1:1 TK122 warning"]),
        ("# ainult märkus\n", ["1:1 TK122 warning"]),
    ],
)
def test_files_that_say_nothing_known(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_schema_line_may_stand_before_the_first_key() -> None:
    assert list(read(f"$schema: x.json\njourney: day\n{DAY}").journeys) == ["day"]


@pytest.mark.parametrize(
    ("name", "text", "ident"),
    [
        ("journeys/Esimene Tööpäev.yaml", f"journey:\n{DAY}", "esimene-tööpäev"),
        ("-", f"journey:\ntitle: {{en: First day, et: Esimene päev}}\n{DAY}", "first-day"),
        ("con.yaml", f"journey: ~\n{DAY}", "con"),
    ],
)
def test_an_id_left_out_comes_from_the_file_else_from_the_title(name: str, text: str, ident: str) -> None:
    assert list(read(text, name).journeys) == [ident]


def test_a_document_without_any_name_asks_for_an_id() -> None:
    assert told(f"journey:\n{DAY}", "-") == ["1:1 TK202"]


def test_map_is_no_journey() -> None:
    assert told(f"journey: map\n{DAY}") == ["1:10 TK213"]


@pytest.mark.parametrize("kind", ["measures", "assessment", "competences"])
def test_kinds_that_are_not_read_are_named_and_no_more(kind: str) -> None:
    workspace = read(f"{kind}: x\nanything: [1, {{}}]\n")
    assert workspace.unread == ((kind, "x", "a.yaml"),)
    assert workspace.diagnostics == ()


def test_the_workspace_file_needs_no_first_key() -> None:
    workspace = read(
        "title: Helge\nlanguages: [en, et]\nsheet: A3\noutput: out/maps\n"
        "channels: {infoekraan: {title: {et: Infoekraan}, kind: self-service}}\n"
        "check: {ignore: [TK210], owner-concentration: {share: 0.5}}\n",
        "teekond.yaml",
    )
    assert workspace.diagnostics == ()
    assert workspace.settings.languages == ("en", "et")
    assert workspace.settings.sheet.size == "A3"
    assert workspace.settings.output == "out/maps"
    assert workspace.settings.channels[0].id == "infoekraan"
    assert workspace.settings.check.options == (("owner-concentration", (("share", 0.5),)),)


@pytest.mark.parametrize(
    "channels", ["channels: {infoekraan: {title: Infoekraan, kind: nonsense}}", "channels: [infoekraan]"]
)
def test_a_channel_that_could_not_be_read_is_told_where_it_is_written_and_nowhere_else(channels: str) -> None:
    files = {
        "teekond.yaml": f"title: Helge\n{channels}\n".encode(),
        "a.yaml": steps("- {title: Vaatab, channel: infoekraan}").encode(),
    }
    found = load_files(files, None).diagnostics
    assert [each.span.path for each in found if each.severity is Severity.ERROR] == ["teekond.yaml"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("output: ../elsewhere", "1:9 TK121"),
        ("output: .", "1:9 TK121 → build"),
        ("output: C:\\maps", "1:9 TK121"),
        ("languages: [et, eesti]", "1:17 TK117"),
        ("theme: drak", "1:8 TK219 → dark"),
        ("sheet: {size: A9}", "1:15 TK106"),
        ("colour: x", "1:1 TK102"),
    ],
)
def test_slips_in_the_workspace_file(line: str, expected: str) -> None:
    found = told(line + "\n", "teekond.yaml")
    assert len(found) == 1
    assert found[0].startswith(expected)


def test_an_error_breaks_only_its_own_document() -> None:
    workspace = read(f"journey: a\n{DAY}---\njourney: b\nkind: nobody\nstages: [A]\n")
    assert (list(workspace.journeys), workspace.broken) == (["a"], frozenset({"b"}))


def test_a_theme_reaches_the_model() -> None:
    theme = read(
        'theme: t\ncolours: {customer: "#00507D"}\nlines: {meets: {width: 3, dash: solid}}\ncorners: 2,5 mm\n'
    ).themes["t"]
    assert theme.colours == (("customer", "#00507D"),)
    assert theme.lines == (("meets", (("width", "3"), ("dash", "solid"))),)
    assert theme.corners == 2.5


def test_a_glossary_makes_ids_of_abbreviations_and_checks_what_terms_see() -> None:
    text = "glossary: g\nterms:\n  - {short: NPS, term: soovitusindeks, means: x, see: [enps, eNPS2]}\n"
    text += "  - {short: eNPS, term: b, means: c}\n"
    assert told(text) == ["3:62 TK218 → enps"]


def test_a_persona_reaches_the_model() -> None:
    text = (
        "persona: mari\nkind: employee\nname: Mari\nchannels: telefon\nskills: {digital: 4}\n"
        "preferences: {recognition: vaba aeg}\nbased_on: [intervjuud, {source: küsitlus, n: 6, date: 1.9.2026}]\n"
    )
    persona = read(text).personas["mari"]
    assert persona.channels == ("phone",)
    assert persona.skills == (("digital", 4),)
    assert persona.preferences[0][1].read() == "vaba aeg"
    assert [(source.source.read(), source.n, source.date) for source in persona.based_on] == [
        ("intervjuud", None, None),
        ("küsitlus", 6, "2026-09-01"),
    ]
