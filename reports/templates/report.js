// Adds to a report that works without it: filters, opening what an address points to, opening everything for print.
(function () {
  "use strict";
  document.documentElement.classList.add("js");

  function openTo(node) {
    for (var up = node; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  }
  function follow() {
    var id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
    var node = id && document.getElementById(id);
    if (!node) return;
    if (node.closest("[hidden]")) show();
    openTo(node);
    node.scrollIntoView();
  }
  window.addEventListener("hashchange", follow);
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (link && link.hash === location.hash) setTimeout(follow);
  });

  // Escape takes the explanation of a cell away until something else is pointed at or focused.
  function quiet(on) { document.documentElement.classList.toggle("quiet", on); }
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") quiet(true); });
  document.addEventListener("focusin", function () { quiet(false); });
  document.addEventListener("mouseover", function (event) { if (!event.target.closest || !event.target.closest(".question, .tip")) quiet(false); });

  var form = document.getElementById("filters");
  var findings = Array.prototype.slice.call(document.querySelectorAll(".finding"));
  var status = document.getElementById("filtered");

  function show() {
    form.reset();
    filter();
  }
  function filter() {
    var chosen = Array.prototype.filter.call(form.elements, function (element) { return element.dataset && element.dataset.filter && element.value; });
    var shown = 0;
    findings.forEach(function (finding) {
      var fits = chosen.every(function (select) { return (finding.dataset[select.dataset.filter] || "").split(" ").indexOf(select.value) >= 0; });
      var row = finding.parentElement.tagName === "LI" ? finding.parentElement : finding;
      finding.hidden = row.hidden = !fits;
      if (fits) shown += 1;
    });
    document.querySelectorAll("#mend .area, #mend .more, #mend, #look").forEach(function (group) {
      var all = group.querySelectorAll(".finding");
      if (!all.length) return;
      var left = group.querySelectorAll(".finding:not([hidden])").length;
      group.hidden = chosen.length > 0 && left === 0;
      if (chosen.length && left && group.classList.contains("more")) group.open = true;
    });
    status.textContent = chosen.length ? shown + (shown === 1 ? " finding fits" : " findings fit") + " of " + findings.length + "." : "";
  }
  if (form && findings.length > 3) {
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("reset", function () { setTimeout(filter); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
  }
  // What was ticked stays ticked in this browser: the addresses of findings are kept, and nothing else. Some browsers keep nothing for files.
  var ticks = document.querySelectorAll("input[id^=tick-]");
  try {
    var kept = JSON.parse(localStorage.getItem("foliocheck-ticks") || "[]");
    ticks.forEach(function (box) {
      if (kept.indexOf(box.id) >= 0) box.checked = true;
      box.addEventListener("change", function () {
        kept = kept.filter(function (id) { return id !== box.id; });
        if (box.checked) kept.push(box.id);
        localStorage.setItem("foliocheck-ticks", JSON.stringify(kept.slice(-2000)));
      });
    });
  } catch (error) {
    ticks = [];
  }
  // Browsers without ::details-content keep shut what the style opens for print.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.filter.call(document.querySelectorAll(".finding, .area > .more, #change .more, .where .more, .drawn"), function (fold) { return !fold.open; });
    opened.forEach(function (fold) { fold.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (fold) { fold.open = false; });
  });
  follow();
})();
