// One pass for the author-level checks: tables, languages of parts, moving things, films and sounds, links by their looks, fields, spaces,
// lines, layout. Facts only. Needs `window.__foliocheck` of read.js (zone and block of an element) and, where it ran, `window.__watched`.
async () => {
  const kept = window.__foliocheck, watched = window.__watched || { clicks: new Set(), keys: new Set(), played: new Set(), ticks: [] };
  if (!kept || !document.body) return {};
  const { squeeze, path, box } = kept;
  const MOST = 200;
  const begun = performance.now();
  const styles = new Map();
  const css = (element) => { let style = styles.get(element); if (!style) { style = getComputedStyle(element); styles.set(element, style); } return style; };
  function zone(element) { for (let here = element; here; here = here.parentElement) { const found = kept.zoneOf.get(here); if (found) return found; } return "content"; }
  function block(element) {
    for (let here = element; here && here !== document.body; here = here.parentElement) { const index = kept.blockOf.get(here); if (index !== undefined) return index; }
    for (const child of element.querySelectorAll("*")) { const index = kept.blockOf.get(child); if (index !== undefined) return index; }
    for (let here = element; here && here !== document.body; here = here.parentElement) {
      for (let before = here.previousElementSibling; before; before = before.previousElementSibling) {
        const own = kept.blockOf.get(before);
        if (own !== undefined) return own;
        const inside = before.querySelectorAll("*");
        for (let i = inside.length - 1; i >= 0; i--) { const index = kept.blockOf.get(inside[i]); if (index !== undefined) return index; }
      }
    }
    return null;
  }
  const shown = (element) => (element.checkVisibility ? element.checkVisibility({ visibilityProperty: true }) : css(element).display !== "none") && element.getClientRects().length > 0;
  const place = (element, more) => ({ selector: path(element), zone: zone(element), block: block(element), hidden: !shown(element), box: box(element), text: squeeze(element.textContent || "").slice(0, 160), ...more });
  const all = (selector) => [...document.body.querySelectorAll(selector)].slice(0, 3000);
  const words = (element) => squeeze(element.textContent || "");
  function nameOf(element) {
    const label = element.getAttribute("aria-label"), by = element.getAttribute("aria-labelledby"), described = element.getAttribute("aria-describedby");
    const of = (ids) => (ids || "").split(/\s+/).map((id) => { const other = id && document.getElementById(id); return other ? words(other) : ""; }).join(" ");
    return squeeze([label || "", of(by), words(element), [...element.querySelectorAll("img[alt],svg title,[aria-label]")].map((inner) => inner.alt || inner.getAttribute("aria-label") || inner.textContent).join(" "), element.title || "", of(described)].join(" "));
  }

  function tables() {
    return all("table").slice(0, 60).map((table) => {
      const rows = [...table.rows], cells = rows.flatMap((row) => [...row.cells]);
      const texts = cells.map(words);
      const first = rows.length ? [...rows[0].cells] : [];
      return place(table, {
        rows: rows.length, columns: Math.max(0, ...rows.map((row) => row.cells.length)), cells: cells.length, headers: cells.filter((cell) => cell.tagName === "TH" || /header/.test(cell.getAttribute("role") || "")).length,
        filled: texts.filter(Boolean).length, longest: Math.max(0, ...texts.map((text) => text.length)), numbers: texts.filter((text) => /^[\s\d.,%£$€:()+/–-]+$/.test(text) && /\d/.test(text)).length,
        average: texts.length ? Math.round(texts.join("").length / texts.length) : 0, caption: !!table.caption, role: table.getAttribute("role"), nested: !!table.querySelector("table"), inside: !!table.parentElement.closest("table"),
        blocks: table.querySelectorAll("td p + p, td h1, td h2, td h3, td h4, td h5, td h6, td ul, td ol, td blockquote, td iframe, td video, td form").length,
        pictures: table.querySelectorAll("td img").length, sentences: texts.filter((text) => text.length >= 40 && /[.!?”’"')]$/.test(text)).length, merged: cells.some((cell) => cell.colSpan > 1 || cell.rowSpan > 1), editable: !!table.querySelector("input,select,textarea"),
        first: first.map(words).map((text) => text.slice(0, 60)), bold_first: first.length > 0 && first.every((cell) => !words(cell) || parseInt(css(cell.querySelector("b,strong,span,p") || cell).fontWeight, 10) >= 600),
        bordered: cells.some((cell) => parseFloat(css(cell).borderTopWidth) + parseFloat(css(cell).borderLeftWidth) > 0 && css(cell).borderTopStyle !== "none"),
      });
    });
  }
  function languageParts() {
    return all("[lang]").slice(0, MOST).map((part) => ({ language: part.getAttribute("lang"), text: squeeze(part.textContent || "").slice(0, 3000), zone: zone(part) }));
  }
  function moving() {
    const found = [], seen = new Set();
    for (const animation of document.getAnimations()) {
      const timing = animation.effect && animation.effect.getTiming && animation.effect.getComputedTiming();
      const target = animation.effect && animation.effect.target;
      if (!timing || !target || seen.has(target) || animation.playState !== "running") continue;
      const whole = timing.iterations === Infinity ? Infinity : timing.endTime - (animation.currentTime || 0);
      if (whole < 5000 || !shown(target)) continue;
      const spot = target.getBoundingClientRect();
      if (spot.width * spot.height < 16) continue;
      const frames = animation.effect.getKeyframes ? animation.effect.getKeyframes() : [];
      const changes = new Set(frames.flatMap((frame) => Object.keys(frame).filter((key) => !["offset", "computedOffset", "easing", "composite"].includes(key))));
      if (frames.length && [...changes].every((key) => frames.every((frame) => frame[key] === frames[0][key]))) continue;
      seen.add(target);
      found.push(place(target, { by: "animation", stop: stopNear(target) }));
    }
    for (const drawing of all("svg")) if (shown(drawing) && [...drawing.querySelectorAll("animate,animateTransform,animateMotion")].some((one) => one.getAttribute("repeatCount") === "indefinite" || one.getAttribute("repeatDur") === "indefinite")) found.push(place(drawing, { by: "animation", stop: stopNear(drawing) }));
    for (const element of all("marquee, blink")) found.push(place(element, { by: element.tagName.toLowerCase(), stop: false }));
    for (const element of all("[style*=blink],[class*=blink]")) if (css(element).textDecorationLine.includes("blink")) found.push(place(element, { by: "blink", stop: false }));
    return found.slice(0, 40);
  }
  function stopNear(element) {
    for (let here = element, depth = 0; here && here !== document.body && depth < 5; here = here.parentElement, depth++) {
      for (const button of here.querySelectorAll("button,[role=button],input[type=button],input[type=checkbox],a")) if (/\b(stop|pause|halt|freeze|still|hide|turn off)\b/i.test(nameOf(button) + " " + (button.value || "") + " " + (button.labels && button.labels[0] ? button.labels[0].textContent : ""))) return true;
      const next = here.nextElementSibling;
      if (next && next.matches("button,p,div") && /^\W*(stop|pause)\b/i.test(words(next)) && words(next).length < 60) return true;
    }
    return false;
  }
  function ticking() { // what scripts change again and again: each timer's work is done once, and the looks before and after are compared
    if (!watched.ticks.length) return [];
    const elements = all("*").filter((element) => zone(element) !== "noise" && shown(element) && element.tagName !== "CANVAS").slice(0, 1500);
    const look = (element) => { const r = element.getBoundingClientRect(), style = getComputedStyle(element); return [Math.round(r.x), Math.round(r.y), Math.round(r.width), Math.round(r.height), style.opacity, style.visibility, style.transform, style.color, style.backgroundColor, element.scrollLeft, element.currentSrc || "", element.childElementCount ? "" : element.textContent].join("|"); };
    const before = elements.map(look);
    for (const tick of watched.ticks.slice(0, 20)) { try { tick.work(); } catch (error) { /* the page's own fault */ } }
    const changed = elements.filter((element, index) => look(element) !== before[index]);
    const outer = changed.filter((element) => !changed.some((other) => other !== element && other.contains(element)));
    return outer.slice(0, 5).map((element) => place(element, { by: "script", stop: stopNear(element) || clocky(element) }));
  }
  const clocky = (element) => /^\W*\d{1,2}:\d\d/.test(words(element));
  async function media() {
    const found = [];
    for (const element of all("video, audio").slice(0, 40)) {
      let sound = null;
      if (element.readyState >= 1) { try { sound = element.captureStream ? element.captureStream().getAudioTracks().length > 0 : null; } catch (error) { sound = null; } }
      const figure = element.closest("figure"), caption = figure && figure.querySelector("figcaption");
      found.push(place(element, {
        tag: element.tagName.toLowerCase(), controls: element.controls, autoplay: element.hasAttribute("autoplay") || watched.played.has(element), muted: element.muted || element.hasAttribute("muted"), loop: element.loop, sound,
        seconds: Number.isFinite(element.duration) ? Math.round(element.duration * 10) / 10 : null, tracks: [...element.querySelectorAll("track")].map((track) => ({ kind: track.kind, language: track.srclang, src: track.getAttribute("src") })),
        src: element.currentSrc || element.src || (element.querySelector("source[src]") || { src: "" }).src, name: squeeze((element.getAttribute("aria-label") || "") + " " + (element.title || "")), caption: caption ? words(caption).slice(0, 400) : "",
        near: nearby(element), beside: beside(element), labels: labelsNear(element), decorative: element.getAttribute("aria-hidden") === "true", stop: stopNear(element), described: squeeze((element.getAttribute("aria-describedby") || "").split(/\s+/).map((id) => { const other = id && document.getElementById(id); return other ? words(other) : ""; }).join(" ")).slice(0, 400),
      }));
    }
    return found;
  }
  function nearby(element) { // the words of what stands beside it, links and folds among them
    const parts = [];
    for (let here = element, depth = 0; here && here !== document.body && depth < 4 && here.tagName !== "MAIN"; here = here.parentElement, depth++) {
      let next = here.nextElementSibling;
      for (let step = 0; next && step < 4; step++, next = next.nextElementSibling) { if (/^H[12]$/.test(next.tagName) && depth) break; parts.push(words(next).slice(0, 300)); }
      const before = here.previousElementSibling;
      if (before) parts.push(words(before).slice(-300));
      if (here !== element) parts.push(words(here).slice(0, 400));
    }
    return squeeze(parts.join(" \u2022 ")).slice(0, 2500);
  }
  function beside(element) { // the words right beside it: of the line it stands in, else just before and after
    let here = element;
    while (here.parentElement && here.parentElement !== document.body && here.parentElement.tagName !== "MAIN" && words(here.parentElement) === words(here)) here = here.parentElement;
    const parent = here.parentElement, parts = [];
    if (parent && parent !== document.body && parent.tagName !== "MAIN" && words(parent).length < 500) parts.push(words(parent));
    for (const next of [here.previousElementSibling, here.nextElementSibling]) if (next && !/^H[1-6]$/.test(next.tagName)) parts.push(next === here.previousElementSibling ? words(next).slice(-250) : words(next).slice(0, 250));
    return squeeze(parts.join(" \u2022 ")).slice(0, 1000);
  }
  function labelsNear(element) { // short words beside it that may lead to a transcript: links, folds, headings, labels
    const found = [];
    for (let here = element, depth = 0; here && here !== document.body && here.tagName !== "MAIN" && depth < 4; here = here.parentElement, depth++) {
      let next = here.nextElementSibling;
      for (let step = 0; next && step < 4; step++, next = next.nextElementSibling) {
        if (/^H[12]$/.test(next.tagName) && depth) break;
        for (const label of [next, ...next.querySelectorAll("a,summary,button,h2,h3,h4,h5,h6,strong,b,dt,th,caption,legend")]) if (label !== next || label.matches("a,summary,h2,h3,h4,h5,h6,p,details")) { const text = nameOf(label); if (text && text.length < 90) found.push(text); }
      }
      for (const label of here.querySelectorAll("a,summary,button,figcaption")) { const text = nameOf(label); if (text && text.length < 90) found.push(text); }
    }
    return [...new Set(found)].slice(0, 30);
  }
  async function gifs() {
    const found = [];
    const drawn = all("img,input[type=image]").filter((one) => /\.gif(\?|#|$)/i.test(one.currentSrc || one.src) || /^data:image\/gif/.test(one.src)).slice(0, 8);
    for (const image of [...drawn, ...backgroundGifs()]) {
      const address = image.currentSrc || image.src || (css(image).backgroundImage.match(/url\("?([^")]+\.gif[^")]*)"?\)/i) || [])[1] || "";
      const row = place(image, { src: address.slice(0, 500), frames: null, loops: null, seconds: null, stop: stopNear(image) });
      try {
        const answer = await Promise.race([fetch(address, { cache: "force-cache" }), new Promise((_, fail) => setTimeout(fail, 400))]);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        if (bytes[0] === 0x47 && bytes[1] === 0x49 && bytes.length < 20e6) Object.assign(row, gifFrames(bytes));
      } catch (error) { /* another host does not let the page read it */ }
      found.push(row);
    }
    return found;
  }
  function backgroundGifs() {
    const styled = /\.gif/i.test([...document.querySelectorAll("style")].map((style) => style.textContent).join(" "));
    return all(styled ? "*" : "[style*='.gif' i]").filter((element) => /\.gif/i.test(css(element).backgroundImage) && shown(element)).slice(0, 8);
  }
  function gifFrames(bytes) {
    let at = 13, frames = 0, loops = 1, hundredths = 0;
    if (bytes[10] & 0x80) at += 3 << ((bytes[10] & 7) + 1);
    const skip = () => { while (at < bytes.length && bytes[at]) at += bytes[at] + 1; at++; };
    while (at < bytes.length) {
      const kind = bytes[at++];
      if (kind === 0x2c) { frames++; const flags = bytes[at + 8]; at += 9; if (flags & 0x80) at += 3 << ((flags & 7) + 1); at++; skip(); }
      else if (kind === 0x21) {
        const label = bytes[at++];
        if (label === 0xf9) hundredths += bytes[at + 2] | (bytes[at + 3] << 8);
        if (label === 0xff && String.fromCharCode(...bytes.slice(at + 1, at + 12)) === "NETSCAPE2.0") { const times = bytes[at + 14] | (bytes[at + 15] << 8); loops = times === 0 ? 0 : times + 1; }
        skip();
      } else break;
    }
    return { frames, loops, seconds: hundredths / 100 };
  }
  const LUMA = (colour) => { const part = (colour.match(/[\d.]+/g) || [0, 0, 0]).map(Number); return part.slice(0, 3).map((value) => { const share = value / 255; return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4; }).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0); };
  const contrast = (one, two) => { const a = LUMA(one), b = LUMA(two); return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); };
  function marked(element, around) { // does anything but colour tell this link from the text around it?
    const own = [element, ...element.querySelectorAll("*")];
    for (const part of own) {
      const style = css(part);
      if (style.textDecorationLine.includes("underline") || style.textDecorationLine.includes("overline")) return true;
      for (const side of ["Top", "Right", "Bottom", "Left"]) if (parseFloat(style["border" + side + "Width"]) > 0 && style["border" + side + "Style"] !== "none" && !/, 0\)$|transparent/.test(style["border" + side + "Color"])) return true;
      if (style.backgroundImage !== "none" || style.boxShadow !== "none" || /img|svg|button/i.test(part.tagName)) return true;
      if (!/, 0\)$|transparent/.test(style.backgroundColor) && style.backgroundColor !== css(around).backgroundColor) return true;
      for (const pseudo of ["::before", "::after"]) { const content = getComputedStyle(part, pseudo).content; if (content && content !== "none" && content !== "normal" && content !== '""') return true; }
    }
    const mine = css(own.find((part) => part.childElementCount === 0) || element), text = css(around);
    return Math.abs(parseInt(mine.fontWeight, 10) - parseInt(text.fontWeight, 10)) >= 200 || mine.fontStyle !== text.fontStyle || Math.abs(parseFloat(mine.fontSize) - parseFloat(text.fontSize)) > 2 || mine.fontVariantCaps !== text.fontVariantCaps || mine.textTransform !== text.textTransform;
  }
  function links() {
    const colour = [], windows = [];
    for (const link of all("a[href]")) {
      if (zone(link) === "noise" || !shown(link)) continue;
      const target = (link.getAttribute("target") || (document.querySelector("base[target]") || { target: "" }).target || "").toLowerCase(), click = link.getAttribute("onclick") || "";
      if ((target && !["_self", "_top", "_parent"].includes(target) && !document.querySelector(`iframe[name="${CSS.escape(target)}" i]`)) || /window\.open\(/.test(click)) {
        const around = link.closest("p,li,td,dd,figcaption,div") || link;
        windows.push(place(link, { name: nameOf(link).slice(0, 300), around: words(around).slice(0, 600), href: link.getAttribute("href").slice(0, 300), file: /\.(pdf|docx?|pptx?|xlsx?)([?#]|$)/i.test(link.href) }));
      }
      const own = words(link), holder = link.closest("p,li,td,dd,dt,blockquote,figcaption,h1,h2,h3,h4,h5,h6,div");
      if (!own || !holder || colour.length > 60) continue;
      const rest = textAround(holder);
      if (rest.length < 20 || link.closest("nav,[role=navigation]")) continue;
      if (marked(link, holder)) continue;
      const inner = [...link.querySelectorAll("*")].find((part) => part.childElementCount === 0 && words(part)) || link;
      const ratio = contrast(css(inner).color, css(holder).color);
      colour.push(place(link, { ratio: Math.round(ratio * 100) / 100, same: css(inner).color === css(holder).color }));
    }
    return { colour_links: colour, new_windows: windows };
  }
  function textAround(holder) { // words of the same line of thought that belong to no link
    let text = "";
    for (const node of holder.childNodes) { if (node.nodeType === 3) text += node.nodeValue; else if (node.nodeType === 1 && node.tagName !== "A" && /^inline/.test(css(node).display) && !node.querySelector("a")) text += node.textContent; }
    return squeeze(text).replace(/[|·•,;:()\s-]+/g, " ").trim();
  }
  function fields() {
    return all("input,select,textarea").filter((field) => !["hidden", "submit", "button", "reset", "image"].includes(field.type) && shown(field)).slice(0, 100).map((field) => {
      const label = [...(field.labels || [])].map((one) => (shown(one) ? words(one) : "")).join(" ").trim();
      const by = (field.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => { const other = id && document.getElementById(id); return other ? words(other) : ""; }).join(" ").trim();
      return place(field, { tag: field.tagName.toLowerCase(), type: field.type, label: label.slice(0, 120), labelled_by: by.slice(0, 120), placeholder: field.placeholder || "", title: field.title || "", aria: field.getAttribute("aria-label") || "", beside: words(field.closest("p,li,td,label,fieldset,div") || field.parentElement).slice(0, 300), group: groupOf(field), name: field.name || "", search: field.type === "search" || !!field.closest("[role=search],search") });
    });
  }
  function groupOf(field) { // the words that name a group of choices
    if (!/^(radio|checkbox)$/.test(field.type)) return "";
    const set = field.closest("fieldset,[role=group],[role=radiogroup]");
    if (!set) return "";
    const legend = set.querySelector("legend");
    return squeeze((legend ? words(legend) : "") + " " + (set.getAttribute("aria-label") || "") + " " + (set.getAttribute("aria-labelledby") || "")).slice(0, 100);
  }
  function unreachable() { // real buttons and links that somebody took out of the order of the Tab key
    const links = new Set(all("a[href]").filter((link) => link.tabIndex >= 0).map((link) => link.href));
    return all("button[tabindex='-1'],a[href][tabindex='-1'],input[tabindex='-1'],select[tabindex='-1'],textarea[tabindex='-1']").filter((element) => shown(element) && !element.disabled && element.type !== "hidden" && zone(element) === "content"
      && !element.closest("[role=tablist],[role=menu],[role=menubar],[role=toolbar],[role=listbox],[role=tree],[role=grid],[role=radiogroup],[role=combobox],[aria-hidden=true],[aria-roledescription],.carousel,[class*=slide]") && !/^(tab|menuitem|option|radio|treeitem|gridcell)$/.test(element.getAttribute("role") || "") && !(element.href && links.has(element.href)))
      .map((element) => place(element, { tag: element.tagName.toLowerCase(), role: element.getAttribute("role"), inline: true, text: (words(element) || element.value || nameOf(element)).slice(0, 160) }));
  }
  function mouseOnly() {
    const found = [], seen = new Set();
    const candidates = new Set([...all("[onclick],[onmousedown],[onmouseup],[ondblclick]"), ...watched.clicks]);
    for (const element of all("*")) {
      if (element.onclick || element.onmousedown || element.onmouseup || (element.onmouseover && !element.onfocus && words(element))) candidates.add(element);
      else if (watched.delegated && element.childElementCount < 4 && /^(DIV|SPAN|LI|P|TD|IMG|I|SVG|H[1-6])$/i.test(element.tagName) && css(element).cursor === "pointer" && css(element.parentElement).cursor !== "pointer") candidates.add(element);
    }
    for (const element of candidates) {
      if (!(element instanceof HTMLElement) || !document.body.contains(element) || element === document.body || seen.has(element) || found.length > 60) continue;
      const tag = element.tagName;
      if (/^(A|BUTTON|INPUT|SELECT|TEXTAREA|SUMMARY|LABEL|OPTION|VIDEO|AUDIO|IFRAME|DETAILS|FORM|MAIN|BODY|HTML|AREA|EMBED|OBJECT|DIALOG)$/.test(tag) && !(tag === "A" && !element.hasAttribute("href"))) continue;
      if ((tag === "A" ? element.hasAttribute("tabindex") && element.tabIndex >= 0 : element.tabIndex >= 0) || element.isContentEditable || element.closest("a[href],button,summary,label,[tabindex]:not([tabindex='-1'])")) continue;
      if (element.querySelector("a[href],button,input,select,textarea,summary,[tabindex='0']") || !shown(element) || element.closest("[aria-hidden=true]")) continue;
      if (!words(element) && !element.querySelector("img,svg") && tag !== "IMG" && css(element).backgroundImage === "none") continue;
      const spot = element.getBoundingClientRect();
      if (spot.height > 600 && spot.width > 800) continue;
      seen.add(element);
      found.push(place(element, { tag: tag.toLowerCase(), role: element.getAttribute("role"), inline: element.hasAttribute("onclick") }));
    }
    return [...found, ...unreachable()];
  }
  function spaces() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let run = 0;
    const stretches = new Map();
    for (let node = walker.nextNode(); node && run < 20000; node = walker.nextNode(), run++) {
      const value = node.nodeValue, parent = node.parentElement;
      if (value.length < 2 || !parent || /^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|TEMPLATE)$/.test(parent.tagName)) continue;
      if (/\u00a0[\u00a0 \t]{2,}/.test(value) || /[\u2002\u2003\u3000]{3,}/.test(value)) {
        const runs = value.match(/[\u00a0 \t\u2002\u2003\u3000]{3,}(?=\S)/g) || [];
        const solid = runs.filter((one) => (one.match(/[\u00a0\u2002\u2003\u3000]/g) || []).length >= 3);
        if (solid.length && shown(parent) && value.trim()) found.push(place(parent, { kind: "spaces", runs: solid.length, longest: Math.max(...solid.map((one) => one.length)), inner: /\S[\u00a0 \t\u2002\u2003\u3000]{3,}\S/.test(value.replace(/^\s+/, "")) }));
      } else if (/^pre/.test(css(parent).whiteSpace) && !parent.closest("pre,code,kbd,samp,svg") && /\S([ \t]{4,})\S[^\n]*\n[^\n]*\S[ \t]{4,}\S/.test(value)) found.push(place(parent, { kind: "spaces", runs: 2, longest: 4, inner: true }));
      const trimmed = value.trim();
      if (trimmed.length > 20) {
        const style = css(parent), italic = style.fontStyle !== "normal", upper = style.textTransform === "uppercase", justified = style.textAlign === "justify";
        if (italic || upper || justified || parseFloat(style.fontSize) < 12) {
          let holder = parent;
          while (holder && kept.blockOf.get(holder) === undefined && holder !== document.body) holder = holder.parentElement;
          if (holder && holder !== document.body) {
            const row = stretches.get(holder) || { italic: 0, upper: 0, tiny: 0, size: 99 };
            if (italic) row.italic += trimmed.length;
            if (upper) row.upper += trimmed.length;
            if (parseFloat(style.fontSize) < 12) { row.tiny += trimmed.length; row.size = Math.min(row.size, parseFloat(style.fontSize)); }
            stretches.set(holder, row);
          }
        }
      }
      if (found.length > MOST) break;
    }
    for (const first of all("br + br")) {
      let length = 1, here = first;
      if (first.previousElementSibling && first.previousElementSibling.previousElementSibling && first.previousElementSibling.previousElementSibling.tagName === "BR" && blankBetween(first.previousElementSibling.previousElementSibling, first.previousElementSibling)) continue;
      if (!blankBetween(first.previousElementSibling, first)) continue;
      length = 2;
      while (here.nextElementSibling && here.nextElementSibling.tagName === "BR" && blankBetween(here, here.nextElementSibling)) { length++; here = here.nextElementSibling; }
      if (length >= 3 && found.length < MOST) found.push(place(first.parentElement, { kind: "breaks", runs: 1, longest: length, inner: true }));
    }
    for (const element of all("p, div.paragraph, h1 + p, div:empty")) {
      if (!isEmpty(element) || (element.previousElementSibling && isEmpty(element.previousElementSibling))) continue;
      let length = 1, here = element.nextElementSibling;
      while (here && isEmpty(here)) { length++; here = here.nextElementSibling; }
      if (length >= 3 && found.length < MOST) found.push(place(element, { kind: "empty", runs: 1, longest: length, inner: true, text: "" }));
    }
    return { spaces: found, stretches: [...stretches].filter(([, row]) => Math.max(row.italic, row.upper, row.tiny) > 60).slice(0, MOST).map(([holder, row]) => place(holder, row)) };
  }
  function blankBetween(one, two) { for (let node = one.nextSibling; node && node !== two; node = node.nextSibling) if (node.nodeType === 3 ? node.nodeValue.trim() : node.nodeType === 1) return false; return true; }
  function isEmpty(element) {
    if (!/^(P|DIV)$/.test(element.tagName) || words(element) || element.querySelector(":not(br):not(span):not(strong):not(em):not(b):not(i):not(font)")) return false;
    return element.tagName === "P" ? !element.id : /\u00a0/.test(element.textContent) || !!element.querySelector("br");
  }
  function lines() {
    const found = [];
    for (const [element, index] of kept.blockOf) {
      if (/^H[1-6]$/.test(element.tagName) || element.childElementCount > 60) continue;
      const text = words(element);
      if (text.length < 240 || found.length >= MOST) continue;
      const height = element.clientHeight, style = css(element);
      let line = parseFloat(style.lineHeight);
      if (!line) line = parseFloat(style.fontSize) * 1.2;
      const count = Math.max(1, Math.round((height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)) / line));
      const rough = text.length / Math.max(0.6, count - 0.4);
      if (rough < 80 || element.querySelector("p,div,ul,ol,table,iframe,figure") || element.ownerDocument !== document) continue;
      found.push({ block: index, zone: zone(element), hidden: !shown(element), selector: path(element), text: text.slice(0, 100), longest: longestLine(element) });
    }
    return found;
  }
  function longestLine(element) { // characters on the fullest line, counted where the line breaks fall
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const tally = new Map();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parts = node.nodeValue.split(/(\s+)/);
      let at = 0;
      for (const part of parts) {
        if (part.trim()) { range.setStart(node, at); range.setEnd(node, at + 1); const spot = range.getBoundingClientRect(); const key = Math.round(spot.bottom / 6); tally.set(key, (tally.get(key) || 0) + part.length + 1); }
        at += part.length;
        if (tally.size > 4) break;
      }
      if (tally.size > 4) break;
    }
    return Math.max(0, ...tally.values()) - 1;
  }
  function pictures() { // what else tells of a picture: whether readers are told of it, and whether it is drawn as letters would be
    return all("img").filter((image) => image.naturalWidth >= 120 && image.naturalHeight >= 40).slice(0, 40).map((image) => {
      const shownBox = image.getBoundingClientRect();
      return { selector: path(image), zone: zone(image), src: (image.currentSrc || image.src).slice(0, 500), unread: !!image.closest("[aria-hidden=true]") || /^(presentation|none)$/.test(image.getAttribute("role") || ""), width: Math.round(shownBox.width), height: Math.round(shownBox.height), look: drawn(image) };
    });
  }
  function drawn(image) { // how the picture is painted: share of its two commonest colours, and rows of small marks as lines of letters make
    try {
      const wide = Math.min(160, image.naturalWidth), high = Math.max(8, Math.round((image.naturalHeight * wide) / image.naturalWidth));
      if (high > 400) return null;
      const canvas = new OffscreenCanvas(wide, high), pen = canvas.getContext("2d", { willReadFrequently: true });
      pen.drawImage(image, 0, 0, wide, high);
      const data = pen.getImageData(0, 0, wide, high).data, shades = new Uint16Array(wide * high), tally = new Uint32Array(512); // 512 shades
      for (let i = 0; i < shades.length; i++) { const at = i << 2, shade = ((data[at] >> 5) << 6) | ((data[at + 1] >> 5) << 3) | (data[at + 2] >> 5); shades[i] = shade; tally[shade]++; }
      const common = [...tally.entries()].filter(([, count]) => count).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const ground = common[0][0];
      let inkRows = 0, bands = 0, was = false, flips = 0;
      for (let y = 0, i = 0; y < high; y++) {
        let ink = 0, changes = 0, inked = false;
        for (const end = i + wide; i < end; i++) { const now = shades[i] !== ground; if (now) ink++; if (now !== inked) { changes++; inked = now; } }
        const row = changes >= 12 && ink < wide * 0.6;
        if (row) { inkRows++; flips += changes; }
        if (row && !was) bands++;
        was = row;
      }
      return { ground: Math.round((100 * common[0][1]) / (wide * high)), colours: common.filter(([, count]) => count > wide * high * 0.01).length, bands, rows: Math.round((100 * inkRows) / high), flips: inkRows ? Math.round(flips / inkRows) : 0 };
    } catch (error) { return null; }
  }
  function sizes() { // small targets whose circles of 24 px overlap another target's
    const targets = all("button,[role=button],input[type=button],input[type=submit],input[type=checkbox],input[type=radio],a[href],summary,[role=checkbox],[role=tab],[role=link]")
      .filter((element) => shown(element) && zone(element) !== "noise").slice(0, 600).map((element) => ({ element, spot: element.getBoundingClientRect() })).filter(({ spot }) => spot.width > 1 && spot.height > 1 && spot.right > 0 && spot.bottom + scrollY > 0);
    const found = [];
    for (const one of targets) {
      if (one.spot.width >= 24 && one.spot.height >= 24) continue;
      if (css(one.element).display === "inline" && textAround(one.element.parentElement).length > 3) continue;
      if (/^(checkbox|radio)$/.test(one.element.type || "") && css(one.element).appearance !== "none" && one.element.labels && one.element.labels.length) continue;
      const x = one.spot.x + one.spot.width / 2, y = one.spot.y + one.spot.height / 2;
      const close = targets.some((other) => {
        if (other === one || other.element.contains(one.element) || one.element.contains(other.element)) return false;
        if (other.element.tagName === "A" && one.element.tagName === "A" && other.element.href === one.element.href) return false;
        const small = other.spot.width < 24 || other.spot.height < 24;
        if (small) { const dx = other.spot.x + other.spot.width / 2 - x, dy = other.spot.y + other.spot.height / 2 - y; if (Math.hypot(dx, dy) < 24) return true; }
        const nx = Math.max(other.spot.left, Math.min(x, other.spot.right)), ny = Math.max(other.spot.top, Math.min(y, other.spot.bottom));
        return Math.hypot(nx - x, ny - y) < 12;
      });
      if (close && found.length < 60) found.push(place(one.element, { width: Math.round(one.spot.width), height: Math.round(one.spot.height), name: nameOf(one.element).slice(0, 80) }));
    }
    return found;
  }
  function signature() { // pages with the same layout have the same signature: sheets, body's classes and the frame around the text
    const parts = [[...document.querySelectorAll("link[rel~=stylesheet]")].map((link) => link.href.split("?")[0]).join(" "), [...document.querySelectorAll("style")].map((style) => style.textContent.length).join(" ")];
    parts.push([...document.body.classList].map((name) => name.replace(/\d+/g, "0")).filter((name) => !/current|logged/.test(name)).sort().join(" "));
    parts.push([...document.body.children].slice(0, 12).map((child) => child.tagName + "." + child.className).join(" ").replace(/\d+/g, "0"));
    let hash = 0;
    for (const character of parts.join("\n")) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
    return hash.toString(16);
  }
  const facts = {};
  const ask = async (name, work) => { try { const answer = await work(); if (answer && !Array.isArray(answer) && typeof answer === "object") Object.assign(facts, answer); else facts[name] = answer; } catch (error) { facts.problems = [...(facts.problems || []), { probe: name, why: String(error).slice(0, 200) }]; } };
  await ask("tables", tables);
  await ask("language_parts", languageParts);
  await ask("moving", moving);
  await ask("media", media);
  await ask("gifs", gifs);
  await ask("links", links);
  await ask("fields", fields);
  await ask("mouse_only", mouseOnly);
  await ask("spaces", spaces);
  await ask("lines", lines);
  await ask("pictures", pictures);
  await ask("small_targets", sizes);
  await ask("signature", () => signature());
  facts.keys = [...watched.keys].filter((element) => element.isConnected).length;
  await ask("ticking", ticking);
  facts.milliseconds = Math.round((performance.now() - begun) * 10) / 10;
  return facts;
}
