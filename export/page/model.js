"use strict";
// What the page knows: rows of lists become objects. The two makers of elements follow.

const data = JSON.parse(document.getElementById("data").textContent);
const STANCES = ["stated", "possible", "denied"];
const KINDS = ["cooperation", "conflict", "neither"];
const SIGNS = { "1": "cooperation", "-1": "conflict", "0": "neither" };
const ACTORS = ["person", "organization", "country"];
const TYPES = data.types.map(([name, color]) => ({ name, color }));
const EVENTS = data.events.map(([name, sign]) => ({ name, sign }));

const entities = data.entities.map(([id, name, type, country, aliases, mentions, articles]) => ({
  id, name, type: TYPES[type], country, aliases, mentions, articles, relations: [], strength: 0,
}));
const articles = data.articles.map(([title, publisher, url, published, document]) => ({
  title, publisher, url, published, document,
}));

function makeQuote([sentence, article, stance, speaker, outer, date, time, right, marks]) {
  const quote = {
    sentence: data.sentences[sentence], article: articles[article], stance: STANCES[stance],
    speaker: data.speakers[speaker], outer: data.speakers[outer], date, time, right,
    marks: [],
  };
  for (let i = 0; i + 2 < marks.length; i += 3) {
    quote.marks.push({ kind: marks[i], start: marks[i + 1], end: marks[i + 2] });
  }
  return quote;
}

const relations = data.relations.map(
  ([id, subject, object, label, event, symmetric, stances, articleCount, sources, first, last,
    strength, right, worth, best, quotes]) => ({
    id, subject: entities[subject], object: entities[object], label, event: EVENTS[event].name,
    sign: SIGNS[EVENTS[event].sign], isSymmetric: symmetric === 1, stances, articleCount, sources,
    first, last, strength, right, worth, best, quotes: quotes.map(makeQuote),
  }));

for (const relation of relations) {
  for (const entity of new Set([relation.subject, relation.object])) {
    entity.relations.push(relation);
    entity.strength += relation.strength;
  }
}
const byStrength = (a, b) => b.strength - a.strength;
for (const entity of entities) entity.relations.sort(byStrength);
const entityOfId = new Map(entities.map((entity) => [entity.id, entity]));
const relationOfId = new Map(relations.map((relation) => [relation.id, relation]));

const nameOf = (entity) => entity.name.trim() === "" ? "(no name)" : entity.name;
const labelOf = (relation) => relation.label.trim() === "" ? "is related to" : relation.label;
const mainStance = (relation) => STANCES[relation.stances.findIndex((count) => count > 0)] ?? "denied";
const isDisputed = ({ stances: [stated, possible, denied] }) => stated + possible > 0 && denied > 0;
const count = (number, noun) =>
  `${number} ${number === 1 ? noun : noun === "entity" ? "entities" : noun + "s"}`;

/// Text as it is searched: no accents, no case.
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/// An element with properties and children; texts become text nodes, never markup.
function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/// A field of a type's colour.
function swatchOf(typeName) {
  const swatch = el("span", { class: "swatch", "aria-hidden": "true" });
  swatch.style.background = TYPES.find(({ name }) => name === typeName).color;
  return swatch;
}
