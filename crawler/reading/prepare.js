// Makes a page ready to be read: closes cookie banners, opens what is empty until it is clicked, keeps the text, puts everything back.
// Called with {menus, routes, clicks, most, keep}: whether menus and route buttons are tried, the most clicks and milliseconds, and text kept from
// an earlier try. Gives {routes, lost, kept}: `lost` when the page could not be put back (load it again and hand `kept` in).
// While it clicks, every navigation is noted and refused, no window opens and no form is sent.
async ({ menus, routes, clicks, most, keep }) => {
  const begun = performance.now();
  const state = window.__quiet || { change: 0, requests: 0, timers: 0 };
  const squeeze = (text) => (text || "").replace(/\s+/g, " ").trim();
  const pause = (time) => new Promise((resolve) => { const port = new MessageChannel(); const end = performance.now() + time; port.port1.onmessage = () => (performance.now() >= end ? resolve() : port.port2.postMessage(0)); port.port2.postMessage(0); });
  const shown = (element) => element.getClientRects().length > 0;
  const spent = () => performance.now() - begun > most;
  for (const old of document.querySelectorAll("[data-foliocheck=opened]")) old.remove();

  // -- cookie banners ----------------------------------------------------------------------------------------------
  const BANNERS = "[id*=cookie i],[class*=cookie i],[id*=consent i],[class*=consent i],[id*=gdpr i],[class*=gdpr i],[aria-label*=cookie i],[role=dialog],[role=alertdialog],[role=region],[role=banner],[data-cookie]";
  const ANSWERS = [
    /^(reject|decline|refuse|deny|disagree|no,? thanks|opt out)/i, /^(only|use only|allow only|accept only)?\s*(strictly )?(necessary|essential|required)/i,
    /^(close|dismiss|hide|×|✕|✖|x)( |$)/i, /^(got it|ok|okay|i understand|understood|continue)\b/i, /^(accept|allow|agree|i agree|yes)/i,
  ];
  function isBanner(element) {
    if (/^(HTML|BODY|MAIN|ARTICLE|HEADER|NAV)$/.test(element.tagName) || !shown(element)) return false;
    const text = squeeze(element.textContent);
    const named = /cookie|consent|gdpr/i.test(element.id + " " + element.getAttribute("class")) && /privacy|consent|personal data/i.test(text);
    if (!(/cookie/i.test(text) || named) || text.length > 3000 || element.querySelector("main,article,nav")) return false;
    for (let here = element, up = 0; here && up < 3; here = here.parentElement, up++) if (/fixed|sticky/.test(getComputedStyle(here).position)) return true;
    return /dialog/.test(element.getAttribute("role") || "") && element.getAttribute("aria-modal") === "true";
  }
  // A bar that says “we use cookies” beside a button that answers is one wherever it stands, but for the text of the page itself.
  function barAround(button) {
    if (!shown(button) || button.closest("main,[role=main],article,nav,form") || !ANSWERS.some((words) => words.test(squeeze(button.textContent || button.value)))) return null;
    for (let here = button.parentElement, up = 0; here && up < 4 && here !== document.body; here = here.parentElement, up++) {
      const text = squeeze(here.textContent);
      if (text.length > 900 || here.querySelector("h1,main,article,nav")) return null;
      if (/\b(uses?|using|sets?|stores?)\b.{0,40}\bcookies?\b|\bcookies? (policy|settings|preferences)\b/i.test(text)) return here;
    }
    return null;
  }
  const bars = [...document.querySelectorAll("button,[role=button],input[type=button],a[href^='#'],a:not([href])")].slice(0, 200).map(barAround).filter(Boolean);
  for (const banner of new Set([...[...document.querySelectorAll(BANNERS)].filter(isBanner), ...bars])) {
    if (!banner.isConnected || !shown(banner)) continue;
    const buttons = [...banner.querySelectorAll("button,[role=button],input[type=button],a:not([href]),a[href^='#'],a[href^='javascript']")].filter(shown);
    const named = (button) => squeeze(button.getAttribute("aria-label") || button.textContent || button.value || button.title);
    const answer = ANSWERS.map((words) => buttons.find((button) => words.test(named(button)))).find(Boolean);
    banner.setAttribute("data-foliocheck-zone", "noise");
    if (answer) { answer.click(); await pause(15); }
  }

  // -- what may be clicked -----------------------------------------------------------------------------------------
  const NEVER = /\b(delete|remove|log ?out|log ?in|sign ?(in|out|up)|subscribe|unsubscribe|follow|buy|pay|donate|send|submit|share|tweet|print|download|upload|install|like|report|reply|vote|comment|save|edit|play|pause|mute|search|accept|translate|copy|call|e-?mail|add to|dark|light|theme|contrast|font|text size|zoom|language|accessibility)\b|^(x|×|close)$/i;
  const MORE = /^(\+|▸|►|show|read|see|view|load|reveal|expand|open|more)\b/i;
  const roots = [document];
  for (const element of document.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
  const LOOKED = "[role=tab],[aria-expanded=false],[aria-haspopup],[data-toggle],[data-bs-toggle],button,[role=button],[role=link],[role=menuitem],[onclick],[data-tab],[data-route],[data-href],nav a:not([href]),a[class*=tab i],a[class*=toggle i],a[class*=accordion i],[class*=accordion i],[class*=toggle i],[class*=collaps i],[class*=tab-title i],[class*=tab-link i],details > summary";
  const menuOf = (element) => element.closest("nav,[role=navigation],[role=menubar],[role=menu],header,[class*=navbar i],[class*=main-menu i],[id*=menu i],[class*=sidebar i]");
  const label = (element) => squeeze(element.getAttribute("aria-label") || element.textContent || element.title).slice(0, 120);
  const classes = (element) => (typeof element.className === "string" ? element.className : "");
  function kindOf(element) {
    if (element.matches(":disabled,[aria-disabled=true],[contenteditable],input,select,textarea,body,html") || element.closest("form:not([role=tablist]),[data-foliocheck-zone],video,audio,[data-foliocheck]")) return null;
    const href = element.getAttribute("href");
    if (href && !/^(#(?![!/])|javascript:)/i.test(href)) return null;
    if (element.tagName !== "SUMMARY" && element.querySelector("a[href]:not([href^='#']),input,textarea,iframe,video,main,p,ul,ol,table")) return null;
    const words = label(element);
    if (words.length > 110 || NEVER.test(words)) return null;
    const role = element.getAttribute("role"), toggle = (element.dataset.toggle || element.dataset.bsToggle || ""), names = classes(element), around = classes(element.parentElement || element);
    if (role === "tab" || /^(tab|pill)$/.test(toggle) || element.dataset.tab !== undefined || /(^|[\s_-])tabs?([\s_-](title|link|item|button|header|nav)\w*)?(\s|$)/i.test(names) || (/(^|[\s_-])tabs?(\s|$)/i.test(around) && element.matches("button,a,[onclick]"))) {
      if (element.getAttribute("aria-selected") === "true" || /(^|\s|-)(active|selected|current)(\s|$)/.test(names)) return null;
      return "tab";
    }
    const menu = menuOf(element);
    if (element.tagName === "SUMMARY") return element.parentElement.open ? null : "opener";
    if (menu && (element.matches("button,[role=button],[role=link],[role=menuitem],[onclick],a:not([href])") || element.hasAttribute("aria-haspopup"))) {
      if (!menus) return null;
      return element.hasAttribute("aria-haspopup") || element.hasAttribute("aria-expanded") || /menu|toggle|burger/i.test(names + words) ? "menu" : "route";
    }
    if (role === "link" || element.dataset.route !== undefined || element.dataset.href !== undefined || /pushState|navigate|route/i.test(element.getAttribute("onclick") || "")) return "route";
    if (element.getAttribute("aria-expanded") === "false" || toggle === "collapse" || (MORE.test(words) && element.matches("button,[role=button],a"))) return "opener";
    if (/accordion|collaps|toggle|expand|disclos|spoiler|faq/i.test(names) && element.matches("button,a,h2,h3,h4,h5,[onclick],[role=button],[tabindex],div,dt") && !element.querySelector("button,[role=button],div div")) return "opener";
    if (element.matches("button:not([type=submit]),[role=button],[onclick]") && words && !href) return "button";
    return null;
  }
  function regionOf(element) {
    const named = [element.getAttribute("aria-controls"), element.dataset.target, element.dataset.bsTarget, element.getAttribute("href"), element.dataset.tab];
    for (const name of named) {
      const id = (name || "").trim().split(/\s+/)[0].replace(/^#/, "");
      const found = id && element.getRootNode().querySelector("#" + CSS.escape(id));
      if (found) return found;
    }
    if (element.tagName === "SUMMARY") return element.parentElement;
    const own = squeeze(element.textContent);
    if (own) for (let here = element, up = 0; here && up < 3 && squeeze(here.textContent) === own; here = here.parentElement, up++) if (here.nextElementSibling) return element.matches("[role=tab]") ? null : here.nextElementSibling;
    return null;
  }
  function filled(region, element) {
    if (!region) return false;
    const copy = region.cloneNode(true);
    for (const node of copy.querySelectorAll("script,style,summary,template")) node.remove();
    const text = squeeze(copy.textContent);
    return (text.length > 0 && !/^(loading|please wait|wird geladen)?[\s.…]*$/i.test(text)) || !!copy.querySelector("img,iframe");
  }

  const plan = [];
  for (const root of roots) for (const element of root.querySelectorAll(LOOKED)) {
    const kind = kindOf(element);
    if (kind && (shown(element) || menuOf(element)) && (kind === "route" || !filled(regionOf(element), element))) plan.push([kind, element]);
  }
  if (!plan.length && !menus && !keep.length) return { routes: [], lost: false, kept: [] };

  // -- the guard: nothing leaves the page --------------------------------------------------------------------------
  const went = [];
  let guarding = true;
  const plain = (address) => address.split("#")[0];
  const onNavigate = (event) => {
    if (!guarding) return;
    const to = event.destination ? event.destination.url : "";
    const sameDocument = plain(to) === plain(location.href), fragment = to.slice(plain(to).length);
    if (to && to !== location.href && (!sameDocument || (fragment.length > 1 && !document.getElementById(decodeURIComponent(fragment.slice(1))))) && !event.formData) went.push(to);
    if (event.cancelable && event.navigationType !== "traverse") event.preventDefault();
  };
  const onSubmit = (event) => { if (guarding) { event.preventDefault(); event.stopImmediatePropagation(); } };
  const onClick = (event) => { const link = event.target.closest && event.target.closest("a[href]"); if (guarding && link && !/^(#|javascript:)/i.test(link.getAttribute("href"))) event.preventDefault(); };
  const opened = window.open, sent = HTMLFormElement.prototype.submit;
  if (window.navigation) window.navigation.addEventListener("navigate", onNavigate);
  window.addEventListener("submit", onSubmit, true);
  window.addEventListener("click", onClick, true);
  window.open = () => null;
  HTMLFormElement.prototype.submit = () => undefined;

  // -- clicking and gathering --------------------------------------------------------------------------------------
  const gathered = [], done = new WeakSet(), found = [];
  let left = clicks, lost = false, added = new Set();
  const removed = new Set();
  const note = (records) => {
    for (const record of records) {
      if (record.type === "characterData") { if (record.target.parentElement) added.add(record.target.parentElement); continue; }
      for (const node of record.removedNodes) if (!node.closest || !node.closest("[data-foliocheck]")) removed.add((node.textContent || "").replace(/\s+/g, ""));
      for (const node of record.addedNodes) { if (node.nodeType === 1) added.add(node); else if (node.nodeType === 3 && record.target.nodeType === 1) added.add(record.target); }
    }
  };
  const observer = new MutationObserver(note);
  for (const root of roots) observer.observe(root === document ? document.body : root, { childList: true, subtree: true, characterData: true });
  async function quiet(before) {
    const from = performance.now();
    await pause(2);
    for (;;) {
      const now = performance.now();
      const waits = state.requests > 0 ? 2500 : state.timers > before ? 800 : 0;
      const moving = state.change >= from && now - state.change < 20;
      if ((now - from >= waits && !moving) || now - from > 2500 || spent()) return;
      await pause(10);
    }
  }
  function bodyText() { // without scripts: an app's data often stands in one
    let text = "";
    for (const root of roots) {
      const walker = document.createTreeWalker(root === document ? document.body : root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (!/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(walker.currentNode.parentNode.nodeName)) text += walker.currentNode.nodeValue;
    }
    return text.replace(/\s+/g, "");
  }
  function take(element) {
    note(observer.takeRecords());
    const fresh = [...added].filter((node) => node.nodeType === 1 && node.isConnected && node !== document.body && !/^(SCRIPT|STYLE|LINK|META|HEAD)$/.test(node.tagName) && !node.contains(element));
    const tops = fresh.filter((node) => !fresh.some((other) => other !== node && other.contains(node)) && (squeeze(node.textContent) || node.querySelector("img,iframe")));
    added = new Set();
    return tops;
  }
  function copyOf(node) {
    const copy = node.cloneNode(true);
    for (const part of copy.querySelectorAll("script,style,template,input,textarea")) part.remove();
    for (const part of [copy, ...copy.querySelectorAll("[id],iframe")]) { part.removeAttribute("id"); if (part.tagName === "IFRAME") part.setAttribute("loading", "lazy"); }
    return copy;
  }
  // Buttons for colours and sizes change the whole page's looks: what stood on <html> and <body> is put back.
  const outer = [document.documentElement, document.body];
  const looks = () => outer.map((element) => Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value])));
  function dress(before) {
    outer.forEach((element, place) => {
      for (const { name } of [...element.attributes]) if (!(name in before[place])) element.removeAttribute(name);
      for (const [name, value] of Object.entries(before[place])) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    });
  }
  async function press(element, kind) {
    const before = looks();
    await pressed(element, kind);
    const after = looks();
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (element.isConnected && kind === "button") { const timers = state.timers; element.click(); await quiet(timers); }
    dress(before);
  }
  async function pressed(element, kind) {
    done.add(element);
    left--;
    const before = bodyText(), timers = state.timers, gone = went.length, expanded = element.getAttribute("aria-expanded"), look = classes(element);
    if (kind === "menu") for (const type of ["pointerover", "mouseover", "mouseenter"]) element.dispatchEvent(new MouseEvent(type, { bubbles: type !== "mouseenter", view: window }));
    try { element.click(); } catch (error) { return; }
    await quiet(timers);
    if (went.length > gone) {
      found.push(...went.slice(gone));
      added = new Set();
      if (bodyText() !== before) {
        window.dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
        await quiet(timers);
        if (bodyText() !== before) { lost = true; }
      }
      return;
    }
    const tops = take(element);
    if (tops.length) for (const node of tops) gathered.push({ label: kind === "tab" || kind === "route" ? label(element) : "", copy: copyOf(node), target: node.parentElement, near: element, menu: kind === "menu" });
    for (const node of tops) for (const inner of [node, ...node.querySelectorAll(LOOKED)]) if (inner.matches(LOOKED) && left > 0 && !spent() && inner.isConnected && !done.has(inner)) { const nested = kindOf(inner); if (nested && nested !== "route" && !filled(regionOf(inner), inner)) await press(inner, nested); }
    const dialog = tops.find((node) => node.matches("[role=dialog],dialog,[class*=modal i]") || node.querySelector("[role=dialog],dialog[open]"));
    if (dialog) {
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      const close = [...dialog.querySelectorAll("button,[role=button]")].find((button) => /close|×|✕/i.test(label(button)));
      if (close && dialog.isConnected) close.click();
    } else if (kind === "menu") {
      for (const type of ["pointerout", "mouseout", "mouseleave"]) element.dispatchEvent(new MouseEvent(type, { bubbles: type !== "mouseleave", view: window }));
      if (bodyText() !== before && element.isConnected) element.click();
    } else if (element.isConnected && element.tagName === "SUMMARY") element.parentElement.open = false;
    else if (element.isConnected && kind !== "tab" && kind !== "route" && ((expanded === "false" && element.getAttribute("aria-expanded") === "true") || (tops.length && classes(element) !== look))) element.click();
    if (tops.length && kind !== "tab") await quiet(timers);
  }
  const order = ["opener", "tab", "button", "menu", "route"];
  plan.sort((one, other) => order.indexOf(one[0]) - order.indexOf(other[0]));
  // What stands open at the start is opened again at the end: the chosen tab of every row of tabs, the present view of a menu of buttons.
  const groups = new Map();
  for (const [kind, element] of plan) if (kind === "tab" || kind === "route") { const group = element.closest("[role=tablist],ul,ol,nav") || element.parentElement; if (group && !groups.has(group)) groups.set(group, [...group.querySelectorAll("[aria-selected=true],[aria-current],.active,.selected,.current,.is-active")].map((node) => node.closest("button,a,[role=tab],[onclick]") || node.querySelector("button,a,[role=tab]") || node)[0] || group.querySelector("button,[role=tab],a")); }
  const original = plan.length ? bodyText() : "", body = document.body;
  for (const [kind, element] of plan) {
    if (left <= 0 || spent()) break;
    if (kind === "route" && !routes) continue;
    if (element.isConnected && !done.has(element)) await press(element, kind);
  }
  if (menus) {
    for (const item of [...document.querySelectorAll("nav li,[role=navigation] li")].slice(0, 40)) {
      if (spent() || item.querySelector("ul,ol,li")) continue;
      for (const type of ["pointerover", "mouseover", "mouseenter"]) item.dispatchEvent(new MouseEvent(type, { bubbles: type !== "mouseenter", view: window }));
      await pause(1);
      for (const node of take(item)) gathered.push({ label: "", copy: copyOf(node), target: node.parentElement, near: item, menu: true });
      for (const type of ["pointerout", "mouseout", "mouseleave"]) item.dispatchEvent(new MouseEvent(type, { bubbles: type !== "mouseleave", view: window }));
    }
  }
  if (document.body !== body) lost = true; // a click wrote the whole page anew
  if (plan.length && !lost && bodyText() !== original) {
    for (const chosen of groups.values()) if (chosen && chosen.isConnected) { const timers = state.timers; chosen.click(); await quiet(timers); }
    note(observer.takeRecords());
    const now = bodyText();
    if ([...removed].some((text) => text.length > 1 && original.includes(text) && !now.includes(text))) lost = true;
  }

  // -- the guard comes off, what was gathered goes in --------------------------------------------------------------
  observer.disconnect();
  await pause(1);
  guarding = false;
  if (window.navigation) window.navigation.removeEventListener("navigate", onNavigate);
  window.removeEventListener("submit", onSubmit, true);
  window.removeEventListener("click", onClick, true);
  window.open = opened;
  HTMLFormElement.prototype.submit = sent;
  const kept = [];
  function put(item, place) {
    const box = document.createElement("div");
    box.setAttribute("data-foliocheck", "opened");
    box.style.display = "none";
    if (item.label) { const name = document.createElement("p"); const strong = document.createElement("strong"); strong.textContent = item.label; name.append(strong); box.append(name); }
    if (item.html) box.insertAdjacentHTML("beforeend", item.html); else box.append(item.copy);
    place.append(box);
  }
  const main = document.querySelector("main,[role=main],article") || document.body;
  if (!lost) {
    for (const item of keep) { item.label = item.label || ""; if (!bodyText().includes(squeeze(item.text).replace(/\s+/g, ""))) put(item, main); }
    for (const item of gathered) {
      if (bodyText().includes(item.copy.textContent.replace(/\s+/g, "")) && !item.copy.querySelector("a[href],iframe,img")) continue;
      if (item.copy.isConnected || (squeeze(item.copy.textContent) && bodyText().includes(item.copy.textContent.replace(/\s+/g, "")))) continue;
      put(item, item.target && item.target.isConnected ? item.target : item.near.isConnected && item.near.parentElement ? item.near.parentElement : main);
    }
  } else for (const item of gathered.slice(0, 200)) kept.push({ label: item.label, html: item.copy.outerHTML.slice(0, 200000), text: item.copy.textContent });
  return { routes: [...new Set(found)], lost, kept };
}
