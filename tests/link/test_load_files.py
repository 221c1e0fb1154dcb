"""A workspace that lies in no folder is read as one that does."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.link.load import load_files, load_workspace

FILES = {
    "teekond.yaml": "title: T\noutput: out\nlanguages: [en]\n",
    "a.yaml": "journey: a\nkind: employee\nstages: [Day: [Works]]\n",
    "deep/er/b.YML": "persona: b\nname: B\n",
    "deep/wrong.yaml": "journey: wrong\nkind: [\n",
    ".hidden.yaml": "journey: hidden\n",
    "_draft/c.yaml": "journey: c\n",
    ".github/d.yaml": "on: push\n",
    "out/e.yaml": "journey: e\n",
    "out.yaml": "persona: out\nname: O\n",
    "other/teekond.yaml": "title: Another\n",
    "other/f.yaml": "journey: f\n",
    "g.txt": "no document",
    "õ/ä ö.yaml": "persona: ä\nname: Ä\n",
}


@pytest.mark.parametrize("output", ["out", "out/", "build"])
def test_the_same_files_make_the_same_workspace(output: str, tmp_path: Path) -> None:
    files = {**FILES, "teekond.yaml": FILES["teekond.yaml"].replace("out", output)}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert load_files({name: text.encode() for name, text in files.items()}, tmp_path) == load_workspace(tmp_path)


def test_the_sample_is_the_same_out_of_a_folder_and_out_of_bytes(root: Path) -> None:
    folder = load_workspace(root)
    assert load_files({each.path: (root / each.path).read_bytes() for each in folder.sources}, root) == folder


def test_a_file_alone_may_name_what_is_not_there() -> None:
    text = b"journey: a\nkind: employee\nstages: [Day: [{title: Works, meets: b/x}]]\n"
    assert "a" in load_files({"a.yaml": text}, None).journeys
    assert "a" in load_files({"a.yaml": text}, Path()).broken
