"""Processes do their share, and a lost one is told."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator

import pytest

from teekond.compiler.workers import WorkerLost, cores, run_jobs


def square(numbers: Iterable[int]) -> Iterator[int]:
    return (number * number for number in numbers)


def die(numbers: Iterable[int]) -> Iterator[int]:
    for number in numbers:
        if number == 3:
            os.kill(os.getpid(), signal.SIGTERM)
        yield number


@pytest.mark.parametrize("processes", [0, 1, 2, 7])
def test_every_job_is_done_once(processes: int) -> None:
    assert sorted(run_jobs(range(20), square, processes)) == [number * number for number in range(20)]


def test_one_process_keeps_the_order() -> None:
    assert list(run_jobs([3, 1, 2], square, 1)) == [9, 1, 4]


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run_jobs([], square, 4)) == []


def test_lost_process_is_told() -> None:
    with pytest.raises(WorkerLost):
        list(run_jobs(range(8), die, 2))


def test_there_is_a_core() -> None:
    assert cores() >= 1
