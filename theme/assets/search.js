// The search page. Pagefind finds; this asks it, also for words of the same meaning and for what was typed in the
// wrong keyboard layout, and keeps the question in the address.
const form = document.querySelector(".search");
const list = document.querySelector(".results");
const status = document.querySelector(".found");
const more = document.querySelector(".more-results");
const unavailable = document.querySelector(".without-search");
const filters = ["вид", "объединение", "год"];
const pageSize = 10;
const mostVariants = 8;

const groups = [...document.querySelectorAll(".same-words li")].map((item) =>
  [...item.querySelectorAll("span")].map((word) => word.textContent.toLowerCase()));

// ЙЦУКЕН beside QWERTY, key by key.
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>";
const cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю";

const inOtherLayout = (text) =>
  [...text.toLowerCase()].map((sign) => cyrillic[latin.indexOf(sign)] ?? sign).join("");

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// The question, and the same with words of one meaning put for each other.
const variants = (query) => {
  const found = [query];
  for (const group of groups) {
    for (const word of group) {
      const whole = new RegExp("(^|[^\\p{L}\\p{N}])" + escaped(word) + "(?=$|[^\\p{L}\\p{N}])", "iu");
      for (const text of found.filter((text) => whole.test(text))) {
        for (const other of group) {
          const variant = text.replace(whole, "$1" + other);
          if (!found.includes(variant) && found.length < mostVariants) found.push(variant);
        }
      }
    }
  }
  return found;
};

// Pagefind takes й for и before it looks for the stem, so that «учебный» and «учебного» become different words to it.
// Adjectives are therefore asked for in both forms.
const adjective = /^(.{3,}?)(ый|ий|ой|ого|его|ому|ему|ая|яя|ую|юю|ые|ие|ых|их|ыми|ими)$/iu;

const withAdjectives = (text, full) => text.split(" ").map((word) => {
  const [, stem, ending] = adjective.exec(word) ?? [];
  if (!stem) return word;
  const isSoft = /^[еёиюя]/iu.test(ending) && !/[гкх]$/iu.test(stem);
  const isHissing = /[гкхжшчщ]$/iu.test(stem);
  if (full) return stem + (isSoft || isHissing ? "ий" : "ый");
  return stem + (isSoft ? "его" : "ого");
}).join(" ");

// Everything that the question may mean.
const readings = (query) => [...new Set(variants(query).flatMap((text) =>
  [text, withAdjectives(text, true), withAdjectives(text, false)]))];

let pagefind;
const engine = async () => {
  if (!pagefind) {
    pagefind = await import(form.dataset.index + "pagefind.js");
    await pagefind.options({ excerptLength: 24, ranking: { pageLength: 0.2, termFrequency: 0.6 } });
  }
  return pagefind;
};

const chosen = () => Object.fromEntries(
  filters.map((name) => [name, form.elements[name].value]).filter(([, value]) => value));

// Every page once, with the best of its scores.
const searchAll = async (query) => {
  const search = await engine();
  const best = new Map();
  for (const text of readings(query)) {
    for (const result of (await search.search(text, { filters: chosen() })).results) {
      if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
};

const plural = (count) => {
  const last = count % 10;
  const teens = count % 100 > 10 && count % 100 < 15;
  const form = teens || last === 0 || last > 4 ? 2 : last === 1 ? 0 : 1;
  return count + " " + ["страница", "страницы", "страниц"][form];
};

const appended = (parent, name, text, className) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
};

// Pagefind marks the words in a text that it has escaped; what is put into the page is text all the same.
const appendMarked = (parent, html) => {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const node of parsed.body.childNodes) {
    if (node.nodeName === "MARK") appended(parent, "mark", node.textContent);
    else parent.append(node.textContent);
  }
};

const show = (data) => {
  const item = document.createElement("li");
  const name = appended(item, "p", "", "name");
  const link = appended(name, "a", data.meta.title || data.url);
  // The part of a long page that fits best.
  const part = data.sub_results?.length > 1 ? [...data.sub_results].sort((one, other) =>
    (other.weighted_locations?.length ?? 0) - (one.weighted_locations?.length ?? 0))[0] : undefined;
  link.href = data.url;
  const kinds = [...(data.filters["вид"] ?? []), ...(data.filters["объединение"] ?? []).slice(0, 2),
    ...(data.filters["год"] ?? [])];
  if (kinds.length) appended(item, "p", kinds.join(", "), "meta");
  appendMarked(appended(item, "p", "", "excerpt"), part?.excerpt ?? data.excerpt);
  if (part && part.url !== data.url) {
    const place = appended(appended(item, "p", "", "place"), "a", "Место на странице: " + part.title);
    place.href = part.url;
  }
  list.append(item);
  return link;
};

let results = [];
let shown = 0;
const showMore = async (focus) => {
  const page = results.slice(shown, shown + pageSize);
  const links = (await Promise.all(page.map((result) => result.data()))).map(show);
  shown += page.length;
  more.hidden = shown >= results.length;
  if (focus) links[0]?.focus();
};

let latest = 0;
const run = async () => {
  const turn = ++latest;
  const query = form.elements.q.value.trim();
  list.replaceChildren();
  list.setAttribute("aria-busy", "true");
  more.hidden = true;
  results = [];
  shown = 0;
  if (!query) {
    status.textContent = "";
    list.setAttribute("aria-busy", "false");
    return;
  }
  status.textContent = "Идёт поиск…";
  try {
    let text = query;
    let found = await searchAll(query);
    const other = inOtherLayout(query);
    if (found.length === 0 && other !== query.toLowerCase()) {
      text = other;
      found = await searchAll(other);
    }
    if (turn !== latest) return;
    results = found;
    const asked = text === query ? "" : " по запросу «" + text + "» (раскладка исправлена)";
    status.textContent = found.length ? "Найдено: " + plural(found.length) + asked + "."
      : "Ничего не найдено. Попробуйте другие слова или уберите условия.";
    await showMore(false);
    if (turn === latest) list.setAttribute("aria-busy", "false");
  } catch (error) {
    status.textContent = "Поиск сейчас не работает: страницы можно найти по разделам.";
    unavailable.hidden = false;
    list.setAttribute("aria-busy", "false");
  }
};

const address = () => {
  const parameters = new URLSearchParams();
  for (const name of ["q", ...filters]) {
    if (form.elements[name].value.trim()) parameters.set(name, form.elements[name].value.trim());
  }
  return location.pathname + (parameters.size ? "?" + parameters : "");
};

const restore = () => {
  const parameters = new URLSearchParams(location.search);
  for (const name of ["q", ...filters]) form.elements[name].value = parameters.get(name) ?? "";
  if (filters.some((name) => form.elements[name].value)) form.querySelector(".narrow").open = true;
  run();
};

const ask = () => {
  if (address() !== location.pathname + location.search) history.pushState(null, "", address());
  run();
};

form.hidden = false;
unavailable.hidden = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
for (const name of filters) form.elements[name].addEventListener("change", ask);
more.addEventListener("click", () => showMore(true));
addEventListener("popstate", restore);
restore();
if (!form.elements.q.value) form.elements.q.focus();
