"""What an editor gets from the language server, with a real client at the other end."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the language server needs pygls")

from lsprotocol import types

from teekond.link.load import load_workspace
from tests.lsp.client import Editor, position, with_editor

CALL = """\
journey: first-call
kind: customer
stages:
  - Kõne:
      - id: hears-greeting
        title: Kuuleb tervitust
        channel: phone
        feeling: 1
"""
WORK = """\
journey: first-workday
kind: employee
lanes:
  - mari: {title: Uus töötaja, role: actor}
  - it: {title: IT, role: support}
stages:
  - Hommik:
      - id: gets-pass
        title: Saab uksekaardi
        feeling: -1
        owner: it
        with:
          it: {id: gives-rights, title: Annab õigused}
  - Lõuna:
      - id: answers
        title: Vastab esimesele kõnele
        feeling: 2
        channel: phone
        meets: first-call/hears-greeting
        enables:
          - step: first-call/hears-greeting
            why: tervitus „käes“
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "teekond.yaml").write_text("title: Proov\nlanguages: [et]\n", encoding="utf-8")
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "call.yaml").write_text(CALL, encoding="utf-8")
    (tmp_path / "journeys" / "work.yaml").write_text(WORK, encoding="utf-8")
    return tmp_path


def test_findings_come_while_one_types_and_go_when_they_are_mended(root: Path) -> None:
    async def work(editor: Editor) -> None:
        text = editor.open("journeys/call.yaml")
        await editor.codes("journeys/call.yaml", lambda codes: "TK102" not in codes)
        editor.type("journeys/call.yaml", text.replace("channel:", "chanel:"))
        await editor.codes("journeys/call.yaml", lambda codes: "TK102" in codes)
        (finding,) = (each for each in editor.found[editor.uri("journeys/call.yaml")] if each.code == "TK102")
        assert finding.range.start == types.Position(6, 8)
        assert finding.severity == types.DiagnosticSeverity.Error
        params = types.CodeActionParams(
            editor.document("journeys/call.yaml"), finding.range, types.CodeActionContext([finding])
        )
        (action,) = await editor.client.text_document_code_action_async(params) or []
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        assert action.edit.changes is not None
        assert [each.new_text for each in action.edit.changes[editor.uri("journeys/call.yaml")]] == ["channel"]
        editor.type("journeys/call.yaml", text)
        await editor.codes("journeys/call.yaml", lambda codes: "TK102" not in codes)

    with_editor(root, work)


def test_a_change_in_one_file_is_told_in_another_that_names_it(root: Path) -> None:
    async def work(editor: Editor) -> None:
        text = editor.open("journeys/call.yaml")
        editor.type("journeys/call.yaml", text.replace("hears-greeting", "hears-music"))
        await editor.codes("journeys/work.yaml", lambda codes: "TK202" in codes or any(c < "TK3" for c in codes))
        assert any("hears-greeting" in each.message for each in editor.found[editor.uri("journeys/work.yaml")])

    with_editor(root, work)


@pytest.mark.parametrize(("locale", "word"), [("et", "vaikimisi"), ("en", "left out")])
def test_hovering_explains_keys_and_shows_steps(root: Path, locale: str, word: str) -> None:
    async def work(editor: Editor) -> None:
        text = editor.open("journeys/work.yaml")

        async def told(at: types.Position) -> str:
            params = types.HoverParams(editor.document("journeys/work.yaml"), at)
            hover = await editor.client.text_document_hover_async(params)
            assert hover is not None
            assert isinstance(hover.contents, types.MarkupContent)
            return hover.contents.value

        assert word in await told(position(text, "      - i"))
        assert "Kuuleb tervitust" in await told(position(text, "meets: first-c"))
        assert "Uus töötaja" not in await told(position(text, "owner"))

    with_editor(root, work, locale=locale)


def test_completion_knows_keys_values_and_ids(root: Path) -> None:
    async def work(editor: Editor) -> None:
        text = editor.open("journeys/work.yaml")
        await editor.codes("journeys/work.yaml", lambda _: True)

        async def offered(typed: str, behind: str) -> list[str]:
            changed = text.replace(behind, f"{behind}{typed}\n", 1)
            editor.type("journeys/work.yaml", changed)
            params = types.CompletionParams(editor.document("journeys/work.yaml"), position(changed, behind + typed))
            answer = await editor.client.text_document_completion_async(params)
            assert isinstance(answer, types.CompletionList)
            return [each.label for each in answer.items]

        keys = await offered("        pa", "        feeling: -1\n")
        assert "pains" in keys
        assert "channel" in keys
        assert "feeling" not in keys
        assert "first-call/hears-greeting" in await offered("        enables: fi", "        feeling: -1\n")
        assert "phone" in await offered("        channel: ", "        feeling: -1\n")
        assert {"mari", "it"} <= set(await offered("        lane: ", "        feeling: -1\n"))
        assert "true" in await offered("        wow: t", "        feeling: -1\n")
        assert "gets-pass" in await offered("        after: ", "        feeling: 2\n")

    with_editor(root, work)


