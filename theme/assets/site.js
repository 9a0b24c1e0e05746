// Low-vision settings, links to clauses, the way to the filter of the bank. Every page reads and works without
// this file.
// It runs in <head> and blocks, so that the settings stand before the first paint.
(() => {
  "use strict";

  const key = "mumo-vision";
  const names = ["size", "space", "colors", "images"];
  const root = document.documentElement;
  let settings = {};

  const read = () => {
    try {
      const stored = Object(JSON.parse(localStorage.getItem(key)));
      // What is stored may be no record at all, and only a record keeps what is chosen next.
      settings = Object.fromEntries(names.map((name) => [name, stored[name]]));
    } catch (error) {
      // Storage is closed or its text is damaged: the settings last as long as the page.
    }
  };

  const write = () => {
    try {
      localStorage.setItem(key, JSON.stringify(settings));
      return true;
    } catch (error) {
      return false;
    }
  };

  const reflect = (name, value) => {
    if (value) root.setAttribute("data-" + name, value);
    else root.removeAttribute("data-" + name);
  };

  const apply = () => {
    for (const name of names) reflect(name, settings[name]);
    reflect("vision", names.some((name) => settings[name]) && "on");
    for (const radio of document.querySelectorAll(".vision-form input")) {
      radio.checked = radio.value === (settings[radio.name] || "");
    }
  };

  const change = (message) => {
    const saved = write();
    apply();
    const statuses = document.querySelectorAll("[role=status]");
    statuses[statuses.length - 1].textContent = message +
      (saved ? "" : " Браузер не даёт сохранить настройки: они подействуют только на этой странице.");
  };

  const reset = (button) => {
    settings = {};
    change("Обычный вид возвращён.");
    // The header's button has just disappeared: keep the focus beside it.
    if (!button.offsetParent) button.previousElementSibling.focus();
  };

  const wireForm = (form) => {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => {
      settings[target.name] = target.value;
      const legend = target.closest("fieldset").querySelector("legend");
      const label = target.closest("label");
      change(legend.textContent + ": " + label.textContent.trim().toLowerCase() + ".");
    });
  };

  // A clause's number becomes a link to the clause, to be copied and cited.
  const linkClause = (clause) => {
    const text = clause.firstChild;
    const number = text && text.nodeType === 3 && /^\s*\d[\d.]*/.exec(text.data);
    if (!number) return;
    const link = document.createElement("a");
    link.className = "clause";
    link.href = "#" + clause.id;
    text.splitText(number[0].length);
    clause.replaceChild(link, text);
    link.append(text);
  };

  // The words that stand for an image while images are hidden.
  const describeImage = (image) => {
    const words = document.createElement("span");
    words.className = "image-words";
    words.textContent = "Изображение: " + image.alt;
    image.after(words);
  };

  // Words, and what the page is about, go to the list of the bank, whose own script filters by them.
  const wireBank = (box) => {
    const { list, query } = box.dataset;
    if (location.pathname === list && location.search) return;
    const form = document.createElement("form");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const button = document.createElement("button");
    input.type = "search";
    button.className = "button";
    button.textContent = "Подобрать";
    label.append("Предмет, класс, условия, трудность", input);
    form.append(label, button);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wishes = new URLSearchParams(query);
      wishes.append("q", input.value.trim());
      location.assign(list + "?" + wishes);
    });
    box.append(form);
    box.hidden = false;
  };

  read();
  apply();

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll(".vision-form").forEach(wireForm);
    document.querySelectorAll(".prose [id^=p-]").forEach(linkClause);
    document.querySelectorAll(".bank-filter").forEach(wireBank);
    document.querySelectorAll("main img[alt]:not([alt=''])").forEach(describeImage);
    for (const button of document.querySelectorAll("[data-vision-reset]")) {
      button.addEventListener("click", () => reset(button));
    }
    apply();
  });

  // Another tab, or the way back from the settings page.
  const refresh = () => {
    read();
    apply();
  };
  addEventListener("storage", refresh);
  addEventListener("pageshow", (event) => event.persisted && refresh());
})();
