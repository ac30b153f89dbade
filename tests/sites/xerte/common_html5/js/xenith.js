// A small imitation of the engine: it loads the data, builds one page at a time with delays, follows the hash, and has the measured
// weakness that a hash set before the first page is built is never built.
var x_pages = [], x_pageInfo = [], x_normalPages = [], x_currentPage = -1, x_ready = false;
function x_html(text) { return (text || "").replace(/FileLocation \+ '([^']+)'/g, "$1"); }
function x_start(xml) {
  document.querySelector("#x_headerBlock h1").textContent = xml.documentElement.getAttribute("name");
  for (const node of xml.documentElement.children) for (const page of node.nodeName === "chapter" ? node.children : [node]) {
    if (page.getAttribute("hidePage") === "true") continue;
    x_pages.push(page);
    const info = { type: page.nodeName, built: false, linkID: page.getAttribute("linkID") };
    if (page.getAttribute("pageID")) info.pageID = page.getAttribute("pageID");
    x_normalPages.push(x_pageInfo.push(info) - 1);
  }
  const wanted = /^#page(\d+)$/.exec(location.hash);
  x_changePage(wanted ? +wanted[1] - 1 : Math.max(0, x_pageInfo.findIndex((info) => location.hash && (info.linkID === location.hash.slice(1) || info.pageID === location.hash.slice(1)))));
}
function x_changePage(number) {
  const page = x_pages[number], holder = document.getElementById("x_pageDiv");
  x_currentPage = number;
  holder.innerHTML = '<div id="x_page' + number + '"></div>';
  document.querySelector("#x_headerBlock h2").textContent = page.getAttribute("name");
  document.title = page.getAttribute("name") + " – " + document.querySelector("#x_headerBlock h1").textContent;
  document.getElementById("x_pageNo").textContent = number + 1 + " / " + x_pages.length;
  setTimeout(() => x_build(page, holder.firstChild, number), 120); // the model of the page type comes first
}
function x_build(page, box, number) {
  if (page.getAttribute("password")) {
    box.innerHTML = '<div id="x_pagePassword"><p>This page is password protected.</p><input id="x_pagePswd" type="text" aria-label="Password"><button type="button">Submit</button></div>';
    const open = () => { if (box.querySelector("input").value === page.getAttribute("password")) x_show(page, box, number); };
    box.querySelector("button").onclick = open;
    box.querySelector("input").onkeypress = (event) => { if (event.key === "Enter") open(); };
    x_ready = true;
    return;
  }
  x_show(page, box, number);
}
function x_show(page, box, number) {
  const nested = [...page.children];
  let out = "<script>var textModel = { pageChanged: function () {} };<\/script><div class='pageContents'>";
  if (page.nodeName === "title") out += "<p style='font-size:24px'>" + x_html(page.textContent) + "</p>";
  else if (page.nodeName === "tabNav") {
    out += "<div class='ui-tabs'><ul role='tablist'>" + nested.map((tab, at) => `<li role="tab" aria-controls="tab${at}" aria-selected="${at === 0}" tabindex="0"><a href="#tab${at}" role="presentation">${tab.getAttribute("name")}</a></li>`).join("") + "</ul>";
    out += nested.map((tab, at) => `<div id="tab${at}" role="tabpanel" class="${at ? "ui-tabs-hide" : ""}">${tab.getAttribute("text")}</div>`).join("") + "</div>";
  } else if (page.nodeName === "nav") {
    out += "<div class='ui-accordion'>" + nested.map((item, at) => `<h3><a href="#" onclick="return false">${item.getAttribute("name")}</a></h3><div class="${at ? "ui-closed" : ""}">${item.getAttribute("text")}</div>`).join("") + "</div>";
  } else {
    if (page.getAttribute("url")) out += `<a href="#" class="lightbox" onclick="return false"><img src="${x_html(page.getAttribute("url"))}" alt="${page.getAttribute("tip")}"></a>`;
    out += x_html(page.textContent).replace(/href="([^"]*)'"/g, 'href="$1"');
  }
  box.innerHTML = out + "</div>";
  setTimeout(() => { x_pageInfo[number].built = box; x_ready = true; }, 120); // pictures and formulas come last
}
window.addEventListener("hashchange", () => { const wanted = /^#page(\d+)$/.exec(location.hash); if (wanted && x_ready) { x_ready = false; x_changePage(+wanted[1] - 1); } });
window.addEventListener("load", () => fetch(x_projectXML + "?time=" + Date.now()).then((answer) => answer.text()).then((text) => x_start(new DOMParser().parseFromString(text, "text/xml"))));