def test_one_goes_to_the_other_end_of_a_link_and_back(root: Path) -> None:
    async def work(editor: Editor) -> None:
        text, call = editor.open("journeys/work.yaml"), editor.open("journeys/call.yaml")

        async def goes(name: str, at: types.Position) -> list[tuple[str, int]]:
            params = types.DefinitionParams(editor.document(name), at)
            found = await editor.client.text_document_definition_async(params)
            assert isinstance(found, list)
            return [(each.uri, each.range.start.line) for each in found if isinstance(each, types.Location)]

        there = [(editor.uri("journeys/call.yaml"), 5)]
        assert await goes("journeys/work.yaml", position(text, "meets: first-call/he")) == there
        back = [(editor.uri("journeys/work.yaml"), 15)]
        assert await goes("journeys/call.yaml", position(call, "title: Kuu")) == back
        params = types.ReferenceParams(
            types.ReferenceContext(include_declaration=False),
            editor.document("journeys/call.yaml"),
            position(call, "id: hears"),
        )
        named = await editor.client.text_document_references_async(params) or []
        assert [each.range.start.line for each in named] == [18, 20]

    with_editor(root, work)


@pytest.mark.parametrize(
    ("name", "at", "new", "old"),
    [
        ("journeys/call.yaml", "id: hears", "listens", "hears-greeting"),
        ("journeys/work.yaml", "meets: first-call/he", "listens", "hears-greeting"),
        ("journeys/call.yaml", "journey: first", "esimene-kõne", "first-call"),
        ("journeys/work.yaml", "- mar", "uustulnuk", "mari"),
    ],
)
def test_an_id_is_renamed_everywhere(root: Path, name: str, at: str, new: str, old: str) -> None:
    async def work(editor: Editor) -> None:
        text = editor.open(name)
        params = types.RenameParams(editor.document(name), position(text, at), new)
        edit = await editor.client.text_document_rename_async(params)
        assert edit is not None
        for uri, edits in (edit.changes or {}).items():
            path = next(each for each in root.rglob("*.yaml") if each.as_uri() == uri)
            path.write_text(_edited(path.read_text(encoding="utf-8"), list(edits)), encoding="utf-8")

    before = load_workspace(root)
    with_editor(root, work)
    after = load_workspace(root)
    assert len(after.links) == len(before.links) == 2
    assert len(after.steps) == len(before.steps)
    assert not any(f"{old}" in path.read_text(encoding="utf-8") for path in root.rglob("*.yaml"))
    assert [each.code for each in after.diagnostics] == [each.code for each in before.diagnostics]


def test_a_name_that_is_taken_is_refused_and_said_so(root: Path) -> None:
    async def work(editor: Editor) -> None:
        text = editor.open("journeys/work.yaml")
        params = types.RenameParams(editor.document("journeys/work.yaml"), position(text, "id: ans"), "gets-pass")
        with pytest.raises(Exception, match="gets-pass"):
            await editor.client.text_document_rename_async(params)

    with_editor(root, work)


def test_a_file_is_formatted_and_outlined(root: Path) -> None:
    async def work(editor: Editor) -> None:
        text = editor.open("journeys/work.yaml")
        editor.type("journeys/work.yaml", text.replace("owner: it", "owner:   it"))
        options = types.FormattingOptions(tab_size=2, insert_spaces=True)
        params = types.DocumentFormattingParams(editor.document("journeys/work.yaml"), options)
        (edit,) = await editor.client.text_document_formatting_async(params) or []
        assert "owner: it" in edit.new_text
        outline = await editor.client.text_document_document_symbol_async(
            types.DocumentSymbolParams(editor.document("journeys/work.yaml"))
        )
        (journey,) = outline or []
        assert isinstance(journey, types.DocumentSymbol)
        assert [stage.name for stage in journey.children or []] == ["Hommik", "Lõuna"]

    with_editor(root, work)


def _edited(text: str, edits: list[types.TextEdit | types.AnnotatedTextEdit | types.SnippetTextEdit]) -> str:
    lines = text.split("\n")
    plain = [each for each in edits if isinstance(each, types.TextEdit)]
    for each in sorted(plain, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
        assert each.range.start.line == each.range.end.line
        line = lines[each.range.start.line]
        lines[each.range.start.line] = (
            line[: each.range.start.character] + each.new_text + line[each.range.end.character :]
        )
    return "\n".join(lines)
