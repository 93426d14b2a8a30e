"""A process that holds the engine: started when a print is first asked of it, ended when there are no more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, cast

from safon.print.orders import Order, Reply, reply_from
from safon.print.problems import EngineError

_PACKAGE = Path(__file__).parents[2]
"""Where this very code is found, from whichever folder it was started."""


_LARGE = 24
"""Of how many pages a print is at most, after which the process goes on: what a larger one took stays with it."""


_SPARING = {
    "RAYON_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "131072",
    "MALLOC_TRIM_THRESHOLD_": "131072",
}
"""The share of a process: one core; of the GNU C library one heap, from which what is free goes back (mallopt(3))."""


class EngineProcess:
    """One such process, and another after each large print."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> EngineProcess:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._running is not None:
            self._running.communicate()

    def reply(self, order: Order) -> Reply:
        """Return what comes of an order. Raises EngineError where the engine refuses, or ended for another reason."""
        running = self._running = self._running or _started()
        try:
            orders = cast("BinaryIO", running.stdin)
            orders.write(order.sent())
            orders.flush()
            reply = reply_from(cast("BinaryIO", running.stdout))
        except BrokenPipeError:
            reply = None
        if reply is None or reply.pages > _LARGE:
            self._running = None
            running.communicate()
        if reply is None:
            msg = f"it ended with code {running.returncode}"
            raise EngineError(msg)
        if reply.refused:
            raise EngineError(reply.refused)
        return reply


def _started() -> subprocess.Popen[bytes]:
    """Return a new process. It has the cores’ share of one, and hears no key that stops the build: it ends with it."""
    paths = [str(_PACKAGE), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **_SPARING}
    command = [sys.executable, "-m", "safon.print.engine"]
    return subprocess.Popen(  # noqa: S603 - our own command
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, start_new_session=True
    )
