// Runs before the page's own scripts: notes which elements listen for clicks and keys, and what ticks by itself, so that the
// author probe can tell it afterwards. Nothing of the page's behaviour changes.
(() => {
  if (window.__watched) return;
  const seen = { clicks: new Set(), keys: new Set(), ticks: [], global: false };
  Object.defineProperty(window, "__watched", { value: seen, enumerable: false });
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (this instanceof Element && this !== document.body) {
      if ((type === "click" || type === "mousedown" || type === "mouseup" || type === "pointerdown" || type === "dblclick") && seen.clicks.size < 3000) seen.clicks.add(this);
      if ((type === "keydown" || type === "keypress" || type === "keyup") && seen.keys.size < 3000) seen.keys.add(this);
    }
    if (/^(keydown|keypress|blur|focusout|focusin|focus)$/.test(type)) seen.global = true;
    return listen.call(this, type, ...rest);
  };
  const interval = window.setInterval;
  window.setInterval = function (work, delay, ...rest) {
    const id = interval.call(window, work, delay, ...rest);
    if (typeof work === "function" && delay <= 20000 && seen.ticks.length < 50) seen.ticks.push({ id, work: () => work(...rest) });
    return id;
  };
  const clear = window.clearInterval;
  window.clearInterval = function (id) { seen.ticks = seen.ticks.filter((tick) => tick.id !== id); return clear.call(window, id); };
})();
