"""Drives a headless Chromium over its debugging pipe: opens files, runs scripts in them, hears complaints."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-first-run",
    "--remote-debugging-pipe",
)
COMPLAINTS = ("Runtime.exceptionThrown", "Log.entryAdded", "Network.loadingFailed")


def find_chromium() -> str | None:
    """Return the program, if there is one."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


class Chromium:
    """One browser with one page."""

    def __init__(self, program: str, profile: Path) -> None:
        down, up = os.pipe(), os.pipe()
        self.process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            close_fds=False,
            preexec_fn=lambda: pipe_ends(down[0], up[1]),  # noqa: PLW1509 - nothing else runs in the child
        )
        os.close(down[0])
        os.close(up[1])
        self.orders, self.answers = os.fdopen(down[1], "wb"), os.fdopen(up[0], "rb")
        self.rest, self.number, self.session = b"", 0, ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM", "CSS"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.orders.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.answers.close()

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Give an order and wait for its answer; keep what else is told meanwhile."""
        self.number += 1
        order = {"id": self.number, "method": method, "params": params}
        if self.session:
            order["sessionId"] = self.session
        self.orders.write(json.dumps(order).encode() + b"\0")
        self.orders.flush()
        while True:
            said = self.message()
            if said.get("id") == self.number:
                assert "error" not in said, (method, said["error"])
                return dict(said["result"])
            self.events.append(said)

    def message(self) -> dict[str, Any]:
        """Return the next thing that the browser says."""
        while b"\0" not in self.rest:
            part = os.read(self.answers.fileno(), 1 << 16)
            assert part, "the browser is gone"
            self.rest += part
        one, _, self.rest = self.rest.partition(b"\0")
        return dict(json.loads(one))

    def open(self, file: Path) -> None:
        """Show a file and wait until it is loaded, its fonts too."""
        self.events.clear()
        answer = self.call("Page.navigate", url=file.as_uri())
        assert "errorText" not in answer, answer
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())
        self.run("document.fonts.ready.then(() => 1)")

    def run(self, script: str) -> Any:
        """Return what a script gives, after waiting for a promise."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def complaints(self) -> list[str]:
        """Return what went wrong on the page since it was opened: scripts, files, fonts."""
        return [json.dumps(each["params"]) for each in self.events if each.get("method") in COMPLAINTS]

    def fonts(self, selector: str) -> set[tuple[str, bool]]:
        """Return the fonts in which the texts of these elements are drawn, each with whether the page brought it."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        used = set()
        for node in self.call("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"]:
            for font in self.call("CSS.getPlatformFontsForNode", nodeId=node)["fonts"]:
                used.add((font["familyName"], font["isCustomFont"]))
        return used


def pipe_ends(orders: int, answers: int) -> None:
    """Give the pipes the numbers under which Chromium looks for them."""
    high = os.dup(os.dup(os.dup(answers)))
    os.dup2(orders, 3)
    os.dup2(high, 4)
