"""The stamp in a map's footer: which commit, on which day."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path


def stamp(folder: Path) -> str:
    """Return the commit of a folder under git, where there is one, and the day."""
    commit = _commit(folder)
    return f"{commit} {_today().isoformat()}" if commit else _today().isoformat()


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.fromtimestamp(min(int(epoch), 253402300799), UTC).date()
    return datetime.now(UTC).astimezone().date()


def _commit(folder: Path) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    asked = [git, "-C", str(folder), "describe", "--always", "--dirty"]
    answer = subprocess.run(asked, capture_output=True, text=True, encoding="utf-8", check=False)
    return answer.stdout.strip() if answer.returncode == 0 else ""
