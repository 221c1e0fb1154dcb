"""A real client that talks to a real server: the one of pygls, over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

PATIENCE = 20.0


class Editor:
    """An editor with some files open."""

    def __init__(self, root: Path, client: LanguageClient) -> None:
        self.root, self.client = root, client
        self.found: dict[str, list[types.Diagnostic]] = {}
        self.news = asyncio.Event()
        self.versions: dict[str, int] = {}

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def told(params: types.PublishDiagnosticsParams) -> None:
            self.found[params.uri] = list(params.diagnostics)
            self.news.set()

    def uri(self, name: str) -> str:
        """Return the address of a file."""
        return (self.root / name).as_uri()

    def document(self, name: str) -> types.TextDocumentIdentifier:
        """Return what requests call a file."""
        return types.TextDocumentIdentifier(self.uri(name))

    def open(self, name: str) -> str:
        """Open a file; return its text."""
        text = (self.root / name).read_text(encoding="utf-8")
        item = types.TextDocumentItem(self.uri(name), "yaml", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return text

    def type(self, name: str, text: str) -> None:
        """Have another text in the editor, and do not save it."""
        version = self.versions[name] = self.versions.get(name, 1) + 1
        whole = [types.TextDocumentContentChangeWholeDocument(text)]
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, whole))

    async def codes(self, name: str, wanted: Callable[[list[str]], bool]) -> list[str]:
        """Wait until the findings of a file are as wanted; return their codes."""
        async with asyncio.timeout(PATIENCE):
            while True:
                codes = sorted(str(each.code) for each in self.found.get(self.uri(name), []))
                if self.uri(name) in self.found and wanted(codes):
                    return codes
                self.news.clear()
                await self.news.wait()


def position(text: str, before: str, within: int = 0) -> types.Position:
    """Return the place behind the first `before` in a text, in UTF-16 units."""
    offset = text.index(before) + len(before) + within
    line = text.count("\n", 0, offset)
    column = text[text.rfind("\n", 0, offset) + 1 : offset]
    return types.Position(line, len(column.encode("utf-16-le")) // 2)


def with_editor(root: Path, work: Callable[[Editor], Awaitable[None]], *flags: str, **wishes: Any) -> None:
    """Start a server, do something with an editor that is connected to it, and end both."""

    async def session() -> None:
        client = LanguageClient("editor", "1")
        await client.start_io(sys.executable, "-m", "teekond", "lsp", *flags)
        params = types.InitializeParams(types.ClientCapabilities(), root_uri=root.as_uri(), **wishes)
        try:
            async with asyncio.timeout(PATIENCE):
                await client.initialize_async(params)
                client.initialized(types.InitializedParams())
                await work(Editor(root, client))
        finally:
            async with asyncio.timeout(PATIENCE):
                await client.shutdown_async(None)
                client.exit(None)
                await client.stop()  # type: ignore[no-untyped-call]

    asyncio.run(session())
