"""An area of Wales that does not exist, with who does what there: no practice standards, an `about` and the one file.

No real area has such a file yet, and none is invented for one.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.site.building import ROOT

HERE = Path(__file__).parent
FOLDER = "local/dyffryn-dychmyg"
SLUG, SET = "dyffryn-dychmyg", "DDY"


def with_imagined_area(root: Path, tree: Path = ROOT) -> Path:
    """Return a tree at `root` of the real guidance, as it is in `tree`, and the area that does not exist."""
    shutil.copytree(tree / "standards", root / "standards", dirs_exist_ok=True)
    shutil.copytree(HERE / "standards", root / "standards", dirs_exist_ok=True)
    sources = root / "standards/vocabulary/sources.yml"
    text = sources.read_text(encoding="utf-8") + (HERE / "sources.yml").read_text(encoding="utf-8")
    sources.write_text(text, encoding="utf-8")
    shutil.copy2(tree / "safon.toml", root / "safon.toml")
    return root
