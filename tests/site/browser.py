"""A real Chromium for the tests: found on the machine, or installed, or a clear failure that says what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = (
    "chromium-headless-shell",  # the same without windows: a quarter of the processor time for a page that is opened
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
ARGUMENTS = (
    "--no-sandbox",  # a build machine runs the tests as root, in a container
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class BrowserMissingError(RuntimeError):
    """No browser is there and none could be installed."""


def find_browser() -> str | None:
    """Return the path of a Chromium: $SAFON_CHROMIUM, the system's, or the one that Playwright installed."""
    named = os.environ.get("SAFON_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    return next((found for name in NAMES if (found := shutil.which(name))), None) or _playwrights_own()


def browser() -> str:
    """Return the path of a Chromium, installing one where there is none. Raises BrowserMissingError."""
    found = find_browser()
    if found is None and not os.environ.get("SAFON_CHROMIUM"):
        tried = [said for install in (_from_system, _from_playwright) if (said := install()) is not None]
        found = find_browser()
        if found is None:
            raise BrowserMissingError(_advice(tried))
    if found is None:
        msg = f"SAFON_CHROMIUM names {os.environ['SAFON_CHROMIUM']}, which is not a file."
        raise BrowserMissingError(msg)
    return found


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _from_system() -> str | None:
    """Install Debian’s Chromium where we may, without windows if it has one. Returns why not, or none."""
    if shutil.which("apt-get") is None:
        return "apt-get is not on this machine"
    if os.geteuid() != 0:
        return "apt-get needs an administrator"
    said = _apt("update")
    for name in NAMES[:2] if said is None else ():
        if (said := _apt("install", "--yes", name)) is None:
            break
    return said


def _apt(*words: str) -> str | None:
    """Run apt-get. Returns why that failed, or none where it went well."""
    command = ["apt-get", "-qq", *words]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return f"{' '.join(command)} failed: {done.stderr.strip()[-300:]}" if done.returncode else None


def _from_playwright() -> str | None:
    """Let Playwright fetch its own build. Returns why not, or none where it went well."""
    if find_browser() is not None:
        return None
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return f"playwright install failed: {done.stderr.strip()[-300:]}" if done.returncode else None


def _advice(tried: list[str]) -> str:
    return (
        "The tests need Chromium, and none was found or could be installed.\n"
        "On Debian:             sudo apt install chromium-headless-shell\n"
        "On Ubuntu:             sudo apt install chromium\n"
        "Elsewhere:             .venv/bin/playwright install --with-deps chromium\n"
        "Or name your own:      make test SAFON_CHROMIUM=/path/to/chromium\n"
        + "".join(f"Tried: {each}\n" for each in tried)
    )


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{browser()}\n")
    except BrowserMissingError as missing:
        sys.exit(str(missing))
