"""What rules want, in Welsh, where that does not stand beside the rule itself: for the handbook."""

from __future__ import annotations

from collections.abc import Mapping

IN_WELSH: Mapping[str, str] = {
    "address-is-link": "Mae cyfeiriad ar y we yn ddolen.",
    "address-leads-on": "Mae cyfeiriad a gyhoeddwyd yn arwain ymlaen i’r man lle mae ei ddogfen yn awr.",
    "address-short-enough": "Mae cyfeiriad yn gadael lle i’r hyn a lenwir ynddo.",
    "approved-by-office": "Swydd sy’n cymeradwyo, a chaiff y swydd ei henwi; ni chaiff y sawl sydd ynddi ei enwi.",
    "brackets-hold-ids": "Mae’r hyn sy’n edrych fel rhif neu enw mewn bachau petryal yn un.",
    "brackets-not-escaped": "Nid oes ôl-slaes o flaen rhif neu enw mewn bachau petryal.",
    "bullet-is-hyphen": "Mae pwynt mewn rhestr yn dechrau gyda chysylltnod a bwlch.",
    "channel-address-fits": (
        "Mae cyfeiriad ffurflen yn dechrau gyda https://, un blwch post gyda mailto:, a dim ond e-bost sydd â "
        "phwnc a chorff."
    ),
    "channel-once": "Mae gan sianeli ymgysylltiad enwau gwahanol.",
    "channel-reaches-somebody": (
        "Nid oes gan yr un sianel gyfeiriad a gedwir ar gyfer enghreifftiau: ni fyddai neb yn darllen yr hyn a "
        "anfonir yno."
    ),
    "citable-id-once": "Mae gan yr hyn y gellir ei ddyfynnu enw nad oes gan ddim arall.",
    "clause-as-in-source": (
        "Mae cymal yn dweud yr hyn y mae ei ffynhonnell yn ei ddweud, neu mae ei awdur yn dweud sut y mae i fod yn "
        "wahanol."
    ),
    "clause-in-both-languages": "Mae cymal yn y ffeil Saesneg ac yn y ffeil Gymraeg.",
    "clause-is-one-paragraph": "Un paragraff yr un yw cymal, addewid a rheswm.",
    "clause-number-fits-document": "Mae rhif cymal yn dechrau gyda rhif ei ddogfen.",
    "clause-rests-on-source": "Mae pob cymal a phwynt o ffynhonnell sydd â thabl yn seiliedig ar linellau ohoni.",
    "condition-known": "Mae pob amod sydd gan derfyn amser yn y rhestr o amodau.",
    "count-as-in-source": "Mae cynifer o rywbeth ag sydd yn ei ffynhonnell, neu gynifer ag y mae awdur am eu cael.",
    "counting-holds-for-something": "Nodir sut y cyfrifir terfynau ar gyfer setiau, safonau a chymalau sydd yno.",
    "difference-between-clauses": (
        "Mae nodyn golygydd ar yr hyn sy’n wahanol yn sôn am ddau neu ragor o gymalau sydd mewn grym."
    ),
    "difference-still-there": "Mae cymalau y nodir eu bod yn wahanol yn dal yn wahanol.",
    "document-keeps-its-number": "Mae dogfen gyhoeddedig yn cadw ei rhif, neu ei henw lle nad oes rhif iddi.",
    "document-number-once": "Nid oes byth yr un rhif i ddwy ddogfen o’r un math.",
    "duty-holder-id-once": "Mae enw’n asiantaeth neu’n rôl, byth yn ddwy.",
    "duty-holder-known": "Mae pawb y mae cymal neu set leol yn eu henwi yn y rhestr o asiantaethau neu o rolau.",
    "element-can-be-printed": "Mae llun mewn llinell ar ei phen ei hun, rhwng llinellau gwag.",
    "engagement-explained": (
        "Mae ymgysylltiad sydd â sianeli’n dweud pryd y mae’n agor ac yn cau, pwy sy’n ei redeg, a beth sy’n digwydd."
    ),
    "entry-as-in-source": "Mae eitem mewn rhestr yn y llinell sydd gan ei ffynhonnell ar ei chyfer.",
    "event-can-be-met": "Mae ymadrodd gan ddigwyddiad y mae rhywbeth yn digwydd “ynddo”.",
    "event-known": "Mae pob digwyddiad sydd gan derfyn amser neu daith yn y rhestr o ddigwyddiadau.",
    "fate-fits-change": "Yr hyn a ddaeth o gymal yw’r hyn a newidiodd o’r hyn sydd wedi’i gyhoeddi.",
    "fate-fits-clause": "Yr hyn a ddaeth o gymal yw’r hyn y mae ei eiriau’n ei ddangos.",
    "fate-leads-somewhere": "Mae’r hyn a ddaeth o gymal yn enwi’r cymalau y mae ynddynt bellach, a dim un arall.",
    "fate-settled": "Lle aeth geiriau cymal i le arall, mae ei awdur yn dweud hynny.",
    "figures-same-in-both-languages": "Mae’r ddwy iaith yn dweud yr un rhifau, mewn ffigurau neu mewn geiriau.",
    "form-address-for-readers": "Cyfeiriad ffurflen yw’r un i’r rhai sy’n ateb, nid yr un i’r rhai sy’n gweithio arni.",
    "form-example-replaced": "Nid oes enghraifft yng nghyfeiriad ffurflen lle dylai fod rhywbeth mewn bachau cyrliog.",
    "form-in-each-language": "Mae ffurflen ei hun i bob iaith, neu dywedir wrth y ffurflen pa iaith ydyw.",
    "form-takes-clause": (
        "Mae {clause} neu {page} yng nghyfeiriad ffurflen: fel arall nid oes neb yn gwybod am beth y mae’r farn."
    ),
    "header-id-known": "Mae pob enw y mae pennyn yn ei gymryd o restr yn y rhestr honno.",
    "heading-levels-in-order": (
        "Mae penawdau mewn testun yn dechrau gyda ###, a phob un un lefel yn is na’r un diwethaf ar y mwyaf."
    ),
    "image-from-tree": "Mae llun yn un o’n ffeiliau, ac yn dweud mewn geiriau beth y mae’n ei ddangos.",
    "in-force-approved": "Mae’r hyn a ddaw i rym mewn grym, o argraffiad, ac wedi’i gymeradwyo gan swydd.",
    "inferred-link-has-reason": (
        "Mae cysylltiad y gwnaethom ni ei gasglu yn rhoi ei reswm, fel y gall darllenwyr ei farnu."
    ),
    "journey-start-open": "Mae gan gymal y mae taith yn ei gynnwys heb ddechrau derfyn nad yw ei ddechrau wedi’i nodi.",
    "kind-of-days-stated": (
        "Diwrnodau gwaith neu ddiwrnodau calendr yw diwrnodau. Lle nad yw’r ffynhonnell yn dweud, cedwir hynny’n "
        "agored a’i ddangos."
    ),
    "letter-can-be-printed": "Mae pob llythyren yn un sydd gan ffontiau’r printiau.",
    "limit-is-data": "Ysgrifennir terfyn amser fel Within, nid yng ngeiriau cymal.",
    "line-has-no-backslash": "Mae llinell sy’n mynd yn ei blaen mewn un newydd yn gorffen gyda dau fwlch.",
    "link-as-in-source": (
        "Caiff yr hyn y mae ffynhonnell yn dweud ei fod yn perthyn i’w gilydd ei gysylltu felly, a dim arall."
    ),
    "link-in-order": "Dolen yw [geiriau](cyfeiriad), heb fwlch rhyngddynt.",
    "link-is-safe": "Mae dolen yn arwain at https, http neu mailto, neu’n rhif neu’n enw mewn bachau petryal.",
    "link-leads-elsewhere": "Nid yw dogfen yn ei rhestru ei hun fel un berthynol, na’r un ddogfen ddwywaith.",
    "list-after-empty-line": "Mae llinell wag o flaen rhestr ac o flaen tabl.",
    "list-id-known": "Mae pob enw y mae rhestr yn ei gymryd o le arall yn bod yno.",
    "list-within-list-indented": "Mae rhestr o fewn rhestr wedi’i mewnoli bedwar bwlch.",
    "local-answer-decided": "Mae ardal yn ysgrifennu’r hyn y mae wedi’i benderfynu eisoes.",
    "local-answer-in-its-area": "Mae ardal yn ateb cymalau sy’n dal yno: ei rhai ei hun, ac yng Nghymru rai’r genedl.",
    "local-answer-needed": "Mae ardal yn ateb cymalau sydd mewn grym.",
    "local-answer-once": "Mae ardal yn dweud unwaith pwy sy’n gwneud yr hyn y mae cymal yn ei ofyn.",
    "local-answer-reviewed": "Mae ardal yn edrych ar ei hatebion eto erbyn y diwrnod a osododd.",
    "local-line-adds-to-national": "Mae llinell sylfaen yn ychwanegu at gymal mewn safon genedlaethol.",
    "name-as-in-source": "Mae enw y mae ffynhonnell yn ei roi yn yr hyn sy’n ei hailadrodd.",
    "negation-same-in-both-languages": (
        "Mae’r hyn y mae’r naill iaith yn ei negyddu neu’n ei wahardd felly yn y llall hefyd."
    ),
    "no-attributes": "Nid oes priodoleddau mewn bachau cyrliog yn y canllawiau.",
    "no-boxes": "Nid oes blychau lliw mewn testun.",
    "no-break-space-within-words": "Mae bwlch y mae Markdown yn ei adnabod yn dilyn yr hyn sy’n dechrau llinell.",
    "no-code-blocks": "Geiriau yw canllawiau: nid oes blociau o god ynddynt.",
    "no-footnotes": "Mae brawddeg yn y man lle mae’n perthyn: nid oes troednodiadau.",
    "no-hidden-characters": "Nid oes gan destun nodau anweledig sy’n newid sut y mae’n darllen.",
    "no-personal-details": (
        "Nid yw’r hyn a ddywedodd pobl, na phwy sy’n gwneud beth, yn datgelu neb, hyd y gellir ei adnabod."
    ),
    "no-raw-html": "Ysgrifennir canllawiau mewn Markdown, heb HTML.",
    "no-struck-words": "Nid oes geiriau wedi’u dileu, eu marcio na’u tanlinellu yn unman.",
    "no-tab-within-line": "Ysgrifennir colofnau fel tabl, gyda | rhyngddynt.",
    "no-task-lists": "O gymalau y daw pwyntiau i’w ticio: nid oes rhai mewn testun.",
    "note-adds-no-duty": "Mae nodyn ymarfer yn egluro sut; nid yw’n ychwanegu dyletswydd ei hun.",
    "number-stays-with-its-words": (
        "Mae rhif cyhoeddedig yn aros gyda’i eiriau; mae cymal newydd yn cymryd y rhif rhydd nesaf."
    ),
    "pack-refers-to-guidance": "Mae o leiaf un safon neu nodyn ymarfer mewn pecyn hyfforddi.",
    "old-address-free": "Nid oes gan unrhyw ddogfen arall gyfeiriad sy’n arwain ymlaen.",
    "passage-fingerprinted": "Mae gan bob darn o ffynhonnell ei ôl bys.",
    "passage-held-by-something": "Mae’r hyn sy’n seiliedig ar ddarn o ffynhonnell yn rhan o’r canllawiau.",
    "passage-short-enough": "Mae un rhan o’r canllawiau’n seiliedig ar 40 llinell o ffynhonnell ar y mwyaf.",
    "passage-source-known": "Enw ffynhonnell yw enw tabl o ddarnau.",
    "picture-can-be-printed": "Ffeil PNG, JPEG neu WebP gyfan yw llun.",
    "placeholder-known": (
        "Mae’r hyn sydd mewn bachau cyrliog mewn sianel yn un o {clause}, {edition}, {language}, {question}, "
        "{question-id}, {page}."
    ),
    "point-link-has-reason": "Mae cysylltiad pwynt y gwnaethom ni ei gasglu yn rhoi ei reswm.",
    "point-with-document": "Mae pob pwynt o ffynhonnell gyda dogfen.",
    "promise-in-both-languages": "Gwneir addewid yn y ddwy iaith.",
    "promise-keeps-strength": "Mae addewid yn rhwymo mor gryf â’i gymal.",
    "published-branch-known": "Mae gwiriad ar weinydd yn gwybod beth sydd wedi’i gyhoeddi.",
    "published-number-kept": (
        "Mae rhif cyhoeddedig yn aros, hyd yn oed os dim ond i ddweud bod yr hyn a enwai wedi’i dynnu’n ôl."
    ),
    "reference-exists": (
        "Mae pob rhif neu enw mewn bachau petryal, a phob dolen mewn pennyn, yn arwain at rywbeth sy’n bod."
    ),
    "references-in-both-languages": "Mae cymal neu adran yn cyfeirio at yr un pethau yn y ddwy iaith.",
    "repeat-has-no-facts": (
        "Nid yw cymal sy’n ailadrodd un arall yn dweud dim ei hun: dywedir unwaith yr hyn sy’n rhwymo."
    ),
    "repeat-leads-to-words": "Mae cymal sy’n ailadrodd un arall yn enwi un sydd â’i eiriau ei hun.",
    "replaces-earlier-edition": "Mae’r hyn a ddaw i rym yn cymryd lle argraffiad cynharach.",
    "response-about-something": (
        "Mae ymateb yn sôn am gymal neu ddogfen sy’n bod ac y mae ei ymgysylltiad yn ei gwmpasu."
    ),
    "response-clause-unmistakable": (
        "Ysgrifennir rhif mewn tabl o ymatebion fel na all yr un rhaglen daenlen wneud rhif arall ohono."
    ),
    "response-letters-whole": "Mae llythrennau tabl o ymatebion yn gyfan: nid oes ŵ wedi troi’n farc cwestiwn.",
    "review-part-known": "Mae rhan o adolygiad yn enwi’r adolygiad.",
    "same-limit-in-same-days": (
        "Mae dau gymal gan un corff sy’n cyfrif yr un nifer o ddiwrnodau o un digwyddiad yn cyfrif yr un math, neu "
        "wedi’u nodi’n wahanol."
    ),
    "section-in-both-languages": "Mae pennawd sydd gan y naill iaith gan y llall hefyd.",
    "sense-same-in-both-languages": (
        "Lle mae’r naill iaith yn dweud cyn neu bob amser, nid yw’r llall yn dweud ar ôl neu weithiau."
    ),
    "source-difference-needed": "Dim ond am yr hyn sy’n wahanol i ffynhonnell y dywedir ei fod yn wahanol iddi.",
    "source-facts-known": "Mae’r hyn y mae ffynhonnell yn ei ddweud mewn ffeil sydd â’r un enw â’r ffynhonnell.",
    "source-follows-earlier": "Mae ffynhonnell yn dilyn rhai cynharach, byth ei hun.",
    "source-hole-has-reason": (
        "Prin yw’r llinellau o ffynhonnell nad oes dim yn seiliedig arnynt, neu fe’u gadewir allan am reswm."
    ),
    "source-known": "Mae pob ffynhonnell yn y rhestr o ddogfennau ffynhonnell.",
    "source-was-read": "Nid oes dim yn ailadrodd ffynhonnell y gwyddys yn unig ei bod yn bod.",
    "step-has-full-stop": "Ysgrifennir rhestr wedi’i rhifo 1. 2. 3.",
    "strength-fits-class": (
        "Mae llinell sylfaen yn rhywbeth y mae’n rhaid i’w chorff ei wneud, oni bai bod nodyn wrth ei hymyl yn "
        "dweud yn wahanol."
    ),
    "strength-known": "Mae gan gymal ferf foddol, neu linell Strength sy’n dweud pa mor gryf y mae’n rhwymo.",
    "strength-said-once": "Dim ond lle nad oes berf foddol yn y geiriau y mae llinell Strength.",
    "strength-same-in-both-languages": (
        "Mae’r geiriau Cymraeg a’r geiriau Saesneg yn rhwymo yr un mor gryf, berf wrth ferf mewn cymal."
    ),
    "text-not-tangled": "Nid oes gan destun fwy o farciau, na rhestrau dyfnach, nag y gall darllenydd eu dilyn.",
    "use-as-in-source": (
        "Caiff pwy bynnag y mae ffynhonnell yn dweud ei fod yn defnyddio model ymarfer ei enwi, a neb arall."
    ),
    "withdrawal-in-both-languages": (
        "Caiff cymal ei dynnu’n ôl yn y ddwy iaith fel ei gilydd, neu yn y naill na’r llall."
    ),
    "withdrawal-readable": "Mae cymal a dynnwyd yn ôl yn dweud ar ba ddiwrnod, a ble i edrych yn ei le, mewn un ffurf.",
    "words-in-both-languages": "Mae gan gymal eiriau yn y ddwy iaith, neu mae’n ailadrodd un arall yn y ddwy.",
    "file-inside-tree": "Mae pob ffeil yn ffeil go iawn ymhlith ein ffeiliau, nid yn ddolen i le arall.",
    "file-small-enough": "Mae ffeil o ganllawiau yn 256 KiB ar y mwyaf.",
    "file-bounded": "Nid oes gan ffeil fwy o ddim nag y gall darllenydd ei ddilyn.",
    "file-not-empty": "Mae rhywbeth mewn ffeil.",
    "file-is-text": "Testun yw ffeil o ganllawiau, nid llun na dogfen Word.",
    "file-in-utf8": "Caiff ffeil o ganllawiau ei chadw fel UTF-8.",
    "merge-finished": "Nid oes marciau gwrthdaro ar ôl mewn ffeil.",
    "file-name-known": "Mae enw ffeil a’i ffolder yn dweud beth ydyw.",
    "front-matter-present": "Mae dogfen yn dechrau gyda phennyn rhwng dwy linell o ---.",
    "blank-after-front-matter": "Mae llinell wag yn dilyn y --- sy’n cau’r pennyn.",
    "yaml-readable": "Gellir darllen pennyn neu restr fel YAML.",
    "yaml-plain": "Mae YAML yn blaen: heb angorau, cyfenwau na thagiau, a heb fod yn ddwfn.",
    "key-once": "Mae allwedd yno unwaith.",
    "key-known": "Mae pob allwedd yn un y mae’r fformat yn ei hadnabod.",
    "key-present": "Mae pob allwedd y mae ei hangen yno.",
    "value-fits": "Mae pob gwerth o’r ffurf y mae ei allwedd yn gofyn amdani.",
    "fact-stated-once": "Mae ffaith nad yw’n dibynnu ar iaith yno unwaith, yn y ffeil .en.md.",
    "file-name-fits-header": "Y rhif neu’r enw sydd yn y pennyn yw’r un sydd yn enw’r ffeil.",
    "both-languages-present": "Mae pob dogfen yno yn Gymraeg ac yn Saesneg.",
    "local-set-described": "Mae gan bob set leol ffeil about yn y ddwy iaith.",
    "heading-known": "Mae pennawd ## yn un sydd gan y math o ddogfen.",
    "heading-once": "Mae pennawd ## yno unwaith.",
    "text-under-heading": "Mae pob testun o dan bennawd ##.",
    "clauses-in-list": "Rhestr o linellau wedi’u rhifo yw adran o gymalau.",
    "clause-in-its-section": "Dim ond mewn adrannau o gymalau y mae llinellau wedi’u rhifo.",
    "sub-line-known": "Mae llinell o dan gymal yn dechrau gyda gair y mae’r fformat yn ei adnabod.",
    "sub-line-once": "Mae is-linell yno unwaith o dan ei chymal.",
    "sub-line-fits": "Mae gwerth is-linell o’r ffurf y mae’n gofyn amdani.",
    "timescale-readable": "Ysgrifennir terfyn amser yng ngramadeg terfynau amser.",
    "number-once": "Mae rhif cymal yno unwaith mewn ffeil, ac ni chaiff ei ddefnyddio eto byth.",
    "number-given": "Mae gan bob cymal rif; mae safon check --fix yn rhoi un yn lle marc cwestiwn.",
    "indentation-regular": "Mae is-linellau wedi’u mewnoli bedwar bwlch; mae safon check --fix yn gwneud hynny.",
    "translation-state-readable": "Mae ffeil sy’n dal cyflwr y cyfieithiad o’r ffurf y mae’r offer yn ei hysgrifennu.",
    "toml-readable": "Gellir darllen safon.toml fel TOML.",
    "passages-readable": "Mae pob rhes mewn tabl o ddarnau’n dweud am ba linellau y mae, a beth sy’n seiliedig arnynt.",
    "responses-readable": "Mae gan bob rhes mewn tabl o ymatebion nifer ac, yn y ddwy iaith, ei holl destunau.",
    "correction-about-something": "Mae cywiriad yn sôn am gymalau a dogfennau sy’n bod.",
    "correction-says-which-prints": "Mae cywiriad yn dweud pryd y gwnaed y printiau i’w taflu.",
    "edition-readable": "Mae’r hyn a gedwir o argraffiad fel yr oedd pan wnaed ef.",
    "fate-kept-once": "Mae’r hyn a ddaeth o gymal oddi tano nes bod argraffiad yn ei gadw.",
}
"""By the id of the rule. A new rule says it as `cy`."""
