#!/bin/sh
# LinkChecker 10.6.0: a pattern of what it shall not follow has it ask other hosts, which it leaves alone without that pattern.
#
# Guess: `nofollow` in its settings narrows a check: an address that matches is asked for, and links out of it are left alone. What
# stands on another host is not asked for at all, as long as nobody says `--check-extern`.
# Seen: two hosts, and a page on the first that leads to `/id/18.4/` on both. Without the pattern the other host is asked for nothing.
# With `nofollow=/id/` it is asked for that page, and a host that does not answer is an error: a site that names its own future
# address, as guidance with lasting links does, is broken before it is published. With `ignore=/id/` it is asked for nothing.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install LinkChecker==10.6.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import http.server
import subprocess
import sys
import threading
from pathlib import Path

asked = []


class Host(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self):
        name = self.server.name
        if self.path != "/robots.txt":
            asked.append((name, self.path))
        there = self.path != "/robots.txt"
        body = PAGE.format(port=other.server_port).encode() if self.path == "/" else b"<p>A duty.</p>"
        self.send_response(200 if there else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("LinkChecker", "it is our own host")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_GET = do_HEAD = answer


PAGE = '<p><a href="/id/18.4/">here</a>, <a href="http://localhost:{port}/id/18.4/">where it will stand</a></p>'
own, other = (http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host) for _ in range(2))
own.name, other.name = "own", "other"
for each in (own, other):
    threading.Thread(target=each.serve_forever, daemon=True).start()


def hosts_asked(filtering):
    asked.clear()
    settings = Path("settings")
    settings.write_text(f"[checking]\nthreads=1\nmaxrequestspersecond=1000\n[filtering]\n{filtering}\n")
    command = [Path(sys.executable).with_name("linkchecker"), "-f", settings, f"http://127.0.0.1:{own.server_port}/"]
    subprocess.run(command, capture_output=True, timeout=120)
    return sorted({name for name, path in asked if path == "/id/18.4/"})


seen = {each: hosts_asked(each) for each in ("", "nofollow=/id/", "ignore=/id/")}
for setting, hosts in seen.items():
    print(f"{setting or 'no pattern'}: {', '.join(hosts) or 'no host'} asked for the duty")
assert seen[""] == ["own"], "the other host is asked without a pattern now"
assert seen["nofollow=/id/"] == ["other", "own"], "the other host is left alone now"
assert seen["ignore=/id/"] == [], "what is ignored is asked for now"
print("as described")
PYTHON
