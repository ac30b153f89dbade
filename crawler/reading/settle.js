// Waits until the page has settled: pictures that are wanted have come, nothing changes, nothing is asked for.
// Called with {most, leaving}: the longest waits in milliseconds, for the page and for one that has begun to give way to another.
// Scrolls once to the end where something loads only then.
async ({ most, leaving }) => {
  // Fields and pictures named like something of a form's or the document's own hide it from every script, ours and axe's included.
  const STRUCTURE = /^(tagName|nodeType|nodeName|nodeValue|parentElement|parentNode|firstChild|lastChild|nextSibling|previousSibling|(first|last|next|previous)Element(Child|Sibling)|children|childNodes|textContent|attributes|ownerDocument|shadowRoot|style|(has|get|set|remove)Attribute|closest|matches|contains|querySelector(All)?|getRootNode|cloneNode|isConnected|dataset|classList|get(ClientRects|BoundingClientRect)|append|remove|addEventListener|body|head|documentElement|title|forms|scripts|fonts|doctype|defaultView|readyState|baseURI|URL|create\w+|getElement\w+)$/;
  for (const field of Document.prototype.querySelectorAll.call(document, "form [name],form [id],form[name],img[name],img[id],iframe[name],embed[name],object[name],object[id]")) {
    for (const attribute of ["name", "id"]) if (STRUCTURE.test(Element.prototype.getAttribute.call(field, attribute) || "")) Element.prototype.setAttribute.call(field, attribute, "hidden-" + Element.prototype.getAttribute.call(field, attribute));
  }
  const state = window.__quiet || { change: 0, requests: 0, timers: 0 };
  const begun = performance.now();
  const pause = (time) => new Promise((resolve) => { const port = new MessageChannel(); const end = performance.now() + time; port.port1.onmessage = () => (performance.now() >= end ? resolve() : port.port2.postMessage(0)); if (time > 20) requestAnimationFrame(() => resolve()); else port.port2.postMessage(0); });
  const busy = () => state.requests > 0 || state.timers > 0 || document.readyState !== "complete";
  const loaded = () => { const entry = performance.getEntriesByType("navigation")[0]; return (entry && entry.loadEventEnd) || begun; };
  async function quiet(limit) {
    // Nothing is going on and nothing changed since the page had loaded: there is nothing to wait for.
    await pause(0);
    if (!busy() && state.change <= loaded()) return true;
    // Timers may tick for ever: without any change for 500 ms the page counts as settled all the same.
    while (performance.now() - begun < limit) {
      const still = performance.now() - Math.max(state.change, begun - 100);
      if (!busy() && still > 100) return true;
      if (state.requests === 0 && still > 500) return true;
      await pause(30);
    }
    return false;
  }
  // A page that has led on may be met while its successor still comes in.
  while (document.readyState !== "complete" && performance.now() - begun < most * 0.6) await pause(20);
  const scripted = document.scripts.length > 0;
  let settled = scripted ? await quiet(most * 0.6) : true;
  // A page that is leaving is not read: its successor is, and that ends this script. Where none comes (a download), this page stays.
  async function gone() { while (state.leaving && performance.now() - state.leaving < leaving) await pause(50); }
  await gone();
  const lazy = document.querySelector("img[loading=lazy],iframe[loading=lazy],[data-src],[data-lazy],[data-srcset]");
  if ((lazy || state.scrolls) && document.documentElement.scrollHeight > innerHeight) {
    let height = 0;
    for (let round = 0; round < 15 && performance.now() - begun < most; round++) {
      const now = document.documentElement.scrollHeight;
      if (now <= height) break;
      height = now;
      for (let y = 0; y < now && performance.now() - begun < most; y += innerHeight) { window.scrollTo(0, y); await pause(25); }
      window.scrollTo(0, now);
      await pause(30);
      if (busy() || performance.now() - state.change < 200) settled = await quiet(most);
    }
    window.scrollTo(0, 0);
    await gone();
  }
  if (document.fonts && document.fonts.status === "loading") await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, 500))]);
  // A refresh in the head that soon leads elsewhere is a redirect; one after a page's text has been read is not.
  function leadsOn() {
    const told = document.querySelector("meta[http-equiv=refresh i]");
    const parts = told && /^\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+?)["']?\s*$/i.exec(told.getAttribute("content") || "");
    if (!parts) return null;
    const words = ((document.body && document.body.innerText) || "").split(/\s+/).filter(Boolean).length;
    if (+parts[1] > 2 && (+parts[1] > 15 || words > 40)) return null;
    let to = null;
    try { to = new URL(parts[2], document.baseURI); } catch (error) { return null; }
    return /^https?:$/.test(to.protocol) && to.href.split("#")[0] !== location.href.split("#")[0] && !/\.(pdf|docx?|pptx?|xlsx?|zip|odt)$/i.test(to.pathname) ? to.href : null;
  }
  return { settled, waited: Math.round(performance.now() - begun), leads: leadsOn() };
}
