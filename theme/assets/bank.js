// The combined filter of the bank of experience: its state stands in the address of the list. The bank is found
// by links without this file. The index is fetched when the filter is used, never before.
(() => {
  "use strict";

  const box = document.querySelector(".bank-filter");
  const { index: indexURL, list: listURL } = box.dataset;
  const pageSize = 20;
  // The kinds of which an entry may have to have several.
  const several = ["condition"];
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
  const ending = /(?:[аяыи]ми|[оеы]го|[оеы]му|[оеыи][йм]|[ая][хм]|[оеё]в|[аыоеиюуя][яею]|[аеиоуыюяьй])$/;
  const stems = (text) =>
    words(text).map((word) => {
      const stem = word.replace(ending, "");
      return stem.length > 2 ? stem : word;
    });

  const load = async () => {
    const response = await fetch(indexURL);
    if (!response.ok) throw new Error(response.status);
    const { kinds, facets, entries } = await response.json();
    for (const entry of entries) {
      const texts = entry[2].flatMap((facet) => [facets[facet][2], facets[facet][3]]);
      entry.words = words([entry[1], ...texts].join(" "));
    }
    bank = { kinds, facets, entries };
  };

  // What the address asks for: places in the table of facets, and words.
  const wishes = (query) => {
    const parameters = new URLSearchParams(query);
    const facets = [];
    bank.facets.forEach(([kind, slug], place) => {
      if (parameters.getAll(bank.kinds[kind][0]).includes(slug)) facets.push(place);
    });
    return { facets, stems: stems(parameters.get("q") || ""), byEvidence: parameters.get("sort") === "evidence" };
  };

  const found = ({ facets, stems, byEvidence }) => {
    const evidence = bank.kinds.findIndex(([name]) => name === "evidence");
    const level = (entry) =>
      Number(entry[2].map((facet) => bank.facets[facet]).find(([kind]) => kind === evidence)?.[1]);
    const fits = (entry) =>
      facets.every((facet) => bank.facets[facet][0] === evidence
        ? level(entry) >= Number(bank.facets[facet][1]) : entry[2].includes(facet)) &&
      stems.every((stem) => entry.words.some((word) => word.startsWith(stem)));
    const entries = bank.entries.filter(fits);
    return byEvidence ? entries.sort((left, right) => level(right) - level(left)) : entries;
  };

  const card = ([slug, title, facets, isSample]) => {
    const facts = facets.map((facet) => bank.facets[facet])
      .filter(([kind]) => !["need", "association", "evidence"].includes(bank.kinds[kind][0]));
    const proof = facets.map((facet) => bank.facets[facet]).find(([kind]) => bank.kinds[kind][0] === "evidence");
    const name = make("p", { className: "name" }, make("a", { href: listURL + slug + "/", textContent: title }));
    if (isSample) name.append(" ", make("span", { className: "badge", textContent: "Образец" }));
    return make("li", {}, name,
      make("p", { className: "meta", textContent: facts.map((fact) => fact[2]).join(" · ") }),
      make("p", { className: "proof", textContent: proof ? "Доказанность " + proof[2] : "" }));
  };

  const query = (form) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value.trim()) parameters.append(name, value.trim());
    return parameters.toString();
  };

  const show = (form) => {
    const text = query(form);
    history.replaceState(null, "", listURL + (text && "?" + text));
    const entries = found(wishes(text));
    const list = box.querySelector(".practices");
    list.replaceChildren(...entries.slice(0, shown).map(card));
    box.querySelector(".more-found").hidden = entries.length <= shown;
    box.querySelector("output").textContent = entries.length
      ? `Нашлось: ${entries.length} ${plural(entries.length, "практика", "практики", "практик")}.`
      : "Ничего не нашлось. Снимите одно из условий.";
  };

  const control = (kind, [name, title], chosen) => {
    const options = bank.facets.map((facet, place) => [facet, place]).filter(([facet]) => facet[0] === kind);
    if (!options.length) return "";
    if (several.includes(name)) {
      return make("fieldset", {}, make("legend", { textContent: title }), ...options.map(([facet, place]) =>
        make("label", {}, make("input", { type: "checkbox", name, value: facet[1], checked: chosen.includes(place) }),
          make("span", { textContent: facet[2] }))));
    }
    const label = name === "evidence" ? "Доказанность не ниже" : title;
    return make("label", {}, make("span", { textContent: label }),
      make("select", { name }, make("option", { value: "", textContent: "не важно" }),
        ...options.map(([facet, place]) =>
          make("option", { value: facet[1], textContent: facet[2], selected: chosen.includes(place) }))));
  };

  const open = async (text) => {
    const whole = document.querySelector(".bank");
    box.hidden = false;
    whole.hidden = true;
    try {
      await load();
    } catch (error) {
      whole.hidden = false;
      box.replaceChildren(make("p", {
        className: "warning", textContent: "Подбор сейчас недоступен: список не загрузился. Практики можно найти по ссылкам ниже.",
      }));
      return;
    }
    const { facets, byEvidence } = wishes(text);
    const value = new URLSearchParams(text).get("q") || "";
    const more = make("button", { className: "button more-found", type: "button", textContent: "Показать ещё", hidden: true });
    const form = make("form", { autocomplete: "off" },
      make("label", {}, make("span", { textContent: "Слова" }), make("input", { type: "search", name: "q", value })),
      make("button", { className: "button", type: "reset", textContent: "Сбросить" }),
      // On a phone the results come first.
      make("details", { open: matchMedia("(min-width: 44em)").matches },
        make("summary", { textContent: "Предмет, класс, условия и другое" }),
        make("div", {}, ...bank.kinds.map((kind, place) => control(place, kind, facets)),
          make("label", {}, make("input", { type: "checkbox", name: "sort", value: "evidence", checked: byEvidence }),
            make("span", { textContent: "Сначала проверенные" })))));
    box.replaceChildren(form, make("output"), make("ul", { className: "practices" }), more);
    const refresh = () => { shown = pageSize; show(form); };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", refresh);
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const field of form.elements) {
        field.checked = false;
        if (field.type === "search" || field.localName === "select") field.value = "";
      }
      refresh();
    });
    more.addEventListener("click", () => {
      const next = shown;
      shown += pageSize;
      show(form);
      box.querySelectorAll(".practices a")[next]?.focus();
    });
    show(form);
  };

  if (location.search) open(location.search);
})();
