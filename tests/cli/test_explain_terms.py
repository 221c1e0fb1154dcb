"""The words of the figures are explained everywhere, in both languages, and a workspace's own come first."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.cli.app import run
from teekond.cli.explain_term import names_of, shipped

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("term", shipped().terms, ids=lambda term: term.id)
def test_every_name_of_a_term_leads_to_its_page(term: object, lang: str, capsys: Capture) -> None:
    term = next(each for each in shipped().terms if each is term)
    for name in names_of(term):
        assert run(["explain", name, "--lang", lang]) == 0
        told = capsys.readouterr().out
        assert term.term.read(lang) in told
        assert " ".join(term.means.read(lang).split()) in " ".join(told.split())


def test_a_term_leads_on_to_others(capsys: Capture) -> None:
    assert run(["explain", "ripple", "--lang", "et"]) == 0
    assert "vaata ka: kaal, ülesvoolu, mis oleks kui" in capsys.readouterr().out


def test_terms_refer_to_terms_that_are_there() -> None:
    known = {term.id for term in shipped().terms}
    assert {name for term in shipped().terms for name in term.see} <= known
    assert all({"et", "en"} <= set(term.means.languages()) for term in shipped().terms)


def test_the_workspace_says_it_in_its_own_words(nowhere: Path, capsys: Capture) -> None:
    (nowhere / "teekond.yaml").write_text("title: A\n", encoding="utf-8")
    own = "glossary: ours\nterms: [{id: ripple, term: Ripple, means: Rings in our pond}]\n"
    (nowhere / "words.yaml").write_text(own, encoding="utf-8")
    assert run(["explain", "ripple", "--lang", "en"]) == 0
    assert "Rings in our pond" in capsys.readouterr().out
