"""Hosts that show a portfolio in a frame, painted or while scrolling: OneNote and Office previews, Google Docs, Padlet, Sway."""

# ruff: noqa: UP031  # pages are written as they come, one a line; their scripts are full of braces
from __future__ import annotations

from sites.serving import Answer, Asked

NOTEBOOK = ["I support teachers at an invented college with online weeks.", "My reflection on the pilot is that I began too late."]
DOCUMENT = [
    "My portfolio as a document, with a contextual statement that is long enough to be read as the page of a person who writes about work."
]
POSTS = [f"Post number {number} of the board." for number in range(1, 9)]


def answer(asked: Asked) -> Answer:
    port = asked.host.rpartition(":")[2]
    if asked.path.startswith("/:o:/"):
        return Answer(body=f'<!doctype html><title>CMALT notebook</title><div id="O365_NavHeader">OneNote suite bar</div><iframe id="WacFrame_OneNote_0" name="WacFrame_OneNote_0" title="Office frame" src="http://localhost:{port}/wac"></iframe>')  # fmt: skip
    if asked.path == "/wac":
        return Answer(body="<!doctype html><title>OneNote</title><div>File</div><div>Home</div><div>Insert</div><div id=page></div><script>setTimeout(() => { document.getElementById('page').innerHTML = %r }, 600)</script>" % "".join(f"<p>{text}</p>" for text in NOTEBOOK))  # fmt: skip
    if asked.path == "/document/d/abc/edit":
        return Answer(
            body='<!doctype html><title>My portfolio - Google Docs</title><div id="docs-chrome">File Edit View</div><canvas width="600" height="800"></canvas>'
        )
    if asked.path == "/document/d/abc/mobilebasic":
        return Answer(
            body="<!doctype html><title>My portfolio</title><div class='doc'><div class='doc-content'>"
            + "".join(f"<p>{text}</p>" for text in DOCUMENT)
            + "</div></div>"
        )
    if asked.path in ("/kit/board", "/abcDEF"):
        return Answer(body="""<!doctype html><title>Board</title><div data-testid="surfaceActionBar">Sign up for this service</div><main class="surface-scroll" style="height:300px;overflow:auto"></main><script>
const posts = %r, main = document.querySelector("main"); let next = 0;
const more = () => { for (let n = 0; n < 3 && next < posts.length; n++) main.insertAdjacentHTML("beforeend", '<article style="height:200px"><p>' + posts[next++] + "</p></article>"); };
main.onscroll = () => { if (main.scrollTop + main.clientHeight > main.scrollHeight - 60) setTimeout(more, 20); };
setTimeout(more, 300);
</script>""" % POSTS)  # fmt: skip
    return Answer(status=404)
