"""5. Artefacts → a site that can be served, whatever generator dresses the pages.

- `clock`: the date of everything that is written
- `frame`: what stands around the text of every page
- `navigation`: artefacts → a tree of names and pages
- `compiled_templates`: what Jinja made of the theme's templates
- `writing`: files that are not pages; and swapping a finished site in, whole
- `search`: one index for each language
- `built_links`: a walk over every link and anchor of a finished site
"""
