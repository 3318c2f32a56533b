// What stands beside the picture: an overview, one entity, one relation, or all results.

const panel = document.getElementById("panel");
const PAGE_SIZE = 40; // rows of a list before "show more"

/// Rows of a long list, `first` of them and more at each click.
function longList(rows, describe, first = PAGE_SIZE) {
  const list = el("ul", {});
  const more = el("button", { type: "button", class: "more", click: () => grow() });
  let shown = 0;
  const grow = (by = PAGE_SIZE) => {
    list.append(...rows.slice(shown, shown + by).map((row) => el("li", {}, describe(row))));
    shown = Math.min(shown + by, rows.length);
    more.hidden = shown === rows.length;
    more.textContent = `Show more (${rows.length - shown} left)`;
  };
  grow(first);
  return el("div", {}, list, more);
}

function link(address, ...content) {
  return el("a", { href: addressOf(address) }, ...content);
}

const entityLink = (entity) => link({ entity: entity.id }, el("bdi", {}, nameOf(entity)));

const stanceText = ({ stances }) =>
  STANCES.map((name, i) => stances[i] > 0 ? `${stances[i]} ${name}` : "").filter(Boolean).join(", ");

/// A whole month or year by its name.
function periodText({ first, last }) {
  if (first === last || last === "") return first;
  const [year, month] = first.split("-");
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (first === `${year}-${month}-01` && last === `${year}-${month}-${lastDay}`) return `${year}-${month}`;
  return `${first} to ${last}`;
}

const supportText = (relation) => [stanceText(relation), count(Math.max(relation.sources, 1), "source"),
  periodText(relation), `right ${percent(relation.right)} %, worth ${percent(relation.worth)} %`]
  .filter(Boolean).join(" · ");

/// "Norway ─ sells a ferry → Chad", a line's colour and dashes before it.
function relationLink(relation) {
  return link({ relation: relation.id },
    el("span", { class: `line ${relation.sign} ${mainStance(relation)}`, "aria-hidden": "true" }),
    el("bdi", {}, nameOf(relation.subject)), " ", el("em", { dir: "auto" }, labelOf(relation)),
    relation.isSymmetric ? " — " : " → ", el("bdi", {}, nameOf(relation.object)));
}

/// Words of a quote that name its actors and its deed.
function markedQuote(quote) {
  const kinds = ["subject", "predicate", "object"];
  const parts = [];
  let done = 0;
  for (const { kind, start, end } of quote.marks) {
    if (start < done) continue;
    parts.push(quote.sentence.slice(done, start),
      el("mark", { class: kinds[kind], title: kinds[kind] }, quote.sentence.slice(start, end)));
    done = end;
  }
  return [...parts, quote.sentence.slice(done)];
}

/// Only addresses of the web lead anywhere.
function sourceLink({ title, document: name, url }) {
  const text = title || name || "untitled";
  if (!/^https?:\/\//i.test(url)) return el("cite", { dir: "auto" }, text);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, el("cite", { dir: "auto" }, text));
}

function speakerText(quote) {
  if (quote.speaker === "") return quote.outer === "" ? "the article itself" : quote.outer;
  return quote.outer === "" ? quote.speaker : `${quote.speaker}, according to ${quote.outer}`;
}

function evidenceCard(quote) {
  const { article } = quote;
  const facts = [el("span", { class: `chip ${quote.stance}` }, quote.stance),
    el("span", {}, "said by ", el("bdi", {}, speakerText(quote)))];
  facts.push(el("span", { title: "How likely the text says so" }, `right ${percent(quote.right)} %`));
  if (quote.time !== "") facts.push(el("span", {}, "when: ", el("bdi", {}, quote.time)));
  const source = el("footer", {}, sourceLink(article));
  if (article.publisher !== "") source.append(", ", el("bdi", {}, article.publisher));
  if (article.published !== "") source.append(", ", el("time", { datetime: article.published }, article.published));
  return el("article", { class: `evidence ${quote.stance}` },
    el("blockquote", { dir: "auto" }, ...markedQuote(quote)), el("p", { class: "facts" }, ...facts), source);
}

/// A relation with its best quote, as lists show it.
function relationRow(relation) {
  const quote = relation.quotes[relation.best];
  return el("div", { class: "row" }, relationLink(relation),
    el("q", { dir: "auto" }, quote.sentence), el("small", {}, supportText(relation)));
}

function heading(text, ...rest) {
  return el("h2", { dir: "auto" }, text, ...rest);
}

const section = (title, ...content) => el("section", {}, el("h3", {}, title), ...content);

function backLink() {
  return el("nav", { "aria-label": "Back" }, link({}, "← Overview"));
}

function showOverview() {
  const kept = relations.filter(isKept).sort(byStrength);
  const weights = new Map();
  for (const relation of kept) {
    for (const end of new Set([relation.subject, relation.object])) {
      weights.set(end, (weights.get(end) ?? 0) + relation.strength);
    }
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1]).map(([entity]) => entity);
  const actorsAlone = ranked.filter((entity) => ACTORS.includes(entity.type.name));
  const used = new Set(kept.flatMap((relation) => relation.quotes.map((quote) => quote.article)));
  const publishers = new Set([...used].map((article) => article.publisher).filter(Boolean));
  const days = [...used].map((article) => article.published).filter(Boolean).sort();
  const facts = `${count(kept.length, "relation")} between ${count(ranked.length, "entity")}, from ` +
    count(used.size, "article") + (publishers.size > 0 ? ` by ${count(publishers.size, "publisher")}` : "") +
    (days.length > 0 ? `, ${periodText({ first: days[0], last: days[days.length - 1] })}` : "") + ".";
  const disputed = kept.filter(isDisputed);
  panel.replaceChildren(heading("Overview"), el("p", {}, facts, data.share === "" ? "" : ` ${data.share}`));
  if (kept.length === 0) panel.append(el("p", {}, "No relation meets the filters."));
  const actors = el("ol", { class: "actors" }, ...actorsAlone.slice(0, 12).map((entity) => el("li", {},
    swatchOf(entity.type.name), entityLink(entity), el("small", {}, ` ${entity.relations.filter(isKept).length}`))));
  if (actorsAlone.length > 0) panel.append(section("Main actors", actors));
  if (disputed.length > 0) panel.append(section("Affirmed and denied", longList(disputed, relationRow, 5)));
  if (kept.length > 0) panel.append(section("Strongest relations", longList(kept, relationRow)));
  paint(null);
}

