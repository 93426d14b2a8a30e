"""What is answered to a comment that asks for an approval, in Welsh, then in English."""

from __future__ import annotations

from safon.host.untrusted import harmless

_ANSWERS = {
    "recorded": (
        "Cofnodwyd bod {who} wedi darllen y ddwy iaith. Mae’r cofnod yn y cyflwyniad {more} ar y gangen hon. Nid yw’r "
        "gwiriad yn cychwyn ohono’i hun ar gyfer cyflwyniad a wnaeth rhaglen: caewch y cais tynnu a’i ailagor.",
        "It is recorded that {who} read both languages, in commit {more} on this branch. The check does not start by "
        "itself for a commit that a program made: close the pull request and open it again.",
    ),
    "nothing": (
        "Roedd y cyfan o hyn wedi’i wirio’n barod. Ni newidiwyd dim.",
        "All of this had been checked already. Nothing was changed.",
    ),
    "no-right": (
        "Dim ond rhywun sydd â hawl i ysgrifennu yma a all gymeradwyo. Ni chofnodwyd dim.",
        "Only somebody with the right to write here can approve. Nothing was recorded.",
    ),
    "no-names": (
        "Ni ddywedir beth sydd i’w gymeradwyo. Ysgrifennwch, er enghraifft: /safon cymeradwyo 18.4 S12/title. Caiff 50 "
        "o rifau, enwau neu lwybrau sefyll yno.",
        "It does not say what is approved. Write, for example: /safon approve 18.4 S12/title. Up to 50 numbers, names "
        "or paths may stand there.",
    ),
    "closed": (
        "Mae’r cais tynnu hwn ar gau. Ni chofnodwyd dim.",
        "This pull request is closed. Nothing was recorded.",
    ),
    "fork": (
        "Daw’r cais tynnu hwn o fforc, ac ni all rhaglen gyflwyno dim iddo oddi yma. Derbyniwch ef yn gyntaf, a "
        "chymeradwywch mewn cais tynnu o’r ystorfa hon; neu rhedwch safon translations approve yn y fforc.",
        "This pull request comes from a fork, and a program can commit nothing to it from here. Accept it first, and "
        "approve in a pull request of this repository; or run safon translations approve in the fork.",
    ),
    "newer": (
        "Newidiodd y cais tynnu ar ôl i’r sylw hwn gael ei ysgrifennu. Darllenwch ef eto, a gofynnwch eto.",
        "The pull request changed after this comment was written. Read it again, and ask again.",
    ),
    "moved": (
        "Newidiodd y gangen tra oedd hyn yn cael ei gofnodi. Ni chofnodwyd dim: darllenwch hi eto, a gofynnwch eto.",
        "The branch changed while this was being recorded. Nothing was recorded: read it again, and ask again.",
    ),
    "refused": (
        "Ni chofnodwyd dim. Dyma a ddywed Safon, yn Saesneg: {more}",
        "Nothing was recorded. Safon says: {more}",
    ),
}


def answer_of(reason: str, account: str, more: str = "") -> str:
    """Return the answer to an account; `more` is words of a program, which are made harmless."""
    values = {"who": harmless(f"@{account}"), "more": " ".join(harmless(more).split())}
    return "\n\n".join(each.format(**values) for each in _ANSWERS[reason])
