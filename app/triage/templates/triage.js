// Adds sorting, filtering and copying to a table that reads well without them.
(function () {
  "use strict";
  var table = document.getElementById("table");
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var form = document.getElementById("filters");
  var status = document.getElementById("filtered");

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (heading, column) {
    if (!heading.dataset.first) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = heading.textContent;
    heading.textContent = "";
    heading.appendChild(button);
    button.addEventListener("click", function () {
      var now = heading.getAttribute("aria-sort");
      var next = now ? (now === "ascending" ? "descending" : "ascending") : heading.dataset.first;
      table.tHead.querySelectorAll("[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
      heading.setAttribute("aria-sort", next);
      rows.slice().sort(function (one, other) {
        var a = one.cells[column].dataset.value, b = other.cells[column].dataset.value;
        var order = column === 0 ? a.localeCompare(b) : Number(a) - Number(b);
        return (next === "ascending" ? order : -order) || rows.indexOf(one) - rows.indexOf(other);
      }).forEach(function (row) { body.appendChild(row); });
    });
  });

  function filter() {
    var mark = form.elements.mark ? form.elements.mark.value : ""; // only the page's board has it
    var verdict = form.elements.verdict.value, pathway = form.elements.pathway.value, words = form.elements.words.value.trim().toLowerCase();
    var shown = 0;
    rows.forEach(function (row) {
      var fits = (!verdict || row.dataset.verdict === verdict) && (!pathway || row.dataset.pathway === pathway) &&
        (!mark || row.dataset.mark === mark) && (!words || (row.cells[0].textContent + " " + row.cells[1].textContent).toLowerCase().indexOf(words) >= 0);
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    status.textContent = shown === rows.length ? "" : shown + (shown === 1 ? " row" : " rows") + " of " + rows.length + " shown.";
  }
  if (rows.length > 1) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("reset", function () { setTimeout(filter); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
  }

  table.addEventListener("click", function (event) {
    var button = event.target.closest(".copy");
    if (!button) return;
    var words = button.previousElementSibling;
    function mark() {
      var range = document.createRange();
      range.selectNodeContents(words);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      status.textContent = "The words are marked: copy them with your keyboard.";
    }
    if (!navigator.clipboard) return mark();
    navigator.clipboard.writeText(words.textContent).then(function () { status.textContent = "Copied."; }, mark);
  });
  function freshen() { // rows came or changed
    table.querySelectorAll(".copy").forEach(function (button) { button.hidden = false; });
    filter();
  }
  table.addEventListener("changed", freshen);
  freshen();
})();
