"""What is done behind the work is done whole, in order, and its failures are told."""

from __future__ import annotations

import threading

import pytest

from teekond.output.behind import Behind


def test_tasks_are_done_in_their_order_by_another_thread() -> None:
    done: list[tuple[int, bool]] = []
    here = threading.get_ident()
    with Behind() as behind:
        for number in range(20):
            behind.do(lambda number=number: done.append((number, threading.get_ident() != here)))  # type: ignore[misc]
    assert done == [(number, True) for number in range(20)]


def test_a_result_is_waited_for() -> None:
    go = threading.Event()
    with Behind() as behind:
        task = behind.do(lambda: go.wait() and "done")
        assert not task.is_done
        go.set()
        assert task.result() == "done"
        assert task.is_done


def test_a_failure_is_raised_where_the_result_is_asked_for() -> None:
    with Behind() as behind:
        failed = behind.do(lambda: 1 // 0)
        after = behind.do(lambda: 2)
        with pytest.raises(ZeroDivisionError):
            failed.result()
        assert after.result() == 2


def test_the_end_waits_for_what_is_still_to_be_done() -> None:
    done: list[int] = []
    with Behind() as behind:
        task = behind.do(lambda: done.append(1))
    assert task.is_done
    assert done == [1]
