// The combined filter of the bank of experience: its state stands in the address of the list. The bank is found
// by links without this file. The index is fetched when the filter is used, never before.
(() => {
  "use strict";

  const box = document.querySelector(".bank-filter");
  const { index: indexURL, list: listURL } = box.dataset;
  const pageSize = 20;
  let bank;
  let shown = pageSize;

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const plural = (count, one, few, many) => {
    const [last, two] = [count % 10, count % 100];
    if (two >= 11 && two <= 14) return many;
    return last === 1 ? one : last >= 2 && last <= 4 ? few : many;
  };

  const words = (text) => text.toLowerCase().replaceAll("ё", "е").match(/[a-zа-я0-9]+/g) || [];

  // Words without their endings: «физике» finds «физика», and not «физическая».
  const ending = /(?:[аяыи]ми|[оеы]го|[оеы]му|[оеыи][йм]|[ая][хм]|[ое]в|[аыоеиюуя][яею]|[аеиоуыюяьй])$/;
  const stems = (text) =>
    words(text).map((word) => {
      const stem = word.replace(ending, "");
      return stem.length > 2 ? stem : word;
    });

  // Words that say nothing of an entry; numbers always do.
  const idle = new Set(["для", "без", "при", "над", "под", "или", "как", "что"]);
  const asked = (text) => stems(text).filter((word) => /[0-9]/.test(word) || (word.length > 2 && !idle.has(word)));

  const load = async () => {
    const response = await fetch(indexURL);
    if (!response.ok) throw new Error(response.status);
    const { kinds, facets: table, entries } = await response.json();
    const facets = table.map(([kind, slug, title, synonyms]) => ({ kind: kinds[kind][0], slug, title, synonyms }));
    bank = {
      kinds,
      facets,
      entries: entries.map(([slug, title, places, isSample]) => {
        const own = places.map((place) => facets[place]);
        const texts = own.flatMap((facet) => [facet.title, facet.synonyms]);
        const proof = own.find((facet) => facet.kind === "evidence");
        return { slug, title, facets: own, proof, isSample, words: words([title, ...texts].join(" ")) };
      }),
    };
  };

  // What the address asks for.
  const wishes = (query) => {
    const parameters = new URLSearchParams(query);
    return {
      facets: bank.facets.filter(({ kind, slug }) => parameters.getAll(kind).includes(slug)),
      text: parameters.get("q") || "",
      byEvidence: parameters.get("sort") === "evidence",
    };
  };

  // The entries that meet every condition and have every word; where none has, those with half of the words or more.
  const found = ({ facets, text, byEvidence }) => {
    if (text && !words(text).length) return [];
    const wanted = asked(text);
    const matches = (entry) => wanted.filter((stem) => entry.words.some((word) => word.startsWith(stem))).length;
    const level = (entry) => Number(entry.proof.slug);
    const has = (entry, facet) =>
      facet.kind === "evidence" ? level(entry) >= Number(facet.slug) : entry.facets.includes(facet);
    const scored = bank.entries.filter((entry) => facets.every((facet) => has(entry, facet)))
      .map((entry) => ({ entry, score: matches(entry) }));
    const whole = scored.filter(({ score }) => score === wanted.length);
    const kept = whole.length ? whole : scored.filter(({ score }) => score * 2 >= wanted.length);
    kept.sort((left, right) =>
      right.score - left.score || (byEvidence ? level(right.entry) - level(left.entry) : 0));
    return kept.map(({ entry }) => entry);
  };

  const card = (entry) => {
    const facts = entry.facets.filter(({ kind }) => !["need", "association", "evidence"].includes(kind));
    const link = make("a", { href: listURL + entry.slug + "/", textContent: entry.title });
    const name = make("p", { className: "name" }, link);
    if (entry.isSample) name.append(" ", make("span", { className: "badge", textContent: "Образец" }));
    return make("li", {}, name,
      make("p", { className: "meta", textContent: facts.map(({ title }) => title).join(" · ") }),
      make("p", { className: "proof", textContent: "Доказанность " + entry.proof.title }));
  };

  const labelled = (text, field) => make("label", {}, make("span", { textContent: text }), field);

  const checkbox = (name, value, text, checked) =>
    make("label", {}, make("input", { type: "checkbox", name, value, checked }), make("span", { textContent: text }));

  const control = ([kind, title], chosen) => {
    const facets = bank.facets.filter((facet) => facet.kind === kind);
    if (!facets.length) return "";
    // Conditions are the one kind of which a school may meet several.
    if (kind === "condition") {
      return make("fieldset", {}, make("legend", { textContent: title }),
        ...facets.map((facet) => checkbox(kind, facet.slug, facet.title, chosen.includes(facet))));
    }
    return labelled(kind === "evidence" ? "Доказанность не ниже" : title,
      make("select", { name: kind }, make("option", { value: "", textContent: "не важно" }),
        ...facets.map((facet) =>
          make("option", { value: facet.slug, textContent: facet.title, selected: chosen.includes(facet) }))));
  };

  const makeForm = ({ facets, text, byEvidence }) =>
    make("form", { autocomplete: "off" },
      labelled("Слова", make("input", { type: "search", name: "q", value: text })),
      make("button", { className: "button", type: "reset", textContent: "Сбросить" }),
      // On a phone the results come first.
      make("details", { open: matchMedia("(min-width: 44em)").matches },
        make("summary", { textContent: "Предмет, класс, условия и другое" }),
        make("div", {}, ...bank.kinds.map((kind) => control(kind, facets)),
          checkbox("sort", "evidence", "Сначала проверенные", byEvidence))));

  const query = (form) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) parameters.append(name, value.trim());
    return parameters.toString();
  };

  const clear = (form) => {
    for (const field of form.elements) {
      field.checked = false;
      if (field.matches("select, [type=search]")) field.value = "";
    }
  };

  const open = async () => {
    const whole = document.querySelector(".bank");
    // It stands before it speaks, or screen readers would not hear it.
    const status = make("output");
    box.replaceChildren(status);
    box.hidden = false;
    whole.hidden = true;
    try {
      await load();
    } catch (error) {
      whole.hidden = false;
      status.textContent = "Подбор сейчас недоступен: список не загрузился. Практики можно найти по ссылкам ниже.";
      return;
    }
    const form = makeForm(wishes(location.search));
    const list = make("ul", { className: "practices" });
    const more = make("button", { className: "button", type: "button", textContent: "Показать ещё" });
    status.before(form);
    status.after(list, more);

    const show = () => {
      const text = query(form);
      history.replaceState(null, "", listURL + (text && "?" + text));
      const entries = found(wishes(text));
      list.replaceChildren(...entries.slice(0, shown).map(card));
      more.hidden = entries.length <= shown;
      status.textContent = entries.length
        ? `Нашлось: ${entries.length} ${plural(entries.length, "практика", "практики", "практик")}.`
        : "Ничего не нашлось. " + (wishes(text).facets.length ? "Снимите одно из условий." : "Измените слова.");
    };
    const refresh = () => {
      shown = pageSize;
      show();
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", refresh);
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      clear(form);
      refresh();
    });
    more.addEventListener("click", () => {
      const next = shown;
      shown += pageSize;
      show();
      list.querySelectorAll("a")[next].focus();
    });
    show();
  };

  if (location.search) open();
})();
