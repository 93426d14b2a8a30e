"""What a search knows of each language: small words, forms that no rule reaches, how limits and ids are written.

All of it goes into the index, so that the script knows of a language only how its words change at their ends.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from safon.model.language import Bilingual, Language
from safon.model.number_words import NUMBER_WORDS, numbers_in

SMALL = Bilingual(
    en="""a about after all also am an and any are aren as at be been before being but by can couldn could didn did do
    does doesn doing don for from get gets give hasn had has have haven having he her him his how i if in into
    is isn it its just me my need needs now of often on or our out over s she should so some such t than that
    the their them then there these they this those to too under until up us was wasn we were weren what when
    where which while who whom whose why will with within without won would wouldn you your
    want wants wanted last yesterday today tonight night""",
    cy="""a ac ag allai aml am ar arall ôl at atom ba bai beth ble bod bu cael cyn dan ddim dros drwy e ef ei ein eich
    eu fe fel fi fo fy fydd gaf gaiff gallaf gan gen gyda hefyd hi hon hwn hyn hynny i iddi iddo iddynt lle mae
    maen mai mewn mi na nac nad neu ni nid o oedd oes on ond os pa pam pan pe pob pryd pwy rhag rhwng roedd rydw
    rydyn rwy sut sy sydd trwy tua ti un wedi wrth y ydi ydw ydy ydych ydyn yn ym yng yr yw gwneud wneud neud
    fyddai byddai bydd eisiau ddoe neithiwr heddiw heno""",
)
"""Words that say nothing by themselves: they count where a query has no other."""

FORMS = Bilingual(
    en="""child children|person people|man men|woman women|foot feet|life lives|mum mums mam|tell tells told|move moves
    moved moving |pay pays paid|write writes written wrote|see saw seen|go goes went gone|speak spoke spoken
    speaks|run runs ran|hear heard |find finds found|meet met|keep kept|leave leaves left leaving|refer
    referral referrals|decide decision decisions |respond response responses|responsible responsibility
    responsibilities|assess assessment assessments""",
    cy="""plentyn plant|cynhadledd cynadleddau|cyfarfod cyfarfodydd|bwrdd byrddau
    |ty tai|brawd brodyr|chwaer chwiorydd|rhiant rhieni |athro
    athrawes athrawon|mab meibion|merch merched|bachgen bechgyn|person personau pobl|corff cyrff|tim timau
    timoedd |ffordd ffyrdd|llais lleisiau|cais ceisiadau|gair geiriau|rhan rhannau|diwrnod dyddiau
    diwrnodau|awr oriau|mis misoedd |blwyddyn blynyddoedd blynedd|teulu teuluoedd|cartref cartrefi|cwestiwn
    cwestiynau|angen anghenion|nodyn nodiadau |llythyr llythyrau llythyron|cyngor cynghorau|cynghorydd
    cynghorwyr|perthynas perthnasoedd perthnasau |lleoedd llefydd|oedolyn oedolion|gweithiwr
    gweithwyr|ymarferydd ymarferwyr|gofalwr gofalwyr|rheolwr rheolwyr |cyfweliad cyfweliadau cyfweld
    cyfweled|ymweliad ymweliadau ymweld|asesiad asesiadau asesu|adolygiad adolygiadau adolygu |penderfyniad
    penderfyniadau penderfynu|atgyfeiriad atgyfeiriadau atgyfeirio cyfeirio|hyfforddiant hyfforddi |symud
    symudodd symudir|dweud dywed dywedir|talu tal taliad taliadau|mynd aeth|dod
    daeth|siarad sgwrs |cynllun cynlluniau cynllunio|profiad profiadau|aelod aelodau|heddlu
    heddluoedd|gorchymyn gorchmynion|achos achosion |arweinydd arweinwyr|swydd swyddi|swyddog swyddogion|arfer
    arferion|grwp grwpiau|man mannau|perygl peryglon |ffrind ffrindiau|ffurflen ffurflenni|iaith
    ieithoedd|dyletswydd dyletswyddau|terfyn terfynau|ysgol ysgolion""",
)
"""Forms of one word that no rule of `words.js` reaches, parted by strokes."""

UNITS = Bilingual(
    en={
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs h",
        "day": "day days",
        "week": "week weeks wk wks",
        "month": "month months",
        "year": "year years yr yrs",
    },
    cy={
        "minute": "munud funud munudau",
        "hour": "awr oriau",
        "day": "diwrnod ddiwrnod niwrnod dyddiau ddyddiau nyddiau diwrnodau",
        "week": "wythnos wythnosau",
        "month": "mis fis misoedd",
        "year": "blynedd mlynedd flynedd blwyddyn flwyddyn mlwyddyn blynyddoedd",
    },
)
"""How a unit of time is written."""

KINDS = Bilingual(
    en={"working": "working", "work": "working", "business": "working", "school": "", "calendar": ""},
    cy={"gwaith": "working", "waith": "working", "calendr": "", "ysgol": ""},
)
"""What says which days are counted, and the one kind that counts as another."""

BEFORE = Bilingual(
    en={
        "s pn": "number num no",
        "s": "standard stand std s",
        "pn": "practice-note note pn",
        "": "clause must-do must number no s #",
    },
    cy={
        "s pn": "rhif",
        "s": "safon saf s",
        "pn": "nodyn-ymarfer nodyn pn",
        "": "cymal rhaid rhif s #",
    },
)
"""What readers write before a number, by the letters that may stand for it in an id. A number alone is a standard."""


LIMITS = Bilingual(
    en="how soon|how quickly|how fast|how long|how often|by when",
    cy="pa mor fuan|pa mor gyflym|pa mor hir|pa mor aml|pa mor fynych|erbyn pryd|faint o amser",
)
"""What somebody says who asks for a limit: what has one comes first then."""


def knowledge(language: Language) -> Mapping[str, object]:
    """Return what the script has to know of a language, as plain data."""
    return {
        "small": bare(SMALL[language]).split(),
        "units": {form: unit for unit, forms in UNITS[language].items() for form in forms.split()},
        "kinds": dict(KINDS[language]),
        "limits": [bare(each) for each in LIMITS[language].split("|")],
        "numbers": dict(sorted(_numbers(language).items())),
        "before": [["", "s"], *_before(language)],
    }


def forms_in(language: Language) -> list[list[str]]:
    """Return groups of words of which each is a form of the others."""
    return [bare(group).split() for group in FORMS[language].split("|")]


class _WithoutAccents(dict[int, int | None]):
    """For each letter itself, and nothing for an accent: found once for each."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_WITHOUT_ACCENTS = _WithoutAccents()


def bare(text: str) -> str:
    """Return a text in small letters without accents."""
    return unicodedata.normalize("NFD", text).translate(_WITHOUT_ACCENTS).lower()


def _before(language: Language) -> Iterator[list[str]]:
    """Yield pairs of what is written, without hyphen, and what is meant."""
    for meant, said in BEFORE[language].items():
        yield from ([one.replace("-", ""), other] for one in said.split() for other in meant.split() or [""])


def _numbers(language: Language) -> Mapping[str, str]:
    found = ((word, tuple(numbers_in(word, language))) for word in NUMBER_WORDS[language])
    return {bare(word): str(numbers[0].value) for word, numbers in found if len(numbers) == 1}
