# make site         build the site into site/
# make print-all    the same with every print, as it is published
# make test         everything that has to pass
# make serve        look at the site while you write
# make check        say what is wrong with the guidance
# make bench        measure speed and memory, as ratios within one run
# make bench-tests  measure `make test` itself, which takes as long
# make calc         open workbooks and answers in LibreOffice, and read them back
# make screenshots  pictures of every kind of page, into .build/screenshots/
# make theme-styles cut the theme's styles to what pages use
# make fonts        cut the fonts in SOURCE to the letters that pages show
# make bank-holidays  write the bank holidays that the clock counts by
# make lock         lock the ranges of pyproject.toml again
# make wheels       keep every locked package as a file, in .build/wheels/
# make chaos        kill, fill, damage and mutate, within bounds, and say what held
.PHONY: site print-all test serve check bench bench-tests calc screenshots lint theme-styles fonts bank-holidays lock wheels chaos clean
.DEFAULT_GOAL := site

PYTHON ?= python3
BIN := .venv/bin
SAFON_SITE_URL ?= https://safon.example/
export SAFON_SITE_URL
# Material prints a notice about its end of life at each start; docs/decisions/0002 holds what follows from it.
export NO_MKDOCS_2_WARNING := 1

site: .venv/site
	$(BIN)/safon site

print-all: export SAFON_PRINT_ALL := 1
print-all: site

serve: .venv/site
	$(BIN)/mkdocs serve

check: .venv/site
	$(BIN)/safon check

test: .venv/test lint
	$(BIN)/python -m pytest -n auto --dist loadgroup --no-loadscope-reorder
	$(MAKE) site

lint: .venv/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/oxlint overrides tests

calc: .venv/test site
	$(BIN)/python -m tests.calc site/data
	$(BIN)/python -m tests.calc_answers

screenshots: .venv/test site
	rm -rf .build/screenshots
	$(BIN)/python -m tests.site.screenshots site .build/screenshots

bench: .venv/test
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_check
	$(BIN)/python -m tests.bench_builds
	$(BIN)/python -m tests.bench_serve
	$(BIN)/python -m tests.bench_print
	$(BIN)/python -m tests.bench_makers
	$(BIN)/python -m tests.bench_pages
	$(BIN)/python -m tests.bench_search
	$(BIN)/python -m tests.bench_tasks

bench-tests: .venv/test
	$(BIN)/python -m tests.bench_tests

theme-styles: .venv/test
	$(BIN)/python -m tests.theme_styles

fonts: .venv/test
	$(BIN)/python -m tests.web_fonts "$(SOURCE)"

bank-holidays: .venv/test
	$(BIN)/python -m tests.bank_holidays

lock:
	requirements/lock

wheels: .venv/site
	requirements/wheels

chaos: .venv/test
	$(BIN)/python -m tests.chaos

clean:
	rm -rf .venv .build site

.venv/site: requirements/site.txt requirements/venv pyproject.toml
	requirements/venv "$(PYTHON)" site
.venv/test: requirements/test.txt requirements/venv pyproject.toml
	requirements/venv "$(PYTHON)" test
