async () => {
  // The engine must have built the page that the address names before anything is read (a hash set earlier is never built).
  const until = performance.now() + 12000;
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const text = () => { const holder = document.getElementById("x_pageDiv") || document.getElementById("x_pageHolder"); return holder ? holder.textContent.length + holder.querySelectorAll("*").length : -1; };
  const ready = () => {
    const infos = window.x_pageInfo, current = window.x_currentPage;
    if (!infos || current === undefined || current < 0 || !infos[current]) return false;
    const wanted = /^#page(\d+)$/.exec(location.hash);
    if (wanted && (window.x_normalPages ? window.x_normalPages[+wanted[1] - 1] : +wanted[1] - 1) !== current && performance.now() < until - 6000) return false;
    return !!infos[current].built || !!document.getElementById("x_pagePswd");
  };
  if (window.x_pageInfo === undefined && !document.getElementById("x_mainHolder")) return [];
  while (!ready() && performance.now() < until) await pause(40);
  for (let last = text(), same = 0; same < 3 && performance.now() < until; ) { await pause(40); const now = text(); if (now === last) same++; else { same = 0; last = now; } }
  const infos = window.x_pageInfo || [], normal = window.x_normalPages || infos.map((info, index) => index);
  const numberOf = (id) => {
    if (id === "[first]") return 1;
    if (id === "[last]") return normal.length;
    if (id === "[next]" || id === "[previous]") return normal.indexOf(window.x_currentPage) + (id === "[next]" ? 2 : 0);
    const place = infos.findIndex((info) => info.linkID === id || info.pageID === id);
    return place < 0 ? 0 : normal.indexOf(place) + 1;
  };
  for (const link of document.querySelectorAll("a[onclick*=x_navigateToPage]")) {
    const id = /ID\s*:\s*['"]([^'"]+)['"]/.exec(link.getAttribute("onclick"));
    const number = id ? numberOf(id[1]) : 0;
    if (number > 0) { link.setAttribute("href", "#page" + number); link.removeAttribute("onclick"); }
  }
  for (const link of document.querySelectorAll("a[href^='#']")) {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    if (id && !/^page\d+$/.test(id) && !document.getElementById(id)) { const number = numberOf(id); if (number > 0) link.setAttribute("href", "#page" + number); }
  }
  const base = location.href.split("#")[0];
  return normal.map((place, index) => `${base}#page${index + 1}`);
}
