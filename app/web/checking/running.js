// Keeps the page of a running check fresh. Without script the page reads itself anew every few seconds.
(function () {
  "use strict";
  var live = document.getElementById("live");
  var doing = document.getElementById("doing");
  var source = new EventSource(live.dataset.events + "?since=" + live.dataset.last);
  function say(event) {
    var sentence = JSON.parse(event.data).sentence;
    if (sentence) doing.textContent = sentence;
  }
  source.addEventListener("waiting", say);
  source.addEventListener("progress", say);
  source.addEventListener("ended", function () {
    source.close();
    location.reload();
  });
})();
