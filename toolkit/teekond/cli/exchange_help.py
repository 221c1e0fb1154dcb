"""The help of `import` and `export`: which formats there are, and what each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.cli.command import Command, words_of
from teekond.exchange.formats import FORMATS, READ, WRITTEN

if TYPE_CHECKING:
    import click


class _Exchange(Command):
    """Lists formats before its examples."""

    names: tuple[str, ...] = ()

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the formats, then the examples."""
        words = words_of(ctx)
        with formatter.section(words("Formats")):
            formatter.write_dl([(name, words.message(FORMATS[name].what)) for name in self.names])
        super().format_epilog(ctx, formatter)


class Importing(_Exchange):
    """A command that reads formats."""

    names = READ


class Exporting(_Exchange):
    """A command that writes formats."""

    names = WRITTEN
