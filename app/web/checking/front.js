// Adds to a form that works without it: a file may be dropped anywhere on the page.
(function () {
  "use strict";
  var file = document.getElementById("file");
  var drop = document.getElementById("drop");
  var address = document.getElementById("address");
  document.documentElement.classList.add("js");
  ["dragover", "dragenter"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (!event.dataTransfer || Array.prototype.indexOf.call(event.dataTransfer.types, "Files") < 0) return;
      event.preventDefault();
      drop.classList.add("over");
    });
  });
  document.addEventListener("dragleave", function (event) { if (!event.relatedTarget) drop.classList.remove("over"); });
  document.addEventListener("drop", function (event) {
    drop.classList.remove("over");
    if (!event.dataTransfer || !event.dataTransfer.files.length) return;
    event.preventDefault();
    file.files = event.dataTransfer.files;
    address.value = "";
    file.focus();
  });
})();
