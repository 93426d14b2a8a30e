"""`safon site`: one build of a checkout at a time, and what the system refuses is said in one sentence."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from safon.cli.main import main
from safon.cli.site_command import _run_generator
from safon.publish.build_lock import BusyError, alone
from safon.publish.system_errors import sentence

from tests.check.trees import valid_tree


def test_a_second_build_is_refused_with_a_kind_message_and_touches_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with alone(tmp_path / ".build" / "lock"):
        assert main(["site"]) == 2
    told = capsys.readouterr().err
    assert told == f"safon: another build of this folder is running (process {os.getpid()}). Wait until it is done.\n"
    assert [each.name for each in (tmp_path / ".build").iterdir()] == ["lock"]


KILLED = """
import os, subprocess, sys
from pathlib import Path
from safon.publish.build_lock import alone
with alone(Path(sys.argv[1])) as lock:
    child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], pass_fds=(lock,), stdin=0)
    print("up", flush=True)
    os.kill(os.getpid(), 9)
"""


def test_a_killed_build_holds_the_lock_as_long_as_its_generator_writes(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        running.wait()
        with pytest.raises(BusyError), alone(tmp_path / "lock"):
            pass
        running.stdin.close()
        assert running.stdout is not None
        running.stdout.read()  # ends with the child, which has the same
    with alone(tmp_path / "lock"):
        pass


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "safon: the disk is full (site/a). Make room on it, and try again."),
        (errno.EROFS, "safon: this disk may only be read (site/a). Work in a folder that can be written to."),
        (errno.EACCES, "safon: you may not use site/a. Ask whoever owns it to let you read and write it."),
        (errno.EIO, "safon: the system says “Input/output error” (site/a). Put that right, and try again."),
    ],
)
def test_what_the_system_refuses_the_generator_is_one_sentence(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, code: int, said: str
) -> None:
    fails = f"import os, sys; print('INFO', file=sys.stderr); raise OSError({code}, os.strerror({code}), 'site/a')"
    handle = os.open(tmp_path / "lock", os.O_CREAT)
    assert _run_generator([sys.executable, "-c", fails], handle) == 1
    os.close(handle)
    assert capfd.readouterr().err == f"INFO\n{said}\n"


def test_a_fault_of_the_program_is_shown_whole(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    handle = os.open(tmp_path / "lock", os.O_CREAT)
    assert _run_generator([sys.executable, "-c", "{}['gone']"], handle) == 1
    os.close(handle)
    told = capfd.readouterr().err
    assert told.startswith("Traceback")
    assert told.endswith("KeyError: 'gone'\n")


def test_an_output_that_takes_nothing_more_is_one_sentence(tmp_path: Path) -> None:
    safon = str(Path(sys.executable).with_name("safon"))
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [safon, "check"]
        done = subprocess.run(
            command, cwd=valid_tree(tmp_path), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "safon: the disk is full. Make room on it, and try again.\n"


def test_a_refusal_without_a_number_says_its_own_words() -> None:
    assert sentence(OSError("site is a file.")) == "site is a file."
