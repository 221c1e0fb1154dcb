"""How a session ends, and documents that are no files yet."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the language server needs pygls")

from lsprotocol import types

from tests.lsp.client import Editor, with_editor


def framed(told: object) -> bytes:
    """Return a message as it goes over the wire."""
    body = json.dumps(told).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def test_a_session_that_ends_as_it_should_ends_without_a_word(tmp_path: Path) -> None:
    messages = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}, "rootUri": None}},
        {"jsonrpc": "2.0", "method": "initialized", "params": {}},
        {"jsonrpc": "2.0", "id": 2, "method": "shutdown"},
        {"jsonrpc": "2.0", "method": "exit"},
    ]
    ran = subprocess.run(
        [sys.executable, "-m", "teekond", "lsp"],
        input=b"".join(map(framed, messages)),
        capture_output=True,
        check=False,
        cwd=tmp_path,
        timeout=30,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_document_that_was_never_saved_is_looked_at_under_its_own_address(tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_text("languages: [en]\n", encoding="utf-8")

    async def work(editor: Editor) -> None:
        for uri in ("untitled:Untitled-1", "vscode-vfs://github/a/b.yaml"):
            item = types.TextDocumentItem(uri, "yaml", 1, "journey: tea\ntitel: Tea\n")
            editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
            while uri not in editor.found:
                editor.news.clear()
                await editor.news.wait()
            assert "TK102" in {str(each.code) for each in editor.found[uri]}
            place = types.TextDocumentIdentifier(uri)
            hover = types.HoverParams(place, types.Position(0, 2))
            assert await editor.client.text_document_hover_async(hover) is not None

    with_editor(tmp_path, work)
