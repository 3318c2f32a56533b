// A box that finds entities, relations and quotes as one types.

const searchInput = document.getElementById("search");
const resultList = document.getElementById("results");
const SHOWN = { entities: 6, relations: 6, quotes: 8 };

const searchable = {
  entities: entities.map((entity) => ({
    item: entity, text: fold([entity.name, ...entity.aliases].join("\n")), name: fold(entity.name),
  })).sort((a, b) => byStrength(a.item, b.item)),
  relations: [...relations].sort(byStrength).map((relation) => ({
    item: relation, text: fold(`${relation.subject.name} ${relation.label} ${relation.object.name}`),
  })),
  quotes: [],
};
for (const { item: relation } of searchable.relations) {
  for (const quote of relation.quotes) {
    const { title, publisher } = quote.article;
    const sentence = fold(quote.sentence);
    searchable.quotes.push({
      item: relation, quote, sentence, text: [sentence, fold([quote.speaker, title, publisher].join("\n"))].join("\n"),
    });
  }
}

/// Whether words of the text begin so, better than "sel" in "themselves".
function begins(text, words) {
  return words.every((word) => {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
    }
    return false;
  });
}

/// Every word must occur. What begins so comes first; one sentence is listed once.
function find(text) {
  const words = fold(text).split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { entities: [], relations: [], quotes: [], words };
  const hasAll = (row) => words.every((word) => row.text.includes(word));
  const whole = words.join(" ");
  const nameRank = (row) =>
    row.name === whole ? 0 : row.name.startsWith(whole) ? 1 : begins(row.text, words) ? 2 : 3;
  const sorted = (rows, rankOf) => rows.map((row) => [rankOf(row), row])
    .sort((a, b) => a[0] - b[0]).map(([, row]) => row);
  const sentences = new Set();
  return {
    words,
    entities: sorted(searchable.entities.filter(hasAll), nameRank),
    relations: sorted(searchable.relations.filter((row) => hasAll(row) && isKept(row.item)),
      (row) => begins(row.text, words) ? 0 : 1),
    quotes: sorted(searchable.quotes.filter((row) => {
      if (!hasAll(row) || !isKept(row.item) || sentences.has(row.quote.sentence)) return false;
      sentences.add(row.quote.sentence);
      return true;
    }), (row) => begins(row.sentence, words) ? 0 : 1),
  };
}

/// The text with what was searched for marked, whatever its accents and case.
function marked(text, words) {
  const starts = [];
  let folded = "";
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let i = 0; i < part.length; ++i) starts.push(at);
    folded += part;
    at += character.length;
  }
  starts.push(at);
  const ranges = [];
  for (const word of words) {
    for (let i = folded.indexOf(word); i !== -1; i = folded.indexOf(word, i + word.length)) {
      ranges.push([starts[i], starts[i + word.length]]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const parts = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (start < done || end <= start) continue;
    parts.push(text.slice(done, start), el("mark", {}, text.slice(start, end)));
    done = end;
  }
  return [...parts, text.slice(done)];
}

let options = [];
let active = -1;

function setActive(index) {
  options[active]?.setAttribute("aria-selected", "false");
  active = index;
  const option = options[active];
  if (option === undefined) return searchInput.removeAttribute("aria-activedescendant");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  searchInput.setAttribute("aria-activedescendant", option.id);
}

function closeResults() {
  resultList.hidden = true;
  options = [];
  setActive(-1);
  searchInput.setAttribute("aria-expanded", "false");
}

function addOption(address, ...content) {
  const option = el("div", { role: "option", id: `option${options.length}`, "aria-selected": "false" },
    ...content);
  option.addEventListener("mousedown", (event) => event.preventDefault());
  option.addEventListener("click", () => {
    closeResults();
    goTo(address);
  });
  options.push(option);
  return option;
}

function addGroup(name, rows, shown, describe) {
  if (rows.length === 0) return;
  const heading = el("div", { class: "heading", "aria-hidden": "true" }, `${name} (${rows.length})`);
  resultList.append(el("div", { role: "group", "aria-label": `${name}, ${rows.length}` }, heading,
    ...rows.slice(0, shown).map(describe)));
}

function showResults() {
  const text = searchInput.value;
  closeResults();
  if (text.trim() === "") return;
  const found = find(text);
  const { words } = found;
  resultList.replaceChildren();
  addGroup("Actors and things", found.entities, SHOWN.entities, ({ item }) =>
    addOption({ entity: item.id }, swatchOf(item.type.name),
      el("bdi", {}, ...marked(nameOf(item), words)), el("small", {}, ` ${item.type.name}`)));
  addGroup("Relations", found.relations, SHOWN.relations, ({ item }) =>
    addOption({ relation: item.id }, el("span", { class: `line ${item.sign} ${mainStance(item)}` }),
      el("bdi", {}, ...marked(nameOf(item.subject), words)), " ",
      el("em", { dir: "auto" }, ...marked(labelOf(item), words)), " ",
      el("bdi", {}, ...marked(nameOf(item.object), words))));
  addGroup("Quotes", found.quotes, SHOWN.quotes, ({ item, quote }) =>
    addOption({ relation: item.id }, el("q", { dir: "auto" }, ...marked(excerpt(quote.sentence, words), words)),
      el("small", { dir: "auto" }, [quote.article.publisher, quote.date].filter(Boolean).join(", "))));
  const total = found.entities.length + found.relations.length + found.quotes.length;
  if (total === 0) resultList.append(el("p", {}, "Nothing found."));
  if (total > options.length) resultList.append(addOption({ q: text.trim() }, `Show all ${total} results`));
  resultList.hidden = false;
  searchInput.setAttribute("aria-expanded", "true");
  setActive(options.length > 0 ? 0 : -1);
}

/// The part of a long sentence around the first word found.
function excerpt(sentence, words) {
  const limit = 180;
  if (sentence.length <= limit) return sentence;
  const at = Math.max(0, sentence.toLowerCase().indexOf(words[0]) - 60);
  const part = sentence.slice(at, at + limit).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
  return (at > 0 ? "…" : "") + part + (at + limit < sentence.length ? "…" : "");
}

function searchKey(event) {
  if (event.key === "Escape") {
    if (resultList.hidden) searchInput.value = "";
    if (searchInput.value === "") searchInput.blur();
    closeResults();
  } else if (event.key === "Enter") {
    if (resultList.hidden) showResults();
    else options[active]?.click();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (resultList.hidden) return showResults();
    const step = event.key === "ArrowDown" ? 1 : options.length - 1;
    if (options.length > 0) setActive((active + step) % options.length);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function buildSearch() {
  searchInput.addEventListener("input", showResults);
  searchInput.addEventListener("focus", showResults);
  searchInput.addEventListener("blur", closeResults);
  searchInput.addEventListener("keydown", searchKey);
}
