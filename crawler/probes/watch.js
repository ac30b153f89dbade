// Runs before the page's own scripts: notes which elements listen for clicks and keys, and what ticks by itself, so that the
// author probe can tell it afterwards. Nothing of the page's behaviour changes.
(() => {
  if (window.__watched) return;
  const seen = { clicks: new Set(), keys: new Set(), played: new Set(), ticks: [], global: false, delegated: false, frames: 0 };
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
  const interval = window.setInterval;
  window.setInterval = function (work, delay, ...rest) {
    const id = interval.call(window, work, delay, ...rest);
    if (typeof work === "function" && delay <= 20000 && seen.ticks.length < 50) seen.ticks.push({ id, work: () => work(...rest) });
    return id;
  };
  const timeout = window.setTimeout; // a timer that sets itself again ticks as well as an interval does
  let inside = null;
  window.setTimeout = function (work, delay, ...rest) {
    if (typeof work !== "function") return timeout.call(window, work, delay, ...rest);
    if (inside && (inside === work || inside.toString() === work.toString()) && delay <= 20000 && seen.ticks.length < 50 && !seen.ticks.some((tick) => tick.again === work.toString())) seen.ticks.push({ id: null, again: work.toString(), work: () => work(...rest) });
    return timeout.call(window, function (...given) { const before = inside; inside = work; try { return work.apply(this, given); } finally { inside = before; } }, delay, ...rest);
  };
  const frame = window.requestAnimationFrame;
  window.requestAnimationFrame = function (work) {
    return frame.call(window, function (...given) { const before = inside; if (inside !== work) inside = work; try { seen.frames++; return work.apply(this, given); } finally { inside = before; } });
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { if (!navigator.userActivation || !navigator.userActivation.hasBeenActive) seen.played.add(this); return play.call(this); };
  const clear = window.clearInterval;
  window.clearInterval = function (id) { seen.ticks = seen.ticks.filter((tick) => tick.id !== id); return clear.call(window, id); };
})();
