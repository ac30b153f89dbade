// Runs before the page's own scripts: notes what is still going on (changes, requests, short timers), so that the reader
// can wait until a page has settled instead of sleeping. Nothing of the page's behaviour changes.
(() => {
  if (window.__quiet) return;
  const state = { change: 0, requests: 0, timers: 0, scrolls: false, leaving: 0 };
  Object.defineProperty(window, "__quiet", { value: state, enumerable: false });
  new MutationObserver(() => { state.change = performance.now(); }).observe(document, { subtree: true, childList: true, characterData: true });
  // What the reader needs, as it was before any script of the page: a page that replaces it is read from a world apart (see world.py).
  const describe = Object.getOwnPropertyDescriptor, names = Object.getOwnPropertyNames, holds = Object.is;
  const needed = [
    [window, "Promise JSON Map Set Object Array String URL getComputedStyle CSS NodeFilter document location"], [JSON, "stringify parse"], [Object, "keys entries fromEntries assign"],
    [Array.prototype, "map filter push slice join find forEach sort includes some every flat flatMap concat reverse indexOf toJSON"], [Array, "from isArray"],
    [String.prototype, "replace trim slice split includes startsWith toUpperCase toLowerCase match toJSON"], [RegExp.prototype, "exec test"],
    [Promise.prototype, "then catch finally"], [Promise, "resolve reject all race"], [Map.prototype, "get set has"], [Set.prototype, "add has"], [Document.prototype, "querySelector querySelectorAll documentElement body title getElementById"],
    [Element.prototype, "querySelector querySelectorAll getAttribute hasAttribute closest matches tagName id className children shadowRoot getBoundingClientRect getClientRects outerHTML toJSON"],
    [Node.prototype, "textContent firstChild nextSibling childNodes parentElement nodeType nodeValue contains getRootNode isConnected toJSON"],
    [HTMLElement.prototype, "innerText toJSON"], [HTMLAnchorElement.prototype, "href"], [HTMLImageElement.prototype, "src currentSrc alt"],
  ];
  const kept = [];
  const now = (holder, name) => { const found = describe(holder, name); return found ? found.get || found.value : undefined; };
  if (window === window.top) {
    for (const [holder, listed] of needed) for (const name of listed.split(" ")) kept.push([holder, name, now(holder, name)]);
    kept.push([Array.prototype, Symbol.iterator, now(Array.prototype, Symbol.iterator)]);
  }
  // Timers are kept last of all, when every script of ours has put its own hand on them (see tab.py).
  Object.defineProperty(state, "keep", { value: (holder, name) => { if (window === window.top) kept.push([holder, name, now(holder, name)]); } });
  const common = names(Object.prototype).length, shadows = Document.prototype;
  const OURS = new Set(["location", "elementsFromPoint"]); // the second one is set by axe itself
  Object.defineProperty(state, "changed", { value: () => {
    for (let i = 0; i < kept.length; i++) if (!holds(now(kept[i][0], kept[i][1]), kept[i][2])) return true;
    if (names(Object.prototype).length !== common) return true;
    const own = names(document);
    for (let i = 0; i < own.length; i++) if (!OURS.has(own[i]) && own[i] in shadows) return true;
    return false;
  } });
  // A flood of messages would keep the browser's line to us busy for minutes.
  let messages = 0;
  for (const name of ["log", "info", "debug", "warn", "error", "dir", "table", "trace"]) {
    const say = console[name];
    console[name] = function (...given) { if (messages++ < 500) say.apply(console, given); };
  }
  const fetched = window.fetch;
  if (fetched) window.fetch = function (...given) { state.requests++; const answer = fetched.apply(this, given); const done = () => { state.requests--; }; answer.then(done, done); return answer; };
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...given) { state.requests++; this.addEventListener("loadend", () => { state.requests--; }); return send.apply(this, given); };
  const timeout = window.setTimeout;
  window.setTimeout = function (work, delay, ...rest) {
    if (typeof work !== "function" || delay > 2000) return timeout.call(window, work, delay, ...rest);
    state.timers++;
    return timeout.call(window, function (...given) { state.timers--; return work.apply(this, given); }, delay, ...rest);
  };
  // The page leads on by itself: noted as it begins to, which may be long before the next page comes.
  const ways = window.navigation;
  if (ways && window === window.top) {
    const stays = () => { state.leaving = 0; };
    ways.addEventListener("navigate", (event) => { if (!event.destination.sameDocument && event.downloadRequest === null && /^(https?|blob):/.test(event.destination.url)) state.leaving = performance.now(); });
    ways.addEventListener("navigatesuccess", stays);
    ways.addEventListener("navigateerror", stays);
  }
  // Something waits to be scrolled into view: then, and only then, is it worth scrolling.
  const Watcher = window.IntersectionObserver;
  if (Watcher) window.IntersectionObserver = class extends Watcher { observe(element) { state.scrolls = true; return super.observe(element); } };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) { if (type === "scroll" || type === "wheel") state.scrolls = true; return listen.call(this, type, ...rest); };
  const clear = window.clearTimeout;
  window.clearTimeout = function (id) { if (id && state.timers > 0) state.timers--; return clear.call(window, id); };
})();
