// Runs before the page's own scripts: notes which elements listen for clicks and keys, and what ticks by itself, so that the
// author probe can tell it afterwards. Nothing of the page's behaviour changes.
(() => {
  if (window.__watched) return;
  const seen = { clicks: new Set(), keys: new Set(), played: new Set(), ticks: [], global: false, delegated: false };
  Object.defineProperty(window, "__watched", { value: seen, enumerable: false });
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (this instanceof Element && this !== document.body) {
      if ((type === "click" || type === "mousedown" || type === "mouseup" || type === "pointerdown" || type === "dblclick") && seen.clicks.size < 3000) seen.clicks.add(this);
      if ((type === "keydown" || type === "keypress" || type === "keyup") && seen.keys.size < 3000) seen.keys.add(this);
    }
    else if (type === "click" && (this === document || this === window || this === document.body)) seen.delegated = true;
    if (/^(keydown|keypress|blur|focusout|focusin|focus)$/.test(type)) seen.global = true;
    return listen.call(this, type, ...rest);
  };
  const source = (work) => Function.prototype.toString.call(work);
  const leaves = /\blocation\b|reload|submit\(|fetch\(|ajax|XMLHttp|beacon|navigate|\[native code\]/i; // work that would take the page away, or asks the network
  function tick(work, again, id) { // what is done again and again
    const words = source(work);
    if (seen.ticks.length < 50 && !leaves.test(words) && !seen.ticks.some((one) => one.words === words && one.id === id)) seen.ticks.push({ id, words, work: again });
  }
  const interval = window.setInterval;
  window.setInterval = function (work, delay, ...rest) {
    const id = interval.call(window, work, delay, ...rest);
    if (typeof work === "function" && !(delay > 20000)) tick(work, () => work(...rest), id);
    return id;
  };
  let inside = null; // a timer or frame that asks for itself again ticks as well as an interval does
  function within(work, call) { const before = inside; inside = work; try { return call(); } finally { inside = before; } }
  const same = (work) => inside !== null && (inside === work || source(inside) === source(work));
  const timeout = window.setTimeout;
  window.setTimeout = function (work, delay, ...rest) {
    if (typeof work !== "function") return timeout.call(window, work, delay, ...rest);
    if (same(work) && !(delay > 20000)) tick(work, () => work(...rest), null);
    return timeout.call(window, function (...given) { return within(work, () => work.apply(this, given)); }, delay, ...rest);
  };
  const frame = window.requestAnimationFrame;
  window.requestAnimationFrame = function (work) {
    if (same(work)) tick(work, () => work(performance.now() + 700), null);
    return frame.call(window, function (...given) { return within(work, () => work.apply(this, given)); });
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { if (!navigator.userActivation || !navigator.userActivation.hasBeenActive) seen.played.add(this); return play.call(this); };
  const clear = window.clearInterval;
  window.clearInterval = function (id) { seen.ticks = seen.ticks.filter((tick) => tick.id !== id); return clear.call(window, id); };
})();
