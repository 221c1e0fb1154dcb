"""The server: takes what the editor says, looks, answers."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from teekond import __version__
from teekond.diagnostics import Span
from teekond.edit.fmt import format_text
from teekond.edit.spots import Spot, spot_at
from teekond.locale import Words, catalogue
from teekond.lsp import answers
from teekond.lsp.complete import complete
from teekond.lsp.desk import Desk, Look
from teekond.lsp.goto import goes_to, named_at
from teekond.lsp.hover import hover
from teekond.lsp.names import declares, meant
from teekond.lsp.places import lines_of, offset_of, range_between, range_of
from teekond.lsp.rename import RENAMED, Refused, rename
from teekond.reader.compose import compose

if TYPE_CHECKING:
    from pygls.workspace import PositionCodec

PAUSE = 0.15
"""Seconds without a keystroke before everything is looked at."""
SPOKEN = ("en", "et")


class Server(LanguageServer):
    """The language server of a session."""

    def __init__(self, lang: str, *, chosen: bool) -> None:
        super().__init__("teekond", __version__)
        self.desk = Desk()
        self.words: Words = catalogue(lang)
        self.chosen = chosen
        self.rounds: dict[Path, int] = {}
        self.told: dict[Path, set[Path]] = {}

    @property
    def codec(self) -> PositionCodec:
        """Return how the editor counts columns."""
        return self.workspace.position_codec

    def text(self, uri: str) -> str:
        """Return a file as the editor has it."""
        return self.workspace.get_text_document(uri).source.replace("\r\n", " \n")

    def spot(self, uri: str, position: types.Position) -> tuple[Path, Spot | None, int]:
        """Return the file, the key or value at a place in it, and the offset of the place."""
        path, text = _path(uri), self.text(uri)
        offset = offset_of(text, position, self.codec)
        roots, _ = compose(text, self.desk.shown(path))
        return path, spot_at(roots, self.desk.shown(path), offset), offset

    async def changed(self, uri: str) -> None:
        """Look at the workspace of a file, once nobody types any more, and tell what was found."""
        home = self.desk.home(_path(uri))
        turn = self.rounds[home] = self.rounds.get(home, 0) + 1
        await asyncio.sleep(PAUSE)
        if turn != self.rounds[home]:
            return
        look = await asyncio.get_running_loop().run_in_executor(None, self.desk.look, home)
        if turn == self.rounds[home]:
            self.tell(home, look)

    def tell(self, home: Path, look: Look) -> None:
        """Publish what was found, and that nothing is wrong any more where something was."""
        found = {path for path, findings in look.findings.items() if findings}
        for path in sorted(found | self.told.get(home, set())):
            lines = lines_of(look.lines[path].text) if path in look.lines else [""]
            given = [answers.diagnostic(each, lines, self.words, self.codec) for each in look.findings.get(path, ())]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(_address(path), given))
        self.told[home] = found


def serve(lang: str, *, chosen: bool) -> None:
    """Serve an editor over standard input and output; `chosen` where the language was asked for."""
    made(lang, chosen=chosen).start_io()


def made(lang: str, *, chosen: bool) -> Server:
    """Return a server that knows its answers."""
    server = Server(lang, chosen=chosen)
    _follow_files(server)
    _tell(server)
    _lead(server)
    _rename(server)
    _answer_files(server)
    return server


def _follow_files(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def start(params: types.InitializeParams) -> None:
        wish = (params.locale or "")[:2].lower()
        if not server.chosen and wish in SPOKEN:
            server.words = catalogue(wish)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        await _taken(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def edited(params: types.DidChangeTextDocumentParams) -> None:
        await _taken(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        await server.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        path = _path(params.text_document.uri)
        home = server.desk.home(path)
        server.desk.texts.pop(path, None)
        if home == path:
            server.desk.looks.pop(path, None)
            server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(_address(path), []))
        else:
            await server.changed(params.text_document.uri)


async def _taken(server: Server, uri: str) -> None:
    server.desk.texts[_path(uri)] = server.workspace.get_text_document(uri).source
    await server.changed(uri)


def _tell(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def told(params: types.HoverParams) -> types.Hover | None:
        uri = params.text_document.uri
        path, spot, offset = server.spot(uri, params.position)
        page = hover(spot, offset, server.desk.workspace(path), server.words) if spot is not None else None
        if spot is None or page is None:
            return None
        where = range_between(server.text(uri), spot.node.start, spot.node.end, server.codec)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, page), where)

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "/", "{", "[", ","])
    )
    def offered(params: types.CompletionParams) -> types.CompletionList:
        uri = params.text_document.uri
        path, text = _path(uri), server.text(uri)
        offset = offset_of(text, params.position, server.codec)
        offers = complete(text, server.desk.shown(path), offset, server.desk.workspace(path), server.words.lang)
        return answers.completion(offers, text, server.codec)


def _lead(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def defined(params: types.DefinitionParams) -> list[types.Location]:
        path, spot, _ = server.spot(params.text_document.uri, params.position)
        workspace = server.desk.workspace(path)
        return [_location(server, path, span) for span in goes_to(spot, workspace)] if spot is not None else []

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    def named(params: types.ReferenceParams) -> list[types.Location]:
        path, spot, _ = server.spot(params.text_document.uri, params.position)
        workspace = server.desk.workspace(path)
        thing = meant(spot, workspace) if spot is not None else None
        found = named_at(thing, workspace) if thing is not None else ()
        wanted = [each for _, each in found if params.context.include_declaration or not declares(each)]
        return [_location(server, path, each.node.span) for each in wanted]


def _rename(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def can_be_renamed(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        uri = params.text_document.uri
        path, spot, _ = server.spot(uri, params.position)
        thing = meant(spot, server.desk.workspace(path)) if spot is not None else None
        if spot is None or thing is None or thing.kind not in RENAMED:
            return None
        where = range_between(server.text(uri), spot.node.start, spot.node.end, server.codec)
        return types.PrepareRenamePlaceholder(where, thing.own)

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def renamed(params: types.RenameParams) -> types.WorkspaceEdit | None:
        path, spot, _ = server.spot(params.text_document.uri, params.position)
        home = server.desk.home(path)
        look = server.desk.look(home)
        thing = meant(spot, look.workspace) if spot is not None else None
        if thing is None:
            return None
        try:
            edits = rename(thing, params.new_name, look.workspace, server.desk.unsaved(home))
        except Refused as reason:
            raise JsonRpcInvalidParams(server.words.message(reason.message)) from None
        return types.WorkspaceEdit(changes=answers.changes(edits, look.lines, home, server.codec))


def _answer_files(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    def formatted(params: types.DocumentFormattingParams) -> list[types.TextEdit]:
        uri = params.text_document.uri
        text = server.workspace.get_text_document(uri).source.replace("\r\n", "\n")
        made = format_text(text, server.desk.shown(_path(uri)))
        if not isinstance(made, str) or made == text:
            return []
        return [types.TextEdit(range_between(text, 0, len(text), server.codec), made)]

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outlined(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        path = _path(params.text_document.uri)
        workspace = server.desk.workspace(path)
        languages = (server.words.lang, *workspace.settings.languages)
        text = server.text(params.text_document.uri)
        journeys = workspace.journeys.values()
        return answers.symbols(journeys, server.desk.shown(path), text, languages, server.codec)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def mended(params: types.CodeActionParams) -> list[types.CodeAction]:
        return list(answers.fixes(params.text_document.uri, params.context.diagnostics, server.words))


def _location(server: Server, asked: Path, span: Span) -> types.Location:
    """Return where a span of the workspace of the file that was asked about stands."""
    home = server.desk.home(asked)
    path = home if home == asked else home / span.path
    lines = server.desk.looks[home].lines
    known = lines_of(lines[path].text) if path in lines else [""]
    return types.Location(_address(path), range_of(span, known, server.codec))


def _path(uri: str) -> Path:
    """Return the path of a file that an editor names by its address."""
    path = Path(to_fs_path(uri) or "") if uri.startswith("file:") else Path()
    return path if path.is_absolute() else _nowhere() / quote(uri, safe="", errors="replace")


def _address(path: Path) -> str:
    """Return the address by which the editor knows a file."""
    return unquote(path.name) if path.parent == _nowhere() else path.as_uri()


def _nowhere() -> Path:
    """Return the folder in which a document that was never saved stands as if it were a file; it does not exist."""
    return Path(Path.cwd().anchor) / "never saved"
