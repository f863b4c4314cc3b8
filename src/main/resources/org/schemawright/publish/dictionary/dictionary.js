(function () {
  "use strict";
  var input = document.getElementById("search");
  var found = document.getElementById("found");
  var articles = Array.prototype.slice.call(document.querySelectorAll("article"));
  var entries = {};
  document.querySelectorAll("nav li a").forEach(function (link) {
    entries[link.getAttribute("href").slice(1)] = link.parentNode;
  });
  var texts = null;
  var waiting = 0;

  function words(text) {
    return text.toLowerCase().split(/\s+/).filter(Boolean);
  }

  function search() {
    if (texts === null) {
      texts = articles.map(function (article) {
        return article.textContent.toLowerCase();
      });
    }
    var wanted = words(input.value);
    var count = 0;
    articles.forEach(function (article, i) {
      var hit = wanted.every(function (word) {
        return texts[i].indexOf(word) >= 0;
      });
      article.hidden = !hit;
      if (entries[article.id]) {
        entries[article.id].hidden = !hit;
      }
      count += hit ? 1 : 0;
    });
    found.textContent = wanted.length ? count + " of " + articles.length + " found" : "";
  }

  input.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(search, 80);
  });
  input.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      input.value = "";
      search();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && document.activeElement !== input) {
      event.preventDefault();
      input.focus();
    }
  });
  var look = document.getElementById("look");

  function isDark() {
    var chosen = document.documentElement.dataset.look;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function show(chosen) {
    if (chosen === "dark" || chosen === "light") {
      document.documentElement.dataset.look = chosen;
    }
    look.textContent = isDark() ? "Light" : "Dark";
  }

  function remembered() {
    try {
      return localStorage.getItem("look");
    } catch (refused) {
      return null;
    }
  }

  show(remembered());
  look.hidden = false;
  look.addEventListener("click", function () {
    var chosen = isDark() ? "light" : "dark";
    show(chosen);
    try {
      localStorage.setItem("look", chosen);
    } catch (refused) {
      // A browser that keeps nothing for files on disk asks again the next time.
    }
  });
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) {
      input.value = "";
      search();
      target.scrollIntoView();
    }
  });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (part) {
      part.open = true;
    });
  });
})();
