#!/bin/sh
# pikepdf 10.18.0 and pypdf 7.1.0: tagged files that are joined lose their tags, or the second page is read by those of the first.
#
# Guess: pages bring their tags and their language along, or lose them and the claim to be accessible with them.
# Seen: pages put into a new file, by either, keep the marks in their content, and the file has no structure, language and title. Added
# to the first file, the pages keep their old place in its table of marks: the table leads from the second page to the headings of
# the first, the file is Welsh as a whole though half is English, and it still says that it meets PDF/UA-1.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install typst==0.15.2 pikepdf==10.18.0 pypdf==7.1.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import io

import pikepdf
import pypdf
import typst


def tagged(language, title):
    source = f'#set document(title: [{title}])\n#set text(lang: "{language}")\n= {title}\nText.'
    return typst.compile(source.encode(), pdf_standards=["ua-1"])


def seen(made):
    with pikepdf.open(io.BytesIO(made)) as pdf:
        marked = all(b"BDC" in page.Contents.read_bytes() for page in pdf.pages)
        tags = "/StructTreeRoot" in pdf.Root
        heading = None
        if tags:
            numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
            at = numbers.index(int(pdf.pages[1].StructParents)) + 1
            heading = str(numbers[at][0].get("/T"))
        return {"marks": marked, "tags": tags, "lang": str(pdf.Root.get("/Lang")), "claim": pdf.open_metadata().get("pdfuaid:part"), "second page's heading": heading}


def saved(pdf):
    file = io.BytesIO()
    pdf.save(file) if hasattr(pdf, "save") else pdf.write(file)
    return file.getvalue()


welsh, english = tagged("cy", "Safon"), tagged("en", "Standard")
new = pikepdf.new()
for each in (welsh, english):
    new.pages.extend(pikepdf.open(io.BytesIO(each)).pages)
first = pikepdf.open(io.BytesIO(welsh))
first.pages.extend(pikepdf.open(io.BytesIO(english)).pages)
writer = pypdf.PdfWriter()
for each in (welsh, english):
    writer.append(io.BytesIO(each))
results = {"pikepdf, new file": seen(saved(new)), "pypdf, new file": seen(saved(writer)), "pikepdf, added": seen(saved(first))}
for how, what in results.items():
    print(how, what)
lost = {"marks": True, "tags": False, "lang": "None", "claim": None, "second page's heading": None}
assert results["pikepdf, new file"] == lost, "pikepdf keeps more now"
assert results["pypdf, new file"] == lost, "pypdf keeps more now"
assert results["pikepdf, added"] == {"marks": True, "tags": True, "lang": "cy", "claim": "1", "second page's heading": "Safon"}, "pages are added otherwise now"
print("as described")
PYTHON
