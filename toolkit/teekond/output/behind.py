"""Does tasks behind the work: while the disk takes files, the next ones are made."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Task(Generic[_Value]):
    """Something that is to be done, and what came of it."""

    def __init__(self, do: Callable[[], _Value]) -> None:
        self._do = do
        self._done = threading.Event()
        self._value: list[_Value] = []
        self._error: BaseException | None = None
        self.seconds = 0.0

    def run(self) -> None:
        """Do it."""
        start = time.perf_counter()
        try:
            self._value.append(self._do())
        except BaseException as error:  # noqa: BLE001  # raised where the result is asked for
            self._error = error
        self.seconds = time.perf_counter() - start
        self._done.set()

    @property
    def is_done(self) -> bool:
        """Tell whether its result is there."""
        return self._done.is_set()

    def result(self) -> _Value:
        """Wait until it is done; return what came of it, or raise why nothing did."""
        self._done.wait()
        if self._error is not None:
            raise self._error
        return self._value[0]


class Behind:
    """One thread that does tasks in the order in which they come, and ends when all are done."""

    def __init__(self) -> None:
        self._tasks: SimpleQueue[Task[object] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Behind:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Wait for what is still to be done."""
        self._tasks.put(None)
        self._thread.join()

    def do(self, task: Callable[[], _Value]) -> Task[_Value]:
        """Take a task on."""
        taken = Task(task)
        self._tasks.put(taken)  # type: ignore[arg-type]  # nobody looks at what comes of it here
        return taken

    def _serve(self) -> None:
        while (task := self._tasks.get()) is not None:
            task.run()
