// Keeps the board fresh and saves marks without leaving the page. Without script the same forms lead to the server and back.
(function () {
  "use strict";
  var table = document.getElementById("table"), body = table.tBodies[0];
  var progress = document.getElementById("progress"), status = document.getElementById("filtered"), stale = document.getElementById("stale");
  var marks = {};
  Array.prototype.forEach.call(document.getElementById("mark").options, function (option, number) { marks[["", "", "sent-back", "passed-on"][number]] = option.text; });
  document.querySelector("#filters button[data-plain]").hidden = true;
  if (!location.search) { // filters in the address are taken away by leaving them out of it
    document.querySelector("#filters a[data-plain]").hidden = true;
    document.querySelector("#filters .all").hidden = false;
  }

  function put(piece) {
    var row = document.getElementById("row-" + piece.row);
    if (!row || row.dataset.stamp === String(piece.stamp)) return;
    var holder = document.createElement("tbody");
    holder.innerHTML = "<tr>" + piece.html + "</tr>";
    var fresh = Array.prototype.slice.call(holder.rows[0].cells), old = Array.prototype.slice.call(row.cells);
    var rank = old[1].dataset.value;
    old.forEach(function (cell, number) {
      var writing = cell.classList.contains("remark") && cell.querySelector("details[open]") && !piece.mine;
      if (writing) return; // nobody's half-written note is taken away
      var open = Array.prototype.map.call(cell.querySelectorAll("details"), function (each) { return each.open; });
      var focused = cell.contains(document.activeElement);
      row.replaceChild(fresh[number], cell);
      fresh[number].querySelectorAll("details").forEach(function (each, at) { each.open = !piece.mine && !!open[at]; });
      if (focused) { var next = fresh[number].querySelector("summary, a"); if (next) next.focus(); }
    });
    row.dataset.stamp = piece.stamp;
    row.dataset.verdict = piece.verdict;
    row.dataset.mark = marks[piece.mark];
    row.classList.toggle("blank", piece.blank);
    if (rank !== row.cells[1].dataset.value) stale.hidden = false;
    table.dispatchEvent(new Event("changed"));
  }

  var said = 0, later = null;
  function say(words) { // not more often than a listener can bear, and the last word always
    clearTimeout(later);
    var wait = words ? Math.max(0, said + 8000 - Date.now()) : 0;
    later = setTimeout(function () { said = Date.now(); progress.textContent = words || "Every row is checked."; }, wait);
  }

  var source = new EventSource(table.dataset.events + "?since=" + table.dataset.last + "&shape=" + table.dataset.shape);
  source.addEventListener("row", function (event) { put(JSON.parse(event.data)); });
  source.addEventListener("tally", function (event) {
    var told = JSON.parse(event.data);
    document.getElementById("sentence").textContent = told.sentence;
    document.getElementById("tally").innerHTML = told.html;
    if (told.progress || progress.textContent) say(told.progress);
  });
  source.addEventListener("other", function () {
    source.close();
    progress.className = "moved";
    progress.textContent = "This list was handed in anew or deleted. ";
    var link = document.createElement("a");
    link.href = location.pathname;
    link.textContent = "Load it again";
    progress.appendChild(link);
  });

  table.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.classList.contains("keep")) return;
    event.preventDefault();
    var data = new URLSearchParams(new FormData(form));
    fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" } }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }).then(function (piece) {
      piece.mine = true;
      document.getElementById("row-" + piece.row).dataset.stamp = "";
      put(piece);
      document.getElementById("sentence").textContent = piece.sentence;
      status.textContent = form.querySelector("textarea") ? "Saved." : "It is checked again.";
      var summary = document.querySelector("#row-" + piece.row + " .remark summary");
      if (summary) summary.focus();
    }).catch(function () { form.classList.remove("keep"); form.submit(); }); // the plain way tells what is wrong
  });

  document.getElementById("order").addEventListener("click", function () {
    Array.prototype.slice.call(body.rows).sort(function (one, other) {
      function figure(row, cell) { return Number(row.cells[cell].dataset.value); }
      return figure(one, 1) - figure(other, 1) || figure(other, 3) - figure(one, 3) || figure(other, 5) - figure(one, 5) || figure(other, 6) - figure(one, 6);
    }).forEach(function (row) { body.appendChild(row); });
    table.tHead.querySelectorAll("[aria-sort]").forEach(function (heading) { heading.removeAttribute("aria-sort"); });
    stale.hidden = true;
    status.textContent = "Sorted, worst first.";
    table.querySelector(".sort").focus();
  });
})();
