"""`teekond new` and `teekond init`: what they write is read without an error."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

from teekond.cli.init import sample_files
from teekond.cli.new import KINDS, PRESETS, WORKSHOPS, starter
from teekond.diagnostics import Severity
from teekond.language.schema import schema as make_schema
from teekond.link.load import load_text, load_workspace

READ_NOW = ("journey", "persona", "crossing", "organisation", "glossary", "catalogue", "theme")


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("kind", READ_NOW)
def test_starter_is_read_without_an_error(kind: str, lang: str) -> None:
    workspace = load_text(starter(kind, "mine", lang), "mine.yaml")
    assert [each for each in workspace.diagnostics if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("preset", PRESETS)
def test_preset_has_a_step_in_each_stage_and_titles_in_both_languages(preset: str, lang: str) -> None:
    workspace = load_text(starter("journey", "mine", lang, preset=preset), "mine.yaml")
    assert workspace.diagnostics == ()
    journey = workspace.journeys["mine"]
    assert journey.preset == preset
    assert len(journey.stages) >= 6
    for stage in journey.stages:
        assert set(stage.title.languages()) == {"et", "en"}
        assert stage.steps


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_starter_explains_itself_in_one_language(kind: str, lang: str) -> None:
    text = starter(kind, "mine", lang)
    assert text.startswith("# ")
    assert f"{kind}: mine" in text
    assert "et|" not in text
    assert "en|" not in text


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_new_document_fits_into_the_workspace(kind: str, lang: str, workspace: Path, teekond: Teekond) -> None:
    done = teekond("new", kind, "Öö päev", "--lang", lang)
    assert done.code == 0
    path = workspace / done.out.strip()
    assert path.name == "oo-paev.yaml"
    assert path.parent == workspace / KINDS[kind]
    errors = [each for each in load_workspace(workspace).diagnostics if each.severity is Severity.ERROR]
    assert errors == []


def test_new_document_is_in_the_workspaces_first_language(workspace: Path, teekond: Teekond) -> None:
    settings = workspace / "teekond.yaml"
    settings.write_text("languages: [et, en]\n", encoding="utf-8")
    assert "# Teekond:" in teekond("new", "journey", "uus", "-o", "-").out
    assert "# A journey:" in teekond("new", "journey", "uus", "-o", "-", "--lang", "en").out


@pytest.mark.parametrize("lang", ["et", "en"])
def test_new_crossing_without_journeys_to_join_brings_its_own(
    lang: str, tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "teekond.yaml").write_text(f"languages: [{lang}]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert teekond("new", "crossing", "both").code == 0
    loaded = load_workspace(tmp_path)
    assert loaded.diagnostics == ()
    assert len(loaded.crossings["both"].journeys) == 2


def test_new_crossing_joins_journeys_of_both_sides(workspace: Path, teekond: Teekond) -> None:
    text = teekond("new", "crossing", "met", "-o", "-").out
    assert "journeys: [small, work]" in text
    assert "---" not in text


def test_nothing_is_overwritten(workspace: Path, teekond: Teekond) -> None:
    before = (workspace / "journeys" / "small.yaml").read_bytes()
    done = teekond("new", "journey", "small")
    assert done.code == 2
    assert "nothing is overwritten" in done.err
    assert (workspace / "journeys" / "small.yaml").read_bytes() == before


def test_id_without_a_letter_is_refused(workspace: Path, teekond: Teekond) -> None:
    assert "has no letter or digit" in teekond("new", "journey", "!!!").err


@pytest.mark.parametrize("lang", ["et", "en"])
def test_init_makes_the_sample_workspace_without_errors(
    lang: str, tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert teekond("init", "mine", "--lang", lang).code == 0
    workspace = load_workspace(tmp_path / "mine")
    assert workspace.language == lang
    assert len(workspace.journeys) >= 5
    assert workspace.crossings
    assert [each for each in workspace.diagnostics if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("lang", ["et", "en"])
def test_empty_workspace_has_one_journey_of_three_lines(
    lang: str, tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert teekond("init", "mine", "--empty", "--lang", lang).code == 0
    root = tmp_path / "mine"
    (journey,) = (root / "journeys").iterdir()
    assert len(journey.read_text(encoding="utf-8").splitlines()) == 3
    assert sorted(path.name for path in root.iterdir()) == [".vscode", "journeys", "teekond.yaml", "workshops"]
    loaded = load_workspace(root)
    assert loaded.diagnostics == ()
    assert loaded.language == lang


@pytest.mark.parametrize(
    ("page", "tells"),
    [("first-ten-minutes.md", "The sample is {} files"), ("esimesed-kumme-minutit.md", "Näidises on {} faili")],
)
def test_tutorial_tells_the_true_number_of_files(page: str, tells: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / page).read_text(encoding="utf-8")
    assert tells.format(len(dict(sample_files("et")))) in text


def test_init_refuses_to_overwrite(workspace: Path, teekond: Teekond) -> None:
    before = sorted(workspace.rglob("*"))
    done = teekond("init")
    assert done.code == 2
    assert "teekond.yaml is already there" in done.err
    assert sorted(workspace.rglob("*")) == before


def test_init_into_a_file_is_told(tmp_path: Path, teekond: Teekond) -> None:
    (tmp_path / "f").write_text("x", encoding="utf-8")
    assert "is a file, not a folder" in teekond("init", str(tmp_path / "f")).err


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_init_with_git_ignores_what_is_built(tmp_path: Path, teekond: Teekond) -> None:
    assert teekond("init", str(tmp_path / "mine"), "--git").code == 0
    assert (tmp_path / "mine" / ".git").is_dir()
    assert "/build/" in (tmp_path / "mine" / ".gitignore").read_text(encoding="utf-8")


def test_a_new_workspace_tells_visual_studio_code_every_key(teekond: Teekond, tmp_path: Path) -> None:
    teekond("init", str(tmp_path / "own"), "--empty")
    settings = json.loads((tmp_path / "own" / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    ((path, globs),) = settings["yaml.schemas"].items()
    schema = json.loads((tmp_path / "own" / path).read_text(encoding="utf-8"))
    assert schema == make_schema()
    folders = {each.relative_to(tmp_path / "own").as_posix() for each in (tmp_path / "own").rglob("*.yaml")}
    assert {"/teekond.yaml", "/journeys/**/*.yaml"} <= set(globs)
    assert all(name == "teekond.yaml" or f"/{name.split('/')[0]}/**/*.yaml" in globs for name in folders)


@pytest.mark.parametrize("lang", ["et", "en"])
def test_new_files_are_in_canonical_form(
    lang: str, tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert teekond("init", "--empty", "--lang", lang).code == 0
    for kind in KINDS:
        assert teekond("new", kind, f"own-{kind}", "--lang", lang).code == 0
    for preset in PRESETS:
        assert teekond("new", "journey", preset, "--preset", preset, "--lang", lang).code == 0
    for preset in WORKSHOPS:
        assert teekond("new", "workshop", preset, "--preset", preset, "--lang", lang).code == 0
    done = teekond("fmt", "--check")
    assert (done.code, done.out) == (0, "")
