"""Words of somebody else's run may say anything, and do nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from safon.host.pull_request_comment import MARK
from safon.host.untrusted import MOST_SHOWN, harmless
from safon.report.change_markdown import escaped

JOINER = "\N{WORD JOINER}"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("@everybody and a@b.example", f"@{JOINER}everybody and a@{JOINER}b.example"),
        (r"\@everybody", rf"\@{JOINER}everybody"),
        ("see #12, GH-12 and other/project#3", f"see #{JOINER}12, GH{JOINER}-12 and other/project#{JOINER}3"),
        ("https://example.org www.example.org", f"https:{JOINER}//example.org www{JOINER}.example.org"),
        ("<img src=x> <!-- hidden -->", r"\<img src=x\> \<!-- hidden --\>"),
        ("![a](b) [c](d) [e]: f", r"!\[a\](b) \[c\](d) \[e\]: f"),
        ("```\ncode\n```", "\\`\\`\\`\ncode\n\\`\\`\\`"),
        ("&lt;b&gt; $x$ ~~y~~ a|b", r"\&lt;b\&gt; \$x\$ \~\~y\~\~ a\|b"),
        ("\x1b[31mred \u202eback\u202c \u200bnothing", r"\[31mred back nothing"),
        (MARK, r"\<!-- safon: what this change does --\>"),
        ("::error::made up", "::error::made up"),
    ],
)
def test_what_could_do_something_is_words(words: str, shown: str) -> None:
    assert harmless(words) == shown


def test_our_own_comment_is_shown_as_it_was_written() -> None:
    own = f"# Beth · What\n\n#### 1.2: New\n\n- **Words**\n  - Now: **{escaped('[18.4] a_b *c* <d>')}**, 24 hours"
    assert harmless(own) == own


@given(st.text(max_size=300))
def test_whatever_is_written_no_element_but_those_of_words_comes_of_it(text: str) -> None:
    shown = harmless(text)
    assert harmless(shown) == shown, "what is harmless stays as it is"
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>\[\]`|~&$]", shown)
    assert not re.search(r"@(?!⁠)|#[0-9]|://", shown)
    made = set(re.findall(r"<(\w+)", markdown(shown)))
    assert made <= {
        "p",
        "strong",
        "em",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "pre",
        "code",
        "br",
    }


def test_no_more_is_shown_than_the_host_takes() -> None:
    shown = harmless("\n".join(["words and more words 𝕏"] * 10_000))
    assert len(shown.encode("utf-16-le")) // 2 <= MOST_SHOWN + 2
    assert shown.endswith("\n…")
    assert len(harmless("@" * 70_000).encode("utf-16-le")) // 2 <= MOST_SHOWN + 2
