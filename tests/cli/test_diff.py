"""`teekond diff`: where states come from, what the exit code says, and how it is told."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import click
import jsonschema_rs
import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

from teekond.cli.diff import diff

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(*words: str, at: Path | None = None) -> str:
    names = ["-c", "user.name=Mari", "-c", "user.email=mari@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *names, *words], cwd=at, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def commit(message: str = "state") -> None:
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", message)


def edit(path: str, *edits: tuple[str, str]) -> None:
    text = Path(path).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    Path(path).write_text(text, encoding="utf-8")


@pytest.fixture
def repository(workspace: Path) -> Path:
    git("init", "-q")
    commit()
    return workspace


@pytest.fixture
def changed(repository: Path) -> Path:
    edit("journeys/small.yaml", ("feeling: -1", "feeling: 1"), ("Looks for help", "Looks around\n      - Sits down"))
    return repository


def test_nothing_differs_and_the_exit_code_is_0(repository: Path, teekond: Teekond) -> None:
    ran = teekond("diff")
    assert ran.code == 0
    assert ran.out == "HEAD → the files as they are now\nNothing differs\n"


def test_a_dirty_work_tree_is_compared_with_the_last_commit(changed: Path, teekond: Teekond) -> None:
    ran = teekond("diff")
    assert ran.code == 1
    assert "feeling: −1 bad → +1 good" in ran.out
    assert "+ Sits down – added" in ran.out


@pytest.mark.parametrize("words", [("HEAD~1", "HEAD"), ("HEAD~1..HEAD",), ("HEAD~1...HEAD",), ("HEAD~1..",)])
def test_two_revisions_are_compared(words: tuple[str, ...], changed: Path, teekond: Teekond) -> None:
    commit()
    ran = teekond("diff", *words)
    assert ran.code == 1
    assert "Sits down" in ran.out


def test_three_dots_begin_where_the_branches_parted(repository: Path, teekond: Teekond) -> None:
    git("checkout", "-q", "-b", "side")
    edit("journeys/small.yaml", ("Gets an answer", "Gets help"))
    commit()
    git("checkout", "-q", "main")
    edit("journeys/work.yaml", ("Answers", "Answers kindly"))
    commit()
    out = teekond("diff", "main...side").out
    assert "Gets help" in out
    assert "kindly" not in out
    assert len(out.split()[0]) < 20


def test_an_older_state_is_compared_with_the_files(changed: Path, teekond: Teekond) -> None:
    commit()
    commit("nothing new")
    assert teekond("diff", "HEAD").code == 0
    assert teekond("diff", "HEAD~2").code == 1


def test_paths_and_ids_say_what_is_looked_at(changed: Path, teekond: Teekond) -> None:
    assert teekond("diff", "HEAD", "journeys/work.yaml").code == 0
    assert teekond("diff", "HEAD", "journeys/small.yaml").code == 1
    assert teekond("diff", "journeys").code == 1
    assert teekond("diff", "work").code == 0
    assert teekond("diff", "--", "small", "work").code == 1
    assert "Small" in teekond("diff", "small").out


def test_a_file_that_is_gone_can_be_named(repository: Path, teekond: Teekond) -> None:
    Path("journeys/both.yaml").unlink()
    ran = teekond("diff", "HEAD", "journeys/both.yaml")
    assert ran.code == 1
    assert "crossing both (Together) – removed" in ran.out


def test_two_journeys_are_held_against_each_other(repository: Path, teekond: Teekond) -> None:
    edit("journeys/small.yaml", ("title:", "state: as-is\ntitle:"))
    text = Path("journeys/small.yaml").read_text(encoding="utf-8")
    better = (
        text.replace("journey: small", "journey: better").replace("feeling: -1", "feeling: 2").replace("as-is", "to-be")
    )
    Path("journeys/better.yaml").write_text(better, encoding="utf-8")
    by_id, by_file = teekond("diff", "small", "better"), teekond("diff", "journeys/small.yaml", "journeys/better.yaml")
    assert by_id.code == by_file.code == 1
    for ran in (by_id, by_file):
        assert "feeling: −1 bad → +2 great" in ran.out
        assert "state: as-is → to-be" in ran.out
        assert "renamed" not in ran.out


def test_folders_and_files_are_compared_without_git(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path_factory.mktemp("else") / "after"
    shutil.copytree(workspace, other)
    monkeypatch.chdir(other.parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(other.parent))
    assert teekond("diff", str(workspace), "after").code == 0
    edit("after/journeys/small.yaml", ("Gets an answer", "Gets help"))
    assert teekond("diff", str(workspace), "after").code == 1
    assert teekond("diff", f"{workspace}/journeys/small.yaml", "after/journeys/small.yaml").code == 1
    ran = teekond("diff")
    assert ran.code == 2
    assert "this folder is not under git" in ran.err


def test_without_git_only_what_needs_it_fails(
    workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(workspace / "journeys"))
    assert teekond("diff", "small", "work").code == 1
    assert teekond("diff", "journeys/small.yaml", "journeys/work.yaml").code == 1
    ran = teekond("diff")
    assert ran.code == 2
    assert "git is not installed" in ran.err


def test_before_the_first_commit_everything_is_new(workspace: Path, teekond: Teekond) -> None:
    git("init", "-q")
    ran = teekond("diff")
    assert ran.code == 1
    assert ran.out.startswith("nothing yet → the files as they are now\nJourneys: 2 added")


def test_a_first_commit_is_compared_with_nothing(repository: Path, teekond: Teekond) -> None:
    ran = teekond("diff", "HEAD~1", "HEAD")
    assert ran.code == 1
    assert ran.out.startswith("nothing yet → HEAD\n")


def test_a_history_that_is_cut_off_is_said_to_be(
    changed: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit()
    git("clone", "-q", "--depth", "1", f"file://{changed}", "shallow")
    monkeypatch.chdir(changed / "shallow")
    ran = teekond("diff", "HEAD~1", "HEAD")
    assert ran.code == 2
    assert "git fetch --unshallow" in ran.err


def test_what_a_clone_left_on_its_server_is_not_fetched(
    changed: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit()
    git("config", "uploadpack.allowFilter", "true")
    git("clone", "-q", "--filter=blob:none", f"file://{changed}", "partial")
    monkeypatch.chdir(changed / "partial")
    assert teekond("diff", "HEAD").code == 0
    ran = teekond("diff", "HEAD~1", "HEAD")
    assert ran.code == 2
    assert ran.err.startswith("error: git cannot ")
    assert "a whole clone has it" in ran.err


def test_a_bare_clone_is_read_without_a_work_tree(
    changed: Path, tmp_path_factory: pytest.TempPathFactory, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit()
    bare = tmp_path_factory.mktemp("bare") / "small.git"
    git("clone", "-q", "--bare", str(changed), str(bare))
    monkeypatch.chdir(bare)
    assert "Sits down" in teekond("diff", "HEAD~1", "HEAD").out
    assert teekond("diff", "HEAD~1", "HEAD", "journeys/work.yaml").code == 0
    ran = teekond("diff")
    assert ran.code == 2
    assert "name two revisions" in ran.err


def test_a_workspace_below_the_top_of_a_repository_is_found_by_its_place(
    workspace: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = workspace / "top"
    inner = top / "töö kaust"
    inner.mkdir(parents=True)
    for name in ("teekond.yaml", "journeys"):
        shutil.move(str(workspace / name), str(inner / name))
    (top / "other.yaml").write_text("a: [\n", encoding="utf-8")
    monkeypatch.chdir(top)
    git("init", "-q")
    commit()
    monkeypatch.chdir(inner)
    assert teekond("diff").code == 0
    edit("journeys/small.yaml", ("Gets an answer", "Gets help"))
    assert teekond("diff").code == 1
    monkeypatch.chdir(inner / "journeys")
    assert teekond("diff", "small.yaml").code == 1
    assert teekond("diff", "work.yaml").code == 0


def test_files_may_be_renamed_and_have_any_letters(repository: Path, teekond: Teekond) -> None:
    shutil.move("journeys/small.yaml", 'journeys/väike "1".yaml')
    assert teekond("diff").code == 0
    commit()
    edit('journeys/väike "1".yaml', ("Gets an answer", "Gets help"))
    assert teekond("diff", "HEAD~1").code == 1
    assert teekond("diff", "HEAD", 'journeys/väike "1".yaml').code == 1


def test_a_broken_old_state_names_its_file_and_compares_the_rest(repository: Path, teekond: Teekond) -> None:
    whole = Path("journeys/small.yaml").read_text(encoding="utf-8")
    Path("journeys/small.yaml").write_text("journey: small\nkind: [\n", encoding="utf-8")
    commit()
    Path("journeys/small.yaml").write_text(whole, encoding="utf-8")
    edit("journeys/work.yaml", ("{et: Töö, en: Work}", "Working"), ("small/asks", "small/gets-an-answer"))
    ran = teekond("diff", "HEAD")
    assert ran.code == 1
    assert "journey “small” is not compared: journeys/small.yaml has errors in HEAD" in ran.out
    assert "crossing “both” is not compared: what it names has errors in HEAD" in ran.out
    assert "small" not in [line.partition(" ")[0] for line in ran.out.splitlines()]


def test_the_output_folder_and_hidden_files_are_no_part_of_a_state(repository: Path, teekond: Teekond) -> None:
    for folder in ("build", ".github", "_drafts"):
        Path(folder).mkdir()
        Path(folder, "x.yaml").write_text("journey: x\nkind: employee\nstages: [A]\n", encoding="utf-8")
    commit()
    assert teekond("diff", "HEAD~1", "HEAD").code == 0


@pytest.mark.parametrize(
    "word",
    ["--output=owned", "-Oowned", "--upload-pack=touch owned", "HEAD;touch owned", "$(touch owned)", "a\nb", "--"],
)
def test_a_word_is_never_an_option_or_a_command_of_git(word: str, repository: Path, teekond: Teekond) -> None:
    assert teekond("diff", "--", word).code == 2
    assert teekond("diff", "HEAD", "--", word, "HEAD").code == 2
    assert not Path("owned").exists()


def test_an_unknown_word_is_told_with_what_is_near(repository: Path, teekond: Teekond) -> None:
    ran = teekond("diff", "smal")
    assert ran.code == 2
    assert "there is no journey, crossing or file smal" in ran.err
    assert "small" in ran.err


def test_a_word_that_is_both_a_revision_and_a_file_is_asked_about(repository: Path, teekond: Teekond) -> None:
    git("branch", "journeys")
    ran = teekond("diff", "journeys")
    assert ran.code == 2
    assert "journeys is both a revision and a file" in ran.err
    assert teekond("diff", "--", "journeys").code == 0


def test_what_is_odd_in_the_configuration_of_git_changes_nothing(changed: Path, teekond: Teekond) -> None:
    expected = teekond("diff").out
    for key, value in {
        "core.pager": "false",
        "core.quotePath": "true",
        "diff.external": "false",
        "color.ui": "always",
    }.items():
        git("config", key, value)
    assert teekond("diff").out == expected


def test_markdown_can_be_understood_without_a_file(changed: Path, teekond: Teekond) -> None:
    edit("journeys/small.yaml", ("[Gets an answer]", '["Gets @mari #1 <b>*now*</b>"]'))
    out = teekond("diff", "-f", "md").out
    assert out.startswith("### Steps: 2 added, 1 removed, 1 renamed, 2 changed\n\n")
    assert "From `HEAD` to the files as they are now\n" in out
    assert "**Before**\n\n" in out
    assert "- ✏️ **Asks** · feeling: 🙁 −1 bad → 🙂 +1 good\n" in out
    assert "- ➕ **Sits down** added\n" in out
    assert "<b>" not in out
    assert "@mari" not in out
    assert "#1" not in out


def test_markdown_fits_into_a_comment_and_says_what_it_left_out(repository: Path, teekond: Teekond) -> None:
    steps = "".join(f"      - Step {n} is {'very ' * 20}long\n" for n in range(2000))
    edit("journeys/small.yaml", ("  - After: [Gets an answer]\n", f"  - After:\n{steps}"))
    out = teekond("diff", "-f", "md").out
    assert len(out) < 65_000
    assert out.count("<details>") == out.count("</details>") == 1
    assert "differences do not fit here" in out


def test_json_has_its_version_and_only_what_differs(changed: Path, teekond: Teekond) -> None:
    ran = teekond("diff", "--format", "json")
    data = json.loads(ran.out)
    assert ran.code == 1
    assert data["teekond"] == "diff/1"
    assert [journey["id"] for journey in data["journeys"]] == ["small"]
    steps = {step["id"]: step for step in data["journeys"][0]["stages"][0]["steps"]}
    assert steps["asks"]["fields"] == [
        {"path": "feeling", "old": {"values": [-1], "written": ["-1"]}, "new": {"values": [1], "written": ["1"]}}
    ]
    assert data["counts"]["steps"] == {"added": 1, "renamed": 1, "changed": 2}


@pytest.mark.parametrize("words", [("HEAD~1", "HEAD"), ("HEAD",), ("small", "work"), ("HEAD~2", "HEAD~1")])
def test_json_keeps_to_its_schema(words: tuple[str, ...], changed: Path, teekond: Teekond) -> None:
    commit()
    text = "persona: mari\nname: Mari\nneeds: [a, b]\n"
    Path("journeys/mari.yaml").write_text(text, encoding="utf-8")
    edit("journeys/work.yaml", ("meets: small/asks", "enables: {step: small/asks, why: so}"))
    edit("journeys/small.yaml", ("  - After: [Gets an answer]", "  - After:\n    - Asks again:\n      feeling: [1, 2]"))
    schema = jsonschema_rs.validator_for(json.loads(teekond("schema", "diff/1").out))
    data = json.loads(teekond("diff", *words, "-f", "json").out)
    assert [error.message for error in schema.iter_errors(data)] == []
    assert [error.message for error in schema.iter_errors(data | {"more": 1})]


def test_it_is_written_to_a_file_whose_ending_says_the_format(changed: Path, teekond: Teekond) -> None:
    ran = teekond("diff", "-o", "what.md")
    assert (ran.code, ran.out) == (1, "")
    assert Path("what.md").read_text(encoding="utf-8").startswith("### ")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("-1", "bad", "feeling: -1 → bad\n"),
        ("-1", "[-1, 1]", "feeling: −1 bad → −1, +1 neutral"),
        ("-1", "{value: great, basis: told, n: 3}", "feeling: −1 bad → +2 great (told, n = 3)"),
        ("{value: -1, n: 3}", "{value: 0, n: 3}", "feeling: −1 bad → 0 neutral"),
    ],
)
def test_a_feeling_is_told_in_number_and_word(
    old: str, new: str, told: str, repository: Path, teekond: Teekond
) -> None:
    edit("journeys/small.yaml", ("feeling: -1", f"feeling: {old}"))
    commit()
    edit("journeys/small.yaml", (f"feeling: {old}", f"feeling: {new}"))
    assert told in teekond("diff").out


def test_a_feeling_keeps_the_scale_in_which_it_is_written(repository: Path, teekond: Teekond) -> None:
    edit("journeys/small.yaml", ("feeling: -1", "feeling: 2"), ("stages:", "scale: {from: 1, to: 5}\nstages:"))
    commit()
    edit("journeys/small.yaml", ("feeling: 2", "feeling: 4.5"))
    assert "feeling: 2 bad → 4.5 good" in teekond("diff").out


def test_branches_and_ids_are_completed(repository: Path) -> None:
    git("branch", "small-steps")
    context = click.Context(diff, info_name="diff")
    found = diff.params[0].shell_complete(context, "small")
    assert [each.value for each in found] == ["small-steps", "small"]


def test_it_is_told_in_estonian(changed: Path, teekond: Teekond) -> None:
    out = teekond("diff", "--lang", "et").out
    assert "lisatud" in out
    assert "added" not in out
