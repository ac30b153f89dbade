// Runs before the page's own scripts: notes what is still going on (changes, requests, short timers), so that the reader
// can wait until a page has settled instead of sleeping. Nothing of the page's behaviour changes.
(() => {
  if (window.__quiet) return;
  const state = { change: 0, requests: 0, timers: 0, scrolls: false };
  Object.defineProperty(window, "__quiet", { value: state, enumerable: false });
  new MutationObserver(() => { state.change = performance.now(); }).observe(document, { subtree: true, childList: true, characterData: true });
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
  // Something waits to be scrolled into view: then, and only then, is it worth scrolling.
  const Watcher = window.IntersectionObserver;
  if (Watcher) window.IntersectionObserver = class extends Watcher { observe(element) { state.scrolls = true; return super.observe(element); } };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) { if (type === "scroll" || type === "wheel") state.scrolls = true; return listen.call(this, type, ...rest); };
  const clear = window.clearTimeout;
  window.clearTimeout = function (id) { if (id && state.timers > 0) state.timers--; return clear.call(window, id); };
})();