function showEntity(entity) {
  const kept = entity.relations.filter(isKept);
  const about = [entity.type.name, entity.country,
    `${count(entity.mentions, "mention")} in ${count(entity.articles, "article")}`].filter(Boolean).join(", ");
  panel.replaceChildren(backLink(), heading("", swatchOf(entity.type.name), el("bdi", {}, nameOf(entity))),
    el("p", {}, about));
  if (entity.aliases.length > 0) {
    const names = entity.aliases.flatMap((alias, i) => [i > 0 ? ", " : "", el("bdi", {}, alias)]);
    panel.append(el("p", { class: "aliases" }, "Also: ", ...names));
  }
  if (drawnNodes.every((node) => node.entity !== entity)) {
    panel.append(el("p", { class: "note" }, "Not in the picture, which shows the strongest relations."));
  }
  const hidden = entity.relations.length - kept.length;
  panel.append(section(count(kept.length, "relation"), longList(kept, relationRow)));
  if (hidden > 0) panel.append(el("p", { class: "note" }, `The filters hide ${hidden} more.`));
  paint(neighbourhood(entity));
}

function showRelation(relation) {
  const about = [relation.event === "NONE" ? "" : `${relation.event.toLowerCase()} (${relation.sign})`,
    supportText(relation)].filter(Boolean).join(" · ");
  panel.replaceChildren(backLink(), heading("", entityLink(relation.subject), " ",
    el("em", {}, labelOf(relation)), relation.isSymmetric ? " — " : " → ", entityLink(relation.object)),
    el("p", {}, about));
  if (isDisputed(relation)) {
    panel.append(el("p", { class: "note" }, "Some affirm this, others deny it."));
  }
  if (!isDrawn(relation)) {
    panel.append(el("p", { class: "note" }, "Not in the picture, which shows the strongest relations."));
  }
  panel.append(section(count(relation.quotes.length, "quote"), longList(relation.quotes, evidenceCard)));
  const pair = new Set([relation.subject, relation.object]);
  const between = relation.subject.relations.filter((other) => other !== relation && isKept(other) &&
    pair.has(other.subject) && pair.has(other.object) && other.subject !== other.object);
  if (between.length > 0) panel.append(section("Also between the two", longList(between, relationRow)));
  paint(ends(relation));
}

function showSearch(text) {
  const found = find(text);
  panel.replaceChildren(backLink(), heading(`Results for “${text}”`));
  if (found.entities.length > 0) {
    panel.append(section(`Actors and things (${found.entities.length})`, longList(found.entities, ({ item }) =>
      el("span", {}, swatchOf(item.type.name), entityLink(item), el("small", {}, ` ${item.type.name}`)))));
  }
  if (found.relations.length > 0) {
    panel.append(section(`Relations (${found.relations.length})`,
      longList(found.relations, ({ item }) => relationRow(item))));
  }
  if (found.quotes.length > 0) {
    panel.append(section(`Quotes (${found.quotes.length})`, longList(found.quotes, ({ item, quote }) =>
      el("div", { class: "row" }, relationLink(item), el("q", { dir: "auto" }, ...marked(quote.sentence, found.words)),
        el("small", { dir: "auto" }, [quote.article.publisher, quote.date].filter(Boolean).join(", "))))));
  }
  paint({
    entities: new Set(found.entities.map(({ item }) => item)),
    relations: new Set([...found.relations, ...found.quotes].map(({ item }) => item)),
  });
}
