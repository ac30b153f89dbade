// One pass over the document: blocks of text in reading order with their zone, links, pictures, frames, menu.
// Called with {zones: {zone: [selectors]}, wrappers: []}; gives plain values back. `window.__foliocheck` keeps what the
// other probes need (zone and block of an element), so that nobody walks the tree a second time.
(options) => {
  const SKIP = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "HEAD", "META", "LINK", "TITLE", "CANVAS", "OPTION", "DATALIST"]);
  const INLINE_TAGS = new Set("A ABBR B BDI BDO CITE CODE DATA DFN EM FONT I KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR BIG TT STRIKE INS DEL IMG INPUT BUTTON SELECT".split(" "));
  const KINDS = { LI: "item", DT: "item", DD: "item", TD: "cell", TH: "cell", BLOCKQUOTE: "quote", FIGCAPTION: "caption", CAPTION: "caption", PRE: "code" };
  const blocks = [], links = [], images = [], frames = [], anchors = [], lettering = [];
  const zoneOf = new Map(), blockOf = new Map(), styleOf = new Map(), pathOf = new Map(), marks = new Map();
  let pendingAnchor = null, count = 0;
  const MAX_NODES = 200000, MAX_BLOCKS = 20000, MAX_LINKS = 20000, MAX_PATH = 4000, MAX_ADDRESS = 8000, MAX_HTML = 12000000, LONGEST_LETTERING = 4500;
  const placeOf = new Map(), treeOf = new Map();
  const short = (text) => (typeof text === "string" ? text.slice(0, 5000) : text);
  // A field called "id" or "className" hides the form's own.
  const idOf = (element) => (typeof element.id === "string" ? element.id : element.getAttribute("id") || "").slice(0, 1000);
  // Addresses longer than any server takes (pictures written into the page, above all) are kept by their beginning.
  const within = (address) => (typeof address === "string" && address.length > MAX_ADDRESS ? address.slice(0, address.startsWith("data:") ? 200 : MAX_ADDRESS) : address);
  const PERMALINK = /^[#¶§🔗⚓]?$/u; // beside headings: a link to the heading itself
  const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]+/g; // editors leave them behind: neither words nor letters
  const squeeze = (text) => text.replace(INVISIBLE, "").replace(/[ \t\r\n\f\u00a0]+/g, " ").trim();

  function mark(root) {
    for (const zone of ["menu", "theme", "platform", "comments", "noise", "content"]) {
      const selectors = options.zones[zone] || [];
      let groups = [];
      try { groups = selectors.length ? [root.querySelectorAll(selectors.join(","))] : []; } catch (error) { // one that this browser does not know must not cost the others
        for (const selector of selectors) try { groups.push(root.querySelectorAll(selector)); } catch (unknown) { continue; }
      }
      for (const found of groups) {
        for (const element of found) if (element.tagName !== "BODY" && !element.querySelector("main,[role=main]")) marks.set(element, zone); // what holds the whole page is nobody's frame
      }
    }
  }
  function outsideMain(element) { return !element.closest("main,[role=main],article"); }
  function ownZone(element, inherited) {
    const marked = marks.get(element);
    if (marked) return marked;
    if (inherited === "noise" || inherited === "comments" || inherited === "platform") return inherited;
    const role = element.getAttribute("role");
    switch (element.tagName) {
      case "NAV": return "menu";
      case "MAIN": return "content";
      case "HEADER": case "FOOTER": case "ASIDE": if (outsideMain(element)) return "theme"; break;
    }
    if (role === "navigation") return "menu";
    if (role === "main") return "content";
    if ((role === "banner" || role === "contentinfo" || role === "complementary") && outsideMain(element)) return "theme";
    if (role === "search") return "theme";
    return inherited;
  }
  function look(element) {
    let style = styleOf.get(element);
    if (!style) {
      const computed = getComputedStyle(element);
      style = {
        display: computed.display, gone: computed.display === "none", hidden: computed.display === "none" || computed.visibility === "hidden" || computed.visibility === "collapse",
        bold: parseInt(computed.fontWeight, 10) >= 600, italic: computed.fontStyle !== "normal", size: parseFloat(computed.fontSize) || 0,
        upper: computed.textTransform === "uppercase", align: computed.textAlign, color: computed.color,
      };
      styleOf.set(element, style);
    }
    return style;
  }
  function path(element) {
    if (!element || element.nodeType !== 1) return "";
    const known = pathOf.get(element);
    if (known !== undefined) return known;
    let own;
    const id = idOf(element);
    if (id && /^[A-Za-z][\w-]*$/.test(id) && element.getRootNode().querySelectorAll("#" + id).length === 1) own = treeStart(element) + "#" + id;
    else {
      const parent = element.parentElement, tag = element.tagName.toLowerCase();
      if (!parent || tag === "body" || tag === "html") own = treeStart(element) + tag;
      else {
        // All children at once: asking each child for its place costs the square of their number.
        let family = placeOf.get(parent);
        if (!family) {
          family = { places: new Map(), sums: new Map() };
          for (let child = parent.firstElementChild; child; child = child.nextElementSibling) { const sum = (family.sums.get(child.tagName) || 0) + 1; family.sums.set(child.tagName, sum); family.places.set(child, sum); }
          placeOf.set(parent, family);
        }
        own = path(parent) + " > " + tag + (family.sums.get(element.tagName) > 1 ? `:nth-of-type(${family.places.get(element)})` : "");
        if (own.length > MAX_PATH) own = ""; // thousands of levels: such a path is longer than the page
      }
    }
    pathOf.set(element, own);
    return own;
  }
  function treeStart(element) { // what stands in a frame or a shadow tree has that element's path before its own: the page may have one just like it
    const root = element.getRootNode();
    let start = treeOf.get(root);
    if (start === undefined) {
      const holder = root === document ? null : root.host || (root.defaultView && root.defaultView.frameElement);
      treeOf.set(root, start = holder ? path(holder) + " >>> " : "");
    }
    return start;
  }
  function origin(element) { // from the pixels of its own window to those of the page as a whole: what stands in a frame, where the frame stands
    let view = element.ownerDocument.defaultView || window, x = window.scrollX, y = window.scrollY;
    for (let depth = 0; view !== window && view.frameElement && depth < 8; depth++) {
      const frame = view.frameElement.getBoundingClientRect();
      x += frame.x + view.frameElement.clientLeft; y += frame.y + view.frameElement.clientTop;
      view = view.frameElement.ownerDocument.defaultView || window;
    }
    return { x, y };
  }
  function box(element) {
    const r = element.getBoundingClientRect();
    if (!r.width && !r.height) return null;
    const from = origin(element);
    return { x: Math.round(r.x + from.x), y: Math.round(r.y + from.y), width: Math.round(r.width), height: Math.round(r.height) };
  }
  function around(rects, from) { // one box around all that can be seen of them; null where nothing can
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (const r of rects) {
      if (!r.width || !r.height || r.right + from.x <= 0 || r.bottom + from.y <= 0) continue; // put where nobody sees it
      left = Math.min(left, r.left); right = Math.max(right, r.right); top = Math.min(top, r.top); bottom = Math.max(bottom, r.bottom);
    }
    if (right === -Infinity) return null;
    const x = Math.floor(left + from.x), y = Math.floor(top + from.y);
    return { x, y, width: Math.ceil(right + from.x) - x, height: Math.ceil(bottom + from.y) - y };
  }
  function extent(element, nodes) { // its box, and whatever of its words stands outside of it: run over the edge, or moved
    const own = box(element);
    if (own && own.y > innerHeight && !element.firstElementChild) return own; // lines of plain text do not climb into the picture
    const outer = element.getBoundingClientRect(), range = element.ownerDocument.createRange(), outside = [];
    const inside = (node) => { range.selectNodeContents(node); const r = range.getBoundingClientRect(); return r.left >= outer.left && r.right <= outer.right && r.top >= outer.top && r.bottom <= outer.bottom; };
    if (own && inside(element)) return own;
    for (const node of nodes) if (!own || !inside(node)) { range.selectNodeContents(node); outside.push(...range.getClientRects()); }
    if (!outside.length || (own && cuts(element))) return own;
    return around(own ? [outer, ...outside] : outside, origin(element)) || own;
  }
  function cuts(element) { // whether all that sticks out of it is cut off: what is placed by another box is not
    const style = getComputedStyle(element);
    if (style.overflow === "visible") return false;
    return style.position !== "static" || ![...element.querySelectorAll("*")].some((inner) => /^(absolute|fixed)$/.test(getComputedStyle(inner).position));
  }
  let open = null; // the block that text is being gathered into
  function start(element, context) {
    flush();
    open = { element, context, parts: [], nodes: [], chars: 0, bold: 0, italic: 0, lead: "", leading: true, size: 0, sizeChars: 0, upper: 0, links: [], anchor: null };
  }
  function flush() {
    const now = open;
    open = null;
    if (!now) return;
    const text = now.parts.join("").replace(INVISIBLE, "").replace(/[ \t\r\f\u00a0]+/g, " ").replace(/ ?\n+ ?/g, "\n").trim(); // line breaks are kept
    const { element, context } = now;
    const heading = context.level > 0;
    if (!text && !heading) { for (const link of now.links) link.block = blocks.length ? blocks.length - 1 : null; if (now.anchor) pendingAnchor = pendingAnchor || now.anchor; return; }
    if (blocks.length >= MAX_BLOCKS) return;
    const style = {};
    if (now.chars && now.bold >= now.chars * 0.98) style.bold = true;
    else if (now.lead && !heading) style.lead = squeeze(now.lead).slice(0, 200);
    if (now.chars && now.italic >= now.chars * 0.98) style.italic = true;
    if (now.chars && now.upper >= now.chars * 0.98) style.uppercase = true;
    if (now.size) style.size = Math.round(now.size * 10) / 10;
    const own = look(element);
    if (own.align === "justify" && text.length > 60) style.justified = true;
    if (own.align === "center" || own.align === "-webkit-center") style.centred = true;
    if (text.length > 150) { const wide = element.clientWidth; if (wide) style.width = wide; }
    const names = typeof element.className === "string" ? element.className : "";
    if (names && text.length < 200) style.class = names.slice(0, 120);
    if (context.cell) { style.cell = context.cell; style.place = context.place; }
    if (context.panel && context.panel.label) { style.panel = context.panel.label; context.panel.label = ""; }
    const anchor = anchorOf(element, heading, now.anchor);
    const index = blocks.length;
    blocks.push({
      kind: heading ? "heading" : context.kind, text: text.slice(0, 20000), zone: context.zone, level: context.level, anchor,
      selector: path(element), hidden: context.hidden, frame: context.frame, language: context.language, style,
      box: context.hidden ? null : extent(element, now.nodes),
    });
    for (const link of now.links) link.block = index;
    blockOf.set(element, index);
  }
  function anchorOf(element, heading, inside) {
    let anchor = null;
    if (heading) {
      anchor = idOf(element) || null;
      if (!anchor) {
        const named = element.querySelector("[id],a[name]");
        if (named) anchor = idOf(named) || named.getAttribute("name");
      }
    } else if (idOf(element) && element.tagName !== "BODY" && element.tagName !== "MAIN") anchor = idOf(element);
    anchor = anchor || inside || pendingAnchor;
    pendingAnchor = null;
    if (!anchor && heading && element.parentElement) {
      // A wrapper whose first text is this heading is reached by the wrapper's id.
      let parent = element.parentElement, first = element;
      for (let depth = 0; depth < 3 && parent && parent.tagName !== "BODY" && parent.tagName !== "MAIN"; depth++) {
        let before = first.previousElementSibling, text = "";
        while (before) { text += before.textContent; before = before.previousElementSibling; }
        if (squeeze(text)) break;
        if (idOf(parent)) { anchor = idOf(parent); break; }
        first = parent; parent = parent.parentElement;
      }
    }
    return anchor;
  }
  function lineAfter(node, holder) { // the text of the rest of a line, up to a line break or what stands by itself, and whether all of it is bold
    const isBold = (words) => look(words.parentElement || holder).bold; // what stands right under a shadow's root has no element around it
    let text = node.nodeValue, bold = isBold(node), at = node;
    while (text.length < 200) {
      while (!at.nextSibling && at.parentNode !== holder) { at = at.parentNode; if (!at || at === document.body) return { text: squeeze(text), bold }; }
      at = at.nextSibling;
      while (at && at.nodeType === 1 && at.tagName !== "BR" && at.firstChild && INLINE_TAGS.has(at.tagName)) at = at.firstChild;
      if (!at || (at.nodeType === 1 && !INLINE_TAGS.has(at.tagName))) break;
      if (at.nodeType === 3 && at.nodeValue.trim()) { text += at.nodeValue; bold = bold && isBold(at); }
    }
    return { text: squeeze(text), bold };
  }
  function goesOn(broken, soFar) { // whether a heading that was too long for one line goes on after the break: in bold and with a small letter
    let next = broken.nextSibling;
    while (next && (next.nodeType === 8 || (next.nodeType === 3 && !next.nodeValue.trim()))) next = next.nextSibling;
    while (next && next.nodeType === 1 && INLINE_TAGS.has(next.tagName)) next = next.firstChild;
    return !!next && next.nodeType === 3 && soFar.length > 30 && /^\s*\p{Ll}/u.test(next.nodeValue) && (!next.parentElement || look(next.parentElement).bold);
  }
  function opensBoldLine(node, element) { // a bold line of its own amid the lines of a paragraph is a heading as people make them
    if (!open || open.context.level || !open.chars || open.bold >= open.chars * 0.98 || !node.nodeValue.trim() || !look(element).bold) return false;
    let last = open.parts.length - 1;
    while (last >= 0 && open.parts[last] !== "\n" && !open.parts[last].trim()) last--;
    if (open.parts[last] !== "\n") return false;
    const line = lineAfter(node, open.context.holder);
    return line.bold && line.text.length < 120;
  }
  function addText(node, element, context) {
    if (opensBoldLine(node, element)) flush();
    if (!open) start(context.holder, context);
    const value = node.nodeValue;
    const chars = value.replace(INVISIBLE, "").replace(/\s+/g, "").length;
    open.parts.push(value.replace(/\n/g, " "));
    if (!chars) { if (open.leading) open.lead += " "; return; }
    open.nodes.push(node);
    if (open.context.hidden && !context.hidden) open.context = { ...open.context, hidden: false };
    const style = look(element);
    open.chars += chars;
    if (style.bold) { open.bold += chars; if (open.leading) open.lead += value; } else open.leading = false;
    if (style.italic) open.italic += chars;
    if (style.upper || (/[A-Z]/.test(value) && value === value.toUpperCase() && chars > 1)) open.upper += chars;
    if (chars > open.sizeChars) { open.size = style.size; open.sizeChars = chars; }
  }
  function nameOf(element) {
    const label = element.getAttribute("aria-label");
    if (label && label.trim()) return squeeze(label);
    const by = element.getAttribute("aria-labelledby");
    if (by) { const text = by.split(/\s+/).map((id) => { const target = element.ownerDocument.getElementById(id); return target ? target.textContent : ""; }).join(" "); if (text.trim()) return squeeze(text); }
    let text = squeeze(element.textContent || "");
    if (!text) text = squeeze([...element.querySelectorAll("img[alt]")].map((image) => image.alt).join(" "));
    return text || squeeze(element.getAttribute("title") || "");
  }
  function addLink(element, raw, tag, context) {
    if (links.length >= MAX_LINKS) return;
    let href = raw.trim();
    try { href = new URL(href, element.ownerDocument.baseURI).href; } catch (error) { /* kept as written */ }
    const link = {
      href: within(href), raw: within(raw), tag, text: squeeze(element.textContent || "").slice(0, 300), name: nameOf(element).slice(0, 300), zone: context.zone, block: null,
      selector: path(element), box: context.hidden ? null : box(element), hidden: context.hidden || look(element).hidden, new_window: (element.getAttribute("target") || "").toLowerCase() === "_blank",
      onclick: element.getAttribute("onclick") || (element.matches("[role=button],[role=tab],[aria-expanded],[aria-haspopup],[aria-controls],[data-toggle],[data-bs-toggle]") ? "by script" : ""), rel: element.getAttribute("rel") || "",
    };
    links.push(link);
    if (open) open.links.push(link); else link.block = blocks.length ? blocks.length - 1 : null;
  }
  function addImage(element, context) {
    if (images.length >= MAX_LINKS) return;
    const figure = element.closest("figure"), link = element.closest("a[href]");
    const caption = figure && figure.querySelector("figcaption");
    images.push({
      src: within(element.currentSrc || element.src || ""), raw: within(element.getAttribute("src")), alt: short(element.getAttribute("alt")), role: element.getAttribute("role"), title: short(element.getAttribute("title")),
      label: short(element.getAttribute("aria-label")), caption: caption ? squeeze(caption.textContent).slice(0, 300) : null, linked: link ? within(link.href) : null, zone: context.zone, block: blocks.length ? blocks.length - 1 + (open && open.chars ? 1 : 0) : 0,
      selector: path(element), width: element.naturalWidth || 0, height: element.naturalHeight || 0, box: box(element), background: false, hidden: context.hidden,
      hidden_from_readers: !!element.closest("[aria-hidden=true]"),
    });
  }
  function addFrame(element, context) {
    const frame = { src: element.getAttribute("src") || "", title: element.getAttribute("title") || element.getAttribute("aria-label"), name: element.name || "", zone: context.zone, block: blocks.length ? blocks.length - 1 : null, selector: path(element), box: box(element), entered: false, hidden: context.hidden };
    try { frame.src = frame.src ? new URL(frame.src, element.ownerDocument.baseURI).href : ""; } catch (error) { /* kept as written */ }
    frame.src = within(frame.src);
    if (frames.length >= 2000) return;
    frames.push(frame);
    if (element.tagName !== "IFRAME" && element.tagName !== "FRAME") return;
    let inner = null;
    try { inner = element.contentDocument; } catch (error) { inner = null; }
    if (!inner || !inner.body) return;
    if (inner.body.querySelector("input[type=password]")) frame.password_field = true;
    frame.entered = true;
    frame.final_url = inner.URL;
    mark(inner);
    flush();
    const before = blocks.length;
    walk(inner.body, { ...context, gone: context.hidden, frame: inner.URL, holder: inner.body, kind: "paragraph", level: 0 });
    flush();
    frame.text = blocks.slice(before).map((block) => block.text).join("\n").slice(0, 5000);
  }
  function addLettering(where, text, place, element, context) {
    text = text.replace(INVISIBLE, "").split("\n").map(squeeze).filter(Boolean).join("\n");
    while (text && place && lettering.length < MAX_LINKS) { // a chart of many labels becomes several rows with one box: what is cut off could not be blurred
      const end = text.length <= LONGEST_LETTERING ? text.length : text.lastIndexOf("\n", LONGEST_LETTERING) + 1 || LONGEST_LETTERING;
      lettering.push({ where, text: text.slice(0, end).trim(), zone: ownZone(element, context.zone), block: blocks.length ? blocks.length - 1 : null, selector: path(element), box: place });
      text = text.slice(end);
    }
  }
  function addDrawing(svg, context) { // the words of a drawing made of shapes
    const words = [...svg.querySelectorAll("text,foreignObject")], uses = [...svg.querySelectorAll("use")];
    if (!words.length && !uses.length) return;
    const shown = [...words, ...uses].filter((part) => !look(part).hidden).map((part) => [part, part.getBoundingClientRect()]).filter(([, r]) => r.width && r.height);
    const drawnBy = (part, steps) => { // a part may be drawn by reference, and what it refers to by another
      if (part.tagName.toLowerCase() !== "use") return part.textContent;
      const target = (part.getAttribute("href") || part.getAttribute("xlink:href") || "").replace(/^#/, "");
      const drawn = target && steps && part.getRootNode().querySelector("#" + CSS.escape(target));
      return drawn ? [drawn, ...drawn.querySelectorAll("*")].filter((inner) => /^(text|use)$/i.test(inner.tagName)).slice(0, 200).map((inner) => drawnBy(inner, steps - 1)).join("\n") : "";
    };
    const texts = shown.map(([part]) => drawnBy(part, 3));
    addLettering("drawing", texts.join("\n"), around(shown.filter((_, index) => texts[index].trim()).map(([, r]) => r), origin(svg)), svg, context);
  }
  function addField(field, context) { // what stands in it now, or the hint while it is empty
    if (field.tagName === "SELECT") {
      const all = field.multiple || field.size > 1, options = [...field.options].filter((option) => all || option.selected);
      const groups = all ? [...field.querySelectorAll("optgroup")] : [];
      return addLettering("field", [...options, ...groups].slice(0, 500).map((part) => part.label).join("\n"), box(field), field, context);
    }
    if (/^(hidden|password|checkbox|radio|range|color|file)$/.test(field.type)) return;
    addLettering(field.value ? "field" : "hint", String(field.value || field.placeholder || (field.type === "image" && field.alt) || ""), box(field), field, context);
  }
  function walk(element, context) {
    if (++count > MAX_NODES) return;
    const tag = element.tagName ? element.tagName.toUpperCase() : "";
    if (tag === "SVG" && !context.gone) addDrawing(element, context);
    if (SKIP.has(tag)) return;
    const style = look(element);
    const zone = ownZone(element, context.zone);
    zoneOf.set(element, zone);
    if (context.level && zone !== context.zone && (zone === "platform" || zone === "noise")) return; // a button of the builder's inside a heading is no word of it
    let gone = context.gone || style.gone;
    if (tag === "DETAILS" && !element.open) context = { ...context, closed: element };
    if (context.closed && element.parentElement === context.closed && tag !== "SUMMARY") gone = true;
    const hidden = gone || style.hidden; // what cannot be seen may hold what can
    const language = (element.getAttribute("lang") || "").slice(0, 100) || context.language;
    const opens = idOf(element) && panels.get(idOf(element));
    if (opens) context = { ...context, panel: { label: opens } };
    if (idOf(element)) anchors.push(idOf(element));
    if (tag === "A" && element.name) anchors.push(element.name);
    if (tag === "BR") {
      if (open) {
        const soFar = squeeze(open.parts.join(""));
        const boldLine = open.chars > 0 && open.bold >= open.chars * 0.98 && soFar.length < 120 && !goesOn(element, soFar);
        if (/\n\s*$/.test(open.parts.join("")) || (boldLine && open.context.level === 0)) { flush(); } else open.parts.push("\n");
      }
      return;
    }
    const role = element.getAttribute("role");
    const headingTag = /^H[1-6]$/.test(tag) && role !== "presentation" && role !== "none";
    const level = headingTag ? +tag[1] : role === "heading" ? Math.min(6, Math.max(1, parseInt(element.getAttribute("aria-level") || "2", 10) || 2)) : 0;
    const shown = style.display;
    const isBlock = level > 0 || tag === "BODY" || (shown === "none" || shown === "contents" ? !INLINE_TAGS.has(tag) : !/^(inline|ruby)/.test(shown) || KINDS[tag] !== undefined) || (shown === "inline-block" && !INLINE_TAGS.has(tag));
    const inner = { ...context, zone, gone, hidden, language };
    if (isBlock) {
      inner.holder = element;
      if (context.level && !level) { /* blocks inside a heading are part of it */ } else {
        flush();
        inner.level = level;
        inner.kind = KINDS[tag] || (level ? "heading" : ["item", "cell", "quote", "caption", "code"].includes(context.kind) && !level ? context.kind : "paragraph");
        if (tag === "TD" || tag === "TH") { inner.cell = tag.toLowerCase(); inner.place = [element.parentElement.rowIndex ?? 0, element.cellIndex]; }
        if (level || KINDS[tag]) start(element, inner);
      }
    } else if (zone !== context.zone) flush();
    if (!isBlock && idOf(element) && open && !open.chars && !open.anchor) open.anchor = idOf(element);
    if (tag === "A" && !element.hasAttribute("href") && element.name && !element.textContent.trim()) pendingAnchor = element.name;
    if (!isBlock && !element.textContent.trim() && idOf(element) && tag === "A") pendingAnchor = idOf(element);
    if (isBlock && !level && idOf(element) && !element.textContent.trim() && !element.querySelector("img,iframe,video,audio,object,embed")) pendingAnchor = idOf(element);
    if (!hidden && (tag === "INPUT" || tag === "TEXTAREA" || tag === "SELECT")) addField(element, inner);
    if (tag === "IMG") { addImage(element, inner); if (element.getAttribute("src") === "" || element.src) addLink(element, element.getAttribute("src") || "", "img", inner); if (element.alt && open && context.level) open.parts.push(element.alt); return; }
    if (tag === "IFRAME" || tag === "FRAME") { if (element.getAttribute("src") !== null) addLink(element, element.getAttribute("src") || "", "iframe", inner); addFrame(element, inner); return; }
    if (tag === "OBJECT" && element.getAttribute("data") !== null) { addLink(element, element.getAttribute("data"), "object", inner); addFrame(element, inner); }
    if (tag === "EMBED" && element.getAttribute("src") !== null) { addLink(element, element.getAttribute("src"), "embed", inner); return; }
    if ((tag === "VIDEO" || tag === "AUDIO" || tag === "SOURCE") && element.getAttribute("src") !== null) addLink(element, element.getAttribute("src"), tag.toLowerCase(), inner);
    if (tag === "A" && context.level && PERMALINK.test(squeeze(element.textContent)) && (element.getAttribute("href") || "").startsWith("#") && !element.querySelector("img,svg,input")) return;
    if ((tag === "A" || tag === "AREA") && element.hasAttribute("href")) { if (!open) start(inner.holder, inner); addLink(element, element.getAttribute("href"), tag.toLowerCase(), inner); }
    else if (tag === "A" && !element.hasAttribute("href") && !idOf(element) && !element.name && /(^|[\s_-])(btn|button)/i.test(typeof element.className === "string" ? element.className : "")) addLink(element, "", "button", inner);
    const root = element.shadowRoot;
    if (root) { mark(root); children(root, element, inner); }
    children(element, element, inner);
    if (isBlock && !(context.level && !level)) flush();
  }
  function children(node, element, context) {
    if (node.tagName === "SLOT" && node.assignedNodes && node.assignedNodes().length) return;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) { if (child.nodeValue) { if (child.nodeValue.trim()) addText(child, element, context); else if (open) open.parts.push(" "); } }
      else if (child.nodeType === 1) {
        if (++count > MAX_NODES) return;
        walk(child, context);
        if (!open && !/^(inline|ruby)/.test(look(element).display || "")) { /* the next text starts a new block of the same holder */ }
      }
    }
  }
  function readMenu() {
    const items = [], seen = new Set();
    const candidates = [];
    for (const [element, zone] of zoneOf) if (zone === "menu" && zoneOf.get(element.parentElement) !== "menu") candidates.push(element);
    for (const root of candidates) {
      for (const entry of root.querySelectorAll("a, li, option[value]")) {
        let label, href = null, item = entry.closest("li");
        if (entry.tagName === "LI") {
          if (entry.querySelector(":scope > a, :scope > div a, :scope > span a, :scope > p a")) continue;
          label = squeeze([...entry.childNodes].filter((node) => node.nodeType === 3 || (node.nodeType === 1 && !/^(UL|OL|DIV|NAV)$/.test(node.tagName))).map((node) => node.textContent).join(" "));
        } else if (entry.tagName === "OPTION") { label = squeeze(entry.textContent); try { href = new URL(entry.value, document.baseURI).href; } catch (error) { continue; } if (!/^https?:/.test(href) || !/[/.?]/.test(entry.value)) continue; }
        else { label = nameOf(entry); if (entry.hasAttribute("href") && !/^(javascript:|#$)/i.test(entry.getAttribute("href"))) href = entry.href; }
        if (!label || label.length > 200) continue;
        let level = 1, group = null;
        let up = item ? item.parentElement.closest("li") : null;
        if (up && root.contains(up)) {
          const head = up.querySelector("a,span,button,label,summary,p,div");
          group = head ? nameOf(head) : squeeze(up.firstChild ? up.firstChild.textContent : "");
          if (group) group = group.slice(0, 200);
          while (up && root.contains(up)) { level++; up = up.parentElement.closest("li"); }
        } else for (let here = entry.parentElement; here && here !== root.parentElement; here = here.parentElement) { // a folded list that a button or heading opens
          const opener = idOf(here) && panels.get(idOf(here));
          if (opener && opener !== label && !/\b(menu|navigat\w*|toggle|open|close)\b|^\W*$/i.test(opener)) { group = opener; level = 2; break; }
        }
        const given = entry.getAttribute("data-level");
        if (given && /^\d$/.test(given)) level = +given;
        const key = label + "\n" + (href || "") + "\n" + (group || "");
        if (seen.has(key) || items.length >= 1000) continue;
        seen.add(key);
        items.push({ label, href, group, level });
      }
    }
    return items;
  }
  // What opens a panel (a tab, the head of an accordion) names it for a reader: the panel's first block keeps that name.
  const panels = new Map();
  for (const opener of document.querySelectorAll("[aria-controls],[data-bs-target],[data-target]")) {
    const id = (opener.getAttribute("aria-controls") || opener.getAttribute("data-bs-target") || opener.getAttribute("data-target") || "").trim().replace(/^#/, "");
    const label = nameOf(opener).slice(0, 200);
    if (id && label && !panels.has(id)) panels.set(id, label);
  }
  mark(document);
  if (!document.body && document.contentType === "text/html") throw new Error("A script has taken the page's body away.");
  if (document.body) {
    if (document.body.tagName === "FRAMESET") for (const frame of document.querySelectorAll("frame")) { addLink(frame, frame.getAttribute("src") || "", "iframe", { zone: "content", hidden: false }); addFrame(frame, { zone: "content", hidden: false, level: 0, kind: "paragraph", language: null, frame: null }); }
    else walk(document.body, { zone: marks.get(document.body) || "content", hidden: false, frame: null, level: 0, kind: "paragraph", holder: document.body, language: null });
  }
  flush();
  const meta = {};
  for (const element of document.querySelectorAll("meta[content]")) {
    const key = (element.getAttribute("name") || element.getAttribute("property") || element.getAttribute("http-equiv") || "").toLowerCase();
    if (key && !(key in meta) && Object.keys(meta).length < 60) meta[key] = element.content.slice(0, 500);
  }
  const crumbs = document.querySelector("[class*=breadcrumb i],[aria-label*=breadcrumb i]");
  const canonical = document.querySelector("link[rel=canonical]");
  const passwords = [...document.querySelectorAll("input[type=password]")].filter((input) => !look(input).hidden).length;
  window.__foliocheck = { zoneOf, blockOf, path, box, look, squeeze };
  const kind = document.doctype ? `<!DOCTYPE ${document.doctype.name}>` : "";
  let source = document.documentElement ? document.documentElement.outerHTML : "";
  if (source.length > 1000000) source = source.replace(/(\bdata:[\w.+\/;=-]{1,100},[^"'()<>\s]{200})[^"'()<>\s]+/g, "$1").slice(0, MAX_HTML);
  return {
    html: kind + source, lettering,
    url: within(location.href), title: String(document.title).trim().slice(0, 500), language: (document.documentElement.getAttribute("lang") || document.documentElement.getAttribute("xml:lang") || "").slice(0, 100) || null, canonical: canonical ? canonical.href : null,
    body_classes: document.body ? [...document.body.classList].slice(0, 60) : [], meta, blocks, links, images, frames, anchors: anchors.slice(0, 20000), menu: readMenu(),
    breadcrumbs: crumbs ? crumbs.textContent.split(/[›»\/>→|]|\n/).map(squeeze).filter(Boolean).slice(0, 10) : [],
    feeds: [...document.querySelectorAll("link[rel=alternate][href],link[rel='https://api.w.org/'][href]")].slice(0, 20).map((link) => [link.rel, link.type, link.href]),
    password_fields: passwords, scroll_height: document.documentElement.scrollHeight, nodes: count, cut: count > MAX_NODES || blocks.length >= MAX_BLOCKS || links.length >= MAX_LINKS,
  };
}
