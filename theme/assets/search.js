// The search page. Pagefind finds; this asks it, also for words of the same meaning and for what was typed in the
// wrong keyboard layout, and keeps the question in the address.
const form = document.querySelector(".search");
const list = document.querySelector(".results");
const status = document.querySelector(".found");
const more = document.querySelector(".more-results");
const unavailable = document.querySelector(".without-search");
// The names of the conditions in the address, and of the tags that pages have for them.
const tags = { "вид": "kind", "объединение": "association", "год": "year" };
const conditions = Object.keys(tags);
const pageSize = 10;
const mostVariants = 8;
// A condition is held against the pages found one by one, so many at a time and no more in all.
const batchSize = 25;
const mostNarrowed = 500;

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

const chosen = () => conditions.map((name) => [tags[name], form.elements[name].value]).filter(([, value]) => value);

// Every page once, with the best of its scores.
const searchAll = async (query) => {
  const search = await engine();
  const best = new Map();
  for (const text of readings(query)) {
    for (const result of (await search.search(text)).results) {
      if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
};

// What was typed without a Cyrillic letter may have been typed in the wrong layout.
const searchInBothLayouts = async (query) => {
  const found = await searchAll(query);
  const other = inOtherLayout(query);
  if (/\p{Script=Cyrillic}/u.test(query) || !/[а-яё]{2}/u.test(other)) return { text: query, found };
  const otherFound = await searchAll(other);
  // Signs where words have letters: «j,;» is «обж», however many pages speak of the key J.
  const isMistyped = /[a-z][`;'[\],.]+[a-z]|[`;'[\],.]{2}/iu.test(query);
  return otherFound.length > (isMistyped ? 0 : found.length) ? { text: other, found: otherFound } : { text: query, found };
};

const meets = (data, wanted) => wanted.every(([tag, value]) => (data.meta[tag] ?? "").split("; ").includes(value));

// The pages that meet the conditions, each as a way to what is shown of it.
const narrowed = async (found, wanted, isCurrent) => {
  if (!wanted.length) return found.map((result) => () => result.data());
  const kept = [];
  for (let start = 0; start < Math.min(found.length, mostNarrowed) && isCurrent(); start += batchSize) {
    const batch = await Promise.all(found.slice(start, start + batchSize).map((result) => result.data()));
    kept.push(...batch.filter((data) => meets(data, wanted)).map((data) => () => data));
  }
  return kept;
};

const plural = (count) => {
  const last = count % 10;
  const teens = count % 100 > 10 && count % 100 < 15;
  const ending = teens || last === 0 || last > 4 ? 2 : last === 1 ? 0 : 1;
  return count + " " + ["страница", "страницы", "страниц"][ending];
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
  const about = [data.meta.kind, ...(data.meta.association ?? "").split("; ").slice(0, 2), data.meta.year];
  if (about.some(Boolean)) appended(item, "p", about.filter(Boolean).join(", "), "meta");
  appendMarked(appended(item, "p", "", "excerpt"), part?.excerpt ?? data.excerpt);
  if (part && part.url !== data.url) {
    const place = appended(appended(item, "p", "", "place"), "a", "Место на странице: " + part.title);
    place.href = part.url;
  }
  list.append(item);
  return link;
};

// Counts the questions: what comes for an older one is let go.
let latest = 0;
let results = [];
let shown = 0;
const showMore = async (focus) => {
  const turn = latest;
  const page = results.slice(shown, shown + pageSize);
  shown += page.length;
  more.disabled = true;
  const loaded = await Promise.all(page.map((load) => load()));
  if (turn !== latest) return;
  const links = loaded.map(show);
  more.disabled = false;
  more.hidden = shown >= results.length;
  if (focus) links[0]?.focus();
};

const finish = (message) => {
  status.textContent = message;
  list.setAttribute("aria-busy", "false");
};

const run = async () => {
  const turn = ++latest;
  const isCurrent = () => turn === latest;
  const query = form.elements.q.value.trim();
  list.replaceChildren();
  list.setAttribute("aria-busy", "true");
  more.hidden = true;
  results = [];
  shown = 0;
  if (!/[\p{L}\p{N}]/u.test(query)) return finish(query ? "Напишите хотя бы одно слово." : "");
  status.textContent = "Идёт поиск…";
  try {
    const { text, found } = await searchInBothLayouts(query);
    const kept = await narrowed(found, chosen(), isCurrent);
    if (!isCurrent()) return;
    results = kept;
    await showMore(false);
    if (!isCurrent()) return;
    const asked = text === query ? "" : " по запросу «" + text + "» (раскладка исправлена)";
    finish(kept.length ? "Найдено: " + plural(kept.length) + asked + "."
      : "Ничего не найдено. Попробуйте другие слова или уберите условия.");
  } catch (error) {
    if (!isCurrent()) return;
    finish("Поиск сейчас не работает.");
    unavailable.hidden = false;
  }
};

const address = () => {
  const parameters = new URLSearchParams();
  for (const name of ["q", ...conditions]) {
    if (form.elements[name].value.trim()) parameters.set(name, form.elements[name].value.trim());
  }
  return location.pathname + (parameters.size ? "?" + parameters : "");
};

const restore = () => {
  const parameters = new URLSearchParams(location.search);
  for (const name of ["q", ...conditions]) form.elements[name].value = parameters.get(name) ?? "";
  if (conditions.some((name) => form.elements[name].value)) form.querySelector(".narrow").open = true;
  run();
};

const ask = () => {
  if (address() !== location.pathname + location.search) history.pushState(null, "", address());
  run();
};

form.hidden = false;
document.querySelector(".needs-script").remove();
unavailable.hidden = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
for (const name of conditions) form.elements[name].addEventListener("change", ask);
more.addEventListener("click", () => showMore(true));
addEventListener("popstate", restore);
restore();
