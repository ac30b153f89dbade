"""Pages with what is nobody's text: consent banners as the vendors' scripts leave them, a carousel's copies, skip links, permalinks.

Every word of it is NOISE; what must stay is told by `WORDS`.
"""

# pages are written as they come, one a line
from __future__ import annotations

from collections.abc import Callable

from sites.serving import Answer, Asked

WORDS = "I redesigned our cookie notice so that no cookies are set before people agree."
COOKIES = "We use cookies NOISE to improve your experience on this site."
BANNERS = {
    "onetrust": f'<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" class="otFlat bottom" role="region" style="position:fixed;bottom:0"><div id="onetrust-policy-text">{COOKIES}</div><button id="onetrust-reject-all-handler">Reject All</button></div><div id="onetrust-pc-sdk" role="dialog" style="display:none"><h2>Privacy Preference Center NOISE</h2></div></div>',
    "cookiebot": f'<div id="CybotCookiebotDialog" role="dialog" aria-modal="true" style="position:fixed"><h2>This website uses cookies NOISE</h2><div>{COOKIES}</div><button>Deny</button></div><div id="CookiebotWidget" style="position:fixed">NOISE Your consent applies to</div>',
    "complianz": '<div id="cmplz-cookiebanner-container"><div class="cmplz-cookiebanner cmplz-show" role="dialog" style="position:fixed"><div class="cmplz-title">Manage Consent NOISE</div><button class="cmplz-btn cmplz-deny">Deny</button></div></div><div id="cmplz-manage-consent"><button style="position:fixed">Manage consent NOISE</button></div>',
    "cookieyes": f'<div class="cky-consent-container cky-box-bottom-left" style="position:fixed"><p class="cky-title" role="heading" aria-level="1">We value your privacy NOISE</p><p>{COOKIES}</p><button class="cky-btn cky-btn-reject" aria-label="Reject All">Reject All</button></div><div class="cky-modal" style="visibility:hidden;position:fixed"><span>Customise Consent Preferences NOISE</span></div>',
    "civic": f'<div id="ccc"><div id="ccc-notify" role="region" style="position:fixed"><h3>Our use of cookies NOISE</h3><p>{COOKIES}</p><button>Reject</button></div><div id="ccc-module" style="visibility:hidden;position:fixed"><h2>NOISE settings</h2></div></div>',
    "usercentrics": f'<div id="usercentrics-root"></div><script>document.getElementById("usercentrics-root").attachShadow({{mode: "open"}}).innerHTML = `<div role="dialog" style="position:fixed"><h1>Privacy Settings NOISE</h1><p>{COOKIES}</p><button>Deny</button></div>`</script>',
    "tarteaucitron": f'<div id="tarteaucitronRoot"><div role="alert" style="position:fixed"><span>{COOKIES}</span><button>Deny all cookies</button></div></div>',
    "unknown": '<div class="consent-box" style="position:fixed"><p>Your privacy matters. We process data NOISE.</p><button>Reject</button></div>',
    "bar": f'<div class="alert">{COOKIES} <a href="#privacy">Find out more</a> <button type="button">Got it</button></div>',
    "carousel": '<div class="slick-track"><div class="slick-slide slick-cloned" aria-hidden="true"><p>NOISE slide</p></div><div class="slick-slide"><p>A slide.</p></div></div>',
    "edits": '<h2 id="plans">Plans<span class="mw-editsection"><span>[</span><a href="#edit">edit</a><span>]</span></span></h2><p>In June.</p>',
    "permalinks": '<a class="skip-navigation" href="#main">Skip NOISE</a><h2 id="one">Reflection<a class="headerlink" href="#one">&para;</a></h2><h2 id="two"><a class="anchor" aria-hidden="true" href="#two">#</a>Evi&shy;dence</h2><p>&#8203;</p>',
}


def site() -> Callable[[Asked], Answer]:
    """A front page that links to one page for each of BANNERS."""

    def answer(asked: Asked) -> Answer:
        name = asked.path.strip("/")
        if name and name not in BANNERS:
            return Answer(status=404, body="<title>Not found</title>")
        links = "".join(f'<li><a href="/{other}">{other}</a></li>' for other in BANNERS)
        inner = f"<p>{WORDS}</p>" if name else f"<ul>{links}</ul>"
        return Answer(
            body=f'<!doctype html><html lang="en"><title>{name or "Front"}</title><main><h1>{name or "Front"}</h1>{inner}</main>{BANNERS.get(name, "")}</html>'
        )

    return answer
