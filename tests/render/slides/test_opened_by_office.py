"""The slides are opened by LibreOffice, and what it prints has the words of the map."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.map.sample import ROOT, workspace
from tests.render.slides.opened import drawn, lines, normal

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>"""
OFFICE = shutil.which("soffice")


@pytest.mark.slow
@pytest.mark.skipif(
    OFFICE is None or shutil.which("pdftotext") is None, reason="LibreOffice and pdftotext are not here"
)
def test_libreoffice_prints_every_slide_with_its_words(tmp_path: Path) -> None:
    assert OFFICE is not None
    layout, data = drawn(workspace(), "employee-lifecycle", "complaint")
    (tmp_path / "map.pptx").write_bytes(data)
    (tmp_path / "fonts.conf").write_text(FONTS.format(folder=ROOT / "templates" / "fonts"), encoding="utf-8")
    home = (tmp_path / "home").as_uri()
    run = subprocess.run(
        [OFFICE, f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf", "map.pptx"],
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path), "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
        check=False,
    )
    if "impress" not in run.stdout:
        pytest.skip("LibreOffice here has no Impress")
    text = subprocess.run(
        ["pdftotext", "-layout", "map.pdf", "-"], cwd=tmp_path, capture_output=True, check=True
    ).stdout.decode("utf-8")
    assert text.count("\f") == len(layout.pages)
    flat = "".join(normal(text).split())
    titles = [mark for page in layout.pages for mark in lines(page.groups) if mark.cls in ("title", "lane-name")]
    assert len(titles) > 60
    missing = [mark.text for mark in titles for word in normal(mark.text).split() if word.strip("-") not in flat]
    assert not missing
