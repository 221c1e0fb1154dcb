"""Write constraints.txt anew: the newest versions of everything that the extras ask for, tried together."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = """\
# The versions that were tried together. Written by tools/constraints.py.
# What the package allows stands in pyproject.toml.
"""


def frozen(folder: Path) -> list[str]:
    """Install every extra into a new environment, and return what came with it."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", f"{ROOT}[all,dev]"], check=True)
    run = subprocess.run(
        [python, "-m", "pip", "freeze", "--exclude", "teekond"],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return sorted(run.stdout.split(), key=str.lower)


def main() -> None:
    """Write the file."""
    with tempfile.TemporaryDirectory() as folder:
        lines = frozen(Path(folder) / "venv")
    (ROOT / "constraints.txt").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"constraints.txt: {len(lines)} versions")


if __name__ == "__main__":
    main()
