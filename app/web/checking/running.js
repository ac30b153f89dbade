// Keeps the page of a running check fresh. Without script the page reads itself anew every few seconds.
(function () {
  "use strict";
  var check = document.getElementById("check");
  var doing = document.getElementById("doing");
  var said = document.getElementById("said");
  var pages = document.getElementById("pages");
  var sections = document.getElementById("sections");
  var SAY_EVERY = 15000;
  var lastSaid = Date.now();
  var lit = sections.querySelectorAll(".lit").length;
  var source = new EventSource(check.dataset.events + "?since=" + check.dataset.last);

  // For the ear: a sentence now and then, not every second.
  function tell(sentence, now) {
    if (!now && Date.now() - lastSaid < SAY_EVERY) return;
    lastSaid = Date.now();
    said.textContent = sentence;
  }
  function show(sentence, now) {
    if (!sentence) return;
    doing.textContent = sentence;
    tell(sentence, now);
  }
  function fromTemplate(name) {
    return document.getElementById(name).content.firstElementChild.cloneNode(true);
  }
  function addPage(row) {
    var item = fromTemplate("page-row");
    var old = pages.querySelector('[data-number="' + row.number + '"]');
    item.dataset.number = row.number;
    item.querySelector(".name").textContent = row.title || row.address;
    if (row.note) item.querySelector(".under").textContent = row.note; else item.querySelector(".under").remove();
    if (row.picture) {
      item.querySelector("img").src = check.dataset.pictures + row.number + ".jpg";
      item.querySelector(".no-picture").remove();
    } else {
      item.querySelector("img").remove();
    }
    if (old) old.replaceWith(item); else pages.appendChild(item);
    document.getElementById("pages-part").hidden = false;
  }
  function showSections(rows) {
    var items = rows.map(function (row) {
      var item = fromTemplate("section-row");
      item.className = row.status === "missing" ? "" : "lit";
      item.querySelector(".sign").textContent = row.sign;
      item.querySelector(".what").textContent = row.name;
      item.querySelector(".under").textContent = row.words;
      return item;
    });
    sections.replaceChildren.apply(sections, items);
    document.getElementById("sections-part").hidden = false;
    var now = sections.querySelectorAll(".lit").length;
    if (now > lit) tell(now + (now === 1 ? " section" : " sections") + " found so far.");
    lit = now;
  }
  source.addEventListener("waiting", function (event) { show(JSON.parse(event.data).sentence, true); });
  source.addEventListener("progress", function (event) {
    var what = JSON.parse(event.data);
    show(what.sentence);
    (what.pages || []).forEach(addPage);
    if (what.sections) showSections(what.sections);
  });
  source.addEventListener("ended", function () {
    source.close();
    fetch(location.pathname, { headers: { Accept: "text/html" } }).then(function (answer) { return answer.text().then(function (text) {
      var fresh = new DOMParser().parseFromString(text, "text/html");
      var main = document.getElementById("main");
      var inside = main.contains(document.activeElement) && document.activeElement !== main;
      main.replaceChildren.apply(main, Array.prototype.slice.call(fresh.getElementById("main").childNodes));
      main.prepend(said);  // the same live region, so that what it says now is heard
      document.title = fresh.title;
      var verdict = main.querySelector(".verdict");
      setTimeout(function () { said.textContent = "The check is finished. " + (verdict ? verdict.textContent : ""); }, 100);
      if (inside) main.focus();
    }); }).catch(function () { location.reload(); });
  });
})();
