"""What a host is told: headers that a page cannot carry itself, as files that common hosts read.

The content security policy has one owner, the template of the pages: it is read from a page of the finished site, and
what only a host can say is added. A page about a missing child is named to nobody whom it links to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

from safon.artefact import StaticFile
from safon.model.language import Language
from safon.urls import NOT_FOUND

NETLIFY, APACHE, NGINX = "_headers", ".htaccess", "nginx.conf"
"""The files: for Netlify and Cloudflare Pages, for Apache, for nginx. The first two belong into the site itself."""
HASHED = r"\.[0-9a-f]{8,}\.(?:min\.)?(?:js|css)$"
"""How the name of a file ends that has another name as soon as it has another content."""
FOR_EVER, LOOKED_AT = "public, max-age=31536000, immutable", "no-cache"
"""How long a browser keeps such a file, and any other: that one is asked for again and sent only if it has changed."""
PACKED = "text/css text/javascript application/javascript application/json text/csv image/svg+xml"
"""Types of text besides HTML, which a host sends packed; fonts, pictures, prints and workbooks are packed already."""


def page_policy(site: Path) -> str:
    """Return the content security policy that pages of a finished site carry, as a host can tell it of all.

    Each page names its own styles by their digest, which is another one whenever a style changes; a file for a host is
    often filled in once. So the host's policy lets a page hold styles, and which, only the page's says: a browser asks
    both. The script that starts a page is named; where a host has an old name for it, the page's file does the same.
    """
    page = html.document_fromstring((site / Language.EN.value / "index.html").read_bytes())
    (meta,) = page.iterfind(".//meta[@http-equiv='Content-Security-Policy']")
    directives = (each.split() for each in (meta.get("content") or "").split(";") if each.strip())
    return "; ".join(" ".join(_told(*each)) for each in directives)


def _told(name: str, *sources: str) -> list[str]:
    if name != "style-src":
        return [name, *sources]
    return [name, *(each for each in sources if not each.startswith("'sha256-")), "'unsafe-inline'"]


def headers(site: Path, url: str) -> dict[str, str]:
    """Return the headers of every file of a finished site that will stand at `url`, but for how long it is kept."""
    secure = {"Strict-Transport-Security": "max-age=31536000"} if urlsplit(url).scheme == "https" else {}
    return {
        "Content-Security-Policy": f"{page_policy(site)}; frame-ancestors 'none'",
        **secure,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def host_files(site: Path, url: str) -> Iterator[StaticFile]:
    """Yield the files for each host."""
    base, told = f"{urlsplit(url).path.rstrip('/')}/", headers(site, url)
    hashed = sorted(
        each.relative_to(site).as_posix()
        for each in site.rglob("*")
        if each.is_file() and re.search(HASHED, each.name) is not None
    )
    yield StaticFile(path=NETLIFY, content=_netlify(base, told, hashed))
    yield StaticFile(path=APACHE, content=_apache(base, told))
    yield StaticFile(path=NGINX, content=_nginx(base, told, urlsplit(url).hostname or ""))


def _netlify(base: str, told: dict[str, str], hashed: list[str]) -> str:
    """Return the rules of Netlify and Cloudflare Pages, which ask again for every other file by themselves."""
    rules = [f"{base}*", *(f"  {name}: {value}" for name, value in told.items())]
    for path in hashed:
        rules += [f"{base}{path}", f"  Cache-Control: {FOR_EVER}"]
    return "\n".join(("# Read by Netlify and Cloudflare Pages, at the root of what is published.", *rules, ""))


def _apache(base: str, told: dict[str, str]) -> str:
    always = "\n".join(f'  Header always set {name} "{value}"' for name, value in told.items())
    return f"""\
# Read by Apache where AllowOverride lets it, with mod_headers.
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 {base}{NOT_FOUND}
AddDefaultCharset utf-8
AddCharset utf-8 .css .csv .html .js .json .svg .xml
AddType font/woff2 .woff2
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html {PACKED}
</IfModule>
<IfModule mod_headers.c>
{always}
  Header set Cache-Control "{LOOKED_AT}"
  <FilesMatch "{HASHED}">
    Header set Cache-Control "{FOR_EVER}"
  </FilesMatch>
</IfModule>
"""


def _nginx(base: str, told: dict[str, str], host: str) -> str:
    always = "\n".join(f'        add_header {name} "{value}" always;' for name, value in told.items())
    return f"""\
# A site of nginx: write where the files and the certificate lie, and include it in the block http.
map $uri $safon_kept {{
    default "{LOOKED_AT}";
    "~{HASHED}" "{FOR_EVER}";
}}
server {{
    listen 443 ssl;
    listen [::]:443 ssl;
    server_name {host};
    # ssl_certificate /etc/ssl/…; ssl_certificate_key /etc/ssl/…;
    # The list of types that comes with nginx knows no tables.
    include mime.types;
    types {{ text/csv csv; }}
    charset utf-8;
    charset_types {PACKED};
    gzip on;
    gzip_types {PACKED};
    gzip_vary on;
    location {base} {{
        alias /var/www/safon/;
        index index.html;
        error_page 404 {base}{NOT_FOUND};
{always}
        add_header Cache-Control $safon_kept always;
    }}
}}
"""
