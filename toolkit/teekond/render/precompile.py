"""Compiles the templates that every map or build needs: run as a module, it writes them beside their sources."""

from __future__ import annotations

import re
from pathlib import Path
from zlib import crc32

from teekond.render.pages import COMPILED, compiled_file, environment
from teekond.resources import resource

LINT = "# ruff: noqa: " + ", ".join(
    "ANN001 ANN201 ANN202 B007 C901 D103 E402 E501 E701 F401 F841 I001 INP001 N811 N812 PIE790 PLR0912 PLR0915 PLR0917"
    " RUF100 UP034".split()
)
"""What a person would write otherwise than Jinja2 does."""

HEADER = '''"""Compiled from {name} by teekond.render.precompile; change that file, not this one."""

{lint}
# fmt: off
crc = {crc}
'''
RUNTIME = (
    "from teekond.render.runtime import ENVIRONMENT as environment, Macro, Markup, escape, missing\n"
    "from teekond.render.runtime import undefined as Undefined\n"
)


def compiled_source(name: str) -> str:
    """Return the code of a template, made by Jinja2, for `teekond.render.runtime`."""
    folder = COMPILED[name]
    source = resource("templates", folder, name).read_text(encoding="utf-8")
    code = environment(folder).compile(source, name, name, raw=True)
    code = re.sub(r"^from jinja2\.runtime import .*\n", lambda _: RUNTIME, code)
    return HEADER.format(name=name, lint=LINT, crc=crc32(source.encode("utf-8"))) + code.rstrip() + "\n"


def main() -> None:
    """Write all of them."""
    for name in COMPILED:
        file: Path = compiled_file(name)
        file.parent.mkdir(exist_ok=True)
        file.write_text(compiled_source(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
