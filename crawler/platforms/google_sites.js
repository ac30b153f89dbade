() => {
  // Headings hold a hidden button that copies their address; it is neither text nor a link of the author's.
  for (const link of document.querySelectorAll("h1 a[role=button][href^='#h.'],h2 a[role=button][href^='#h.'],h3 a[role=button][href^='#h.'],h4 a[role=button][href^='#h.'],h5 a[role=button][href^='#h.'],h6 a[role=button][href^='#h.']")) {
    const around = link.closest("[role=presentation][aria-hidden]") || link;
    around.remove();
  }
  // Links name "#h.abc", the heading's id is "h.abc_l".
  for (const heading of document.querySelectorAll("[id^='h.'][id$='_l']")) {
    const short = heading.id.slice(0, -2);
    if (!document.getElementById(short)) { const place = document.createElement("a"); place.name = short; heading.append(place); }
  }
  // Embedded HTML waits as text in an attribute; a frame of our own without scripts shows it at the place where it stands.
  for (const holder of document.querySelectorAll("[data-code]")) {
    if (holder.querySelector("iframe[data-foliocheck]") || !holder.getAttribute("data-code").trim()) continue;
    const frame = document.createElement("iframe");
    frame.setAttribute("data-foliocheck", "embed");
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.title = "Embedded HTML";
    frame.style.cssText = "position:absolute;left:-9999px;width:600px;height:400px;border:0";
    frame.srcdoc = holder.getAttribute("data-code");
    holder.append(frame);
  }
  const frames = [...document.querySelectorAll("iframe[data-foliocheck=embed]")];
  return Promise.race([
    Promise.all(frames.map((frame) => (frame.contentDocument && frame.contentDocument.URL === "about:srcdoc" && frame.contentDocument.readyState === "complete") || new Promise((resolve) => frame.addEventListener("load", resolve, { once: true })))),
    new Promise((resolve) => setTimeout(resolve, 1500)),
  ]).then(() => null);
}
