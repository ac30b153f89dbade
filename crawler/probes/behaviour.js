// What a page does under the keyboard, with wider text, and in a window 320 px wide. Facts only. Needs `window.__foliocheck` of read.js.
// Called with "wide" (focus and text spacing), "walk" (where the focus is now) or "narrow" (in a window of 320 px).
(part) => {
  const kept = window.__foliocheck, watched = window.__watched || { keys: new Set() };
  const { squeeze, path } = kept;
  function zone(element) { for (let here = element; here; here = here.parentElement) { const found = kept.zoneOf.get(here); if (found) return found; } return "content"; }
  function block(element) {
    for (let here = element; here && here !== document.body; here = here.parentElement) { const index = kept.blockOf.get(here); if (index !== undefined) return index; }
    for (const child of element.querySelectorAll("*")) { const index = kept.blockOf.get(child); if (index !== undefined) return index; }
    return null;
  }
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  const place = (element, more) => ({ selector: path(element), zone: zone(element), block: block(element), hidden: false, box: part === "narrow" ? null : kept.box(element), text: squeeze(element.textContent || element.value || element.getAttribute("aria-label") || "").slice(0, 120), ...more });
  const REACHED = "a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,iframe,audio[controls],video[controls],[tabindex],[contenteditable=''],[contenteditable=true]";
  const reachable = () => [...document.querySelectorAll(REACHED)].filter((element) => element.tabIndex >= 0 && !element.disabled && shown(element) && !element.closest("[inert]"));

  const clear = (colour) => /^(transparent|rgba\(.*, 0\))$/.test(colour);
  function ground(element) { for (let here = element; here; here = here.parentElement) { const colour = getComputedStyle(here).backgroundColor; if (!clear(colour)) return colour; } return "rgb(255, 255, 255)"; }
  function looks(element, pseudo) {
    const style = getComputedStyle(element, pseudo);
    if (pseudo && (style.content === "none" || style.content === "normal")) return "";
    const outline = style.outlineStyle === "none" || parseFloat(style.outlineWidth) === 0 || clear(style.outlineColor) || (style.outlineStyle !== "auto" && style.outlineColor === ground(element.parentElement || element)) ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    const shadow = style.boxShadow === "none" || /^rgba\([^)]*, 0\)[^,]*$/.test(style.boxShadow) ? "" : style.boxShadow;
    const border = ["Top", "Right", "Bottom", "Left"].map((side) => (style[`border${side}Style`] === "none" || parseFloat(style[`border${side}Width`]) === 0 || clear(style[`border${side}Color`]) ? "" : style[`border${side}Style`] + style[`border${side}Width`] + style[`border${side}Color`])).join("/");
    return [outline, shadow, border, clear(style.backgroundColor) ? "" : style.backgroundColor, style.backgroundImage, style.color, style.textDecorationLine === "none" ? "" : style.textDecorationLine + style.textDecorationColor + style.textDecorationStyle + style.textDecorationThickness, style.transform, style.opacity, style.filter, style.fontWeight, style.fontStyle, style.fontSize, style.visibility, style.clipPath, style.position, style.content].join("|");
  }
  function around(element) {
    const parts = [element, element.parentElement, element.parentElement && element.parentElement.parentElement, element.nextElementSibling, element.previousElementSibling, element.firstElementChild, ...(element.labels || [])].filter((one) => one && one !== document.body && one !== document.documentElement);
    const spot = element.getBoundingClientRect();
    return parts.map((one) => looks(one) + looks(one, "::before") + looks(one, "::after")).join("\n") + [spot.x, spot.y, spot.width, spot.height].map(Math.round).join();
  }
  function focus() {
    const still = document.createElement("style");
    still.textContent = "*,*::before,*::after{transition:none!important;animation-play-state:paused!important;caret-color:transparent!important;scroll-behavior:auto!important}";
    document.head.append(still);
    const hidden = [], all = reachable();
    const started = document.activeElement;
    if (started && started !== document.body) started.blur();
    let looked = 0;
    for (const element of all.slice(0, 120)) {
      if (/^(IFRAME|VIDEO|AUDIO|AREA)$/.test(element.tagName) || zone(element) === "noise") continue;
      const spot = element.getBoundingClientRect();
      if (spot.width <= 2 || spot.height <= 2) continue;
      const before = around(element);
      element.focus({ preventScroll: true, focusVisible: true });
      if (document.activeElement !== element) continue;
      looked++;
      if (around(element) === before) hidden.push(place(element, { tag: element.tagName.toLowerCase() }));
      element.blur();
    }
    still.remove();
    return { focus_hidden: hidden.slice(0, 60), focus_looked: looked, reachable: all.length, listens: listens() };
  }
  function listens() { // whether any script could hold the focus: only then the Tab key is really pressed
    return watched.keys.size > 0 || !!watched.global || !!document.querySelector("[onkeydown],[onkeypress],[onkeyup],[onblur],[onfocusout],[onfocus]") || !!document.onkeydown || !!document.body.onkeydown || !!window.onkeydown || reachable().some((element) => element.onkeydown || element.onkeyup || element.onblur || element.onfocus);
  }
  function cut(element) { // how far the words of this box reach beyond its edge, where what lies beyond is not shown
    const style = getComputedStyle(element), range = document.createRange();
    range.selectNodeContents(element);
    const inner = range.getBoundingClientRect(), outer = element.getBoundingClientRect();
    const x = /hidden|clip/.test(style.overflowX) ? Math.max(inner.right - outer.right, outer.left - inner.left) : 0;
    const y = /hidden|clip/.test(style.overflowY) ? inner.bottom - outer.bottom : 0;
    return Math.max(0, x, y, /hidden|clip/.test(style.overflowX) ? element.scrollWidth - element.clientWidth : 0, /hidden|clip/.test(style.overflowY) ? element.scrollHeight - element.clientHeight : 0);
  }
  function overlaps() { // boxes of a set height whose words run over what follows them
    const found = new Map();
    for (const [element] of kept.blockOf) {
      if (element.ownerDocument !== document || !element.isConnected) continue;
      const holder = element.parentElement;
      for (const one of [element, holder]) {
        if (!one || one === document.body || one.tagName === "MAIN") continue;
        const over = one.scrollHeight - one.clientHeight;
        if (one.clientHeight > 8 && getComputedStyle(one).overflowY === "visible" && over > 2 && getComputedStyle(one).display !== "inline") found.set(one, over);
      }
    }
    return found;
  }
  function spacing() {
    const boxes = [...document.body.querySelectorAll("*")].filter((element) => {
      if (!element.textContent.trim() || /^(SCRIPT|STYLE|SVG|svg|SELECT|TEXTAREA|OPTION|IFRAME)$/.test(element.tagName) || element.clientWidth <= 2 || element.clientHeight <= 2) return false;
      const style = getComputedStyle(element);
      return /hidden|clip/.test(style.overflowX + style.overflowY) && shown(element) && !element.closest("[aria-hidden=true]");
    }).slice(0, 200);
    const before = boxes.map(cut), over = overlaps();
    const wider = document.createElement("style");
    wider.textContent = "*:not(svg):not(svg *){line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";
    document.head.append(wider);
    const found = boxes.map((element, index) => ({ element, before: before[index], after: cut(element) })).filter(({ before: was, after }) => was <= 2 && after > 4);
    const rows = found.filter(({ element }) => !found.some((other) => other.element !== element && element.contains(other.element))).map(({ element, after }) => place(element, { lost: Math.round(after), how: "cut", box: null }));
    for (const [element, after] of overlaps()) {
      const next = element.nextElementSibling;
      if ((over.get(element) || 0) <= 2 && after > 8 && next && next.textContent.trim() && rows.length < 40 && !rows.some((row) => row.selector === path(element))) {
        const range = document.createRange();
        range.selectNodeContents(element);
        const mine = range.getBoundingClientRect(), other = next.getBoundingClientRect();
        if (mine.bottom > other.top + 6 && mine.left < other.right && mine.right > other.left) rows.push(place(element, { lost: Math.round(after), how: "overlap", box: null }));
      }
    }
    wider.remove();
    return { spacing: rows.slice(0, 40) };
  }
  function narrow() {
    const wide = innerWidth, found = [];
    const page = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
    const scrolls = page > wide + 2 && !/hidden|clip/.test(getComputedStyle(document.documentElement).overflowX + getComputedStyle(document.body).overflowX);
    const clips = (element) => { for (let here = element.parentElement; here; here = here.parentElement) { const flow = getComputedStyle(here).overflowX; if (here === document.documentElement || here === document.body) { if (/hidden|clip/.test(flow)) return "cut"; continue; } if (/auto|scroll/.test(flow)) return "own"; if (/hidden|clip/.test(flow)) return "cut"; } return scrolls ? "page" : ""; };
    for (const element of document.body.querySelectorAll("*")) {
      const spot = element.getBoundingClientRect();
      if (scrolls && spot.right <= wide + 3 && spot.width > 2 && squeeze(own(element)) && shown(element) && textRight(element) > wide + 3 && clips(element) === "page" && !/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX)) found.push({ element, how: "page", right: textRight(element) });
      if (spot.right <= wide + 3 || spot.width < 2 || spot.height < 2 || found.length > 300 || !shown(element) || element.closest("svg") && element.tagName !== "svg") continue;
      const how = clips(element);
      if (how === "page") found.push({ element, how, right: spot.right });
      else if (how === "cut" && spot.left < wide - 20 && spot.left > -20 && squeeze(own(element)) && textRight(element) > wide + 6) found.push({ element, how, right: spot.right });
    }
    const rows = found.filter(({ element }) => !found.some((other) => other.element !== element && element.contains(other.element) && other.right >= element.getBoundingClientRect().right - 4))
      .map(({ element, how, right }) => (inTable(element) ? place(element.closest("table"), { how: "table", right: Math.round(right), tag: "table" }) : place(outermost(element), { how, right: Math.round(right), tag: element.tagName.toLowerCase() })));
    if (scrolls && !rows.length) rows.push(place(document.querySelector("main,[role=main]") || document.body, { how: "page", right: page, tag: "main" }));
    const once = rows.filter((row, index) => rows.findIndex((other) => other.selector === row.selector) === index);
    return { reflow: once.slice(0, 30), narrow_width: page };
  }
  const own = (element) => [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue).join(" ");
  function textRight(element) { let most = 0; const range = document.createRange(); for (const node of element.childNodes) if (node.nodeType === 3 && node.nodeValue.trim()) { range.selectNodeContents(node); most = Math.max(most, range.getBoundingClientRect().right); } return most; }
  function inTable(element) { const table = element.closest("table"); return !!table && table.rows.length > 1 && Math.max(...[...table.rows].map((row) => row.cells.length)) >= 3; }
  function outermost(element) { // the box whose width it is: as long as the parent is just as wide and not the page's own frame
    let here = element;
    while (here.parentElement && !/^(BODY|MAIN|HTML)$/.test(here.parentElement.tagName) && here.parentElement.getBoundingClientRect().right >= here.getBoundingClientRect().right - 2 && here.parentElement.getBoundingClientRect().width > innerWidth) here = here.parentElement;
    return here;
  }
  if (part === "wide") return { ...focus(), ...spacing() };
  if (part === "walk") {
    let active = document.activeElement;
    while (active && active.shadowRoot && active.shadowRoot.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body || active === document.documentElement) return null;
    const all = reachable();
    return place(active, { tag: active.tagName.toLowerCase(), index: all.indexOf(active), reachable: all.length });
  }
  if (part === "leave") { if (document.activeElement) document.activeElement.blur(); getSelection().collapse(document.body, 0); return null; }
  return narrow();
}
