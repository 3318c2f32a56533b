// Which relations are left. The state lives in the address (#…), so that a link shows the same.

const filters = {
  stance: [], sign: [], type: [], event: "", since: "", until: "", undated: false, sources: 1, right: 0, worth: 0,
};

const holds = (chosen, value) => chosen.length === 0 || chosen.includes(value);

const asksForDays = () => filters.since !== "" || filters.until !== "";

const isDated = ({ first, last }) => first !== "" || last !== "";

function meetsDays(relation) {
  const { since, until, undated } = filters;
  if (!asksForDays()) return true;
  if (!isDated(relation)) return undated;
  const { first, last } = relation;
  return (since === "" || (last || first) >= since) && (until === "" || (first || last) <= until);
}

/// As the panel prints it, so that nobody wonders about 80 %.
const percent = (share) => Math.round(100 * share);

const meetsOthers = (relation) => {
  const { stance, sign, type, event, sources, right, worth } = filters;
  return (stance.length === 0 || relation.stances.some((n, i) => n > 0 && stance.includes(STANCES[i]))) &&
    holds(sign, relation.sign) &&
    holds(type, relation.subject.type.name) && holds(type, relation.object.type.name) &&
    (event === "" || relation.event === event) &&
    relation.sources >= (sources > 1 ? sources : 0) &&
    percent(relation.right) >= right && percent(relation.worth) >= worth;
};

const isKept = (relation) => meetsOthers(relation) && meetsDays(relation);

/// What is left out for want of a day alone.
const isUndatedOut = (relation) => asksForDays() && !filters.undated && !isDated(relation) && meetsOthers(relation);

const isFiltering = () => filters.stance.length + filters.sign.length + filters.type.length > 0 ||
  filters.event !== "" || asksForDays() || filters.sources > 1 || filters.right > 0 || filters.worth > 0;

const FIELDS = ["event", "since", "until", "sources", "right", "worth"]; // that have one value
const FILTER_KEYS = ["stance", "sign", "type", "undated", ...FIELDS];

const filterForm = document.getElementById("filters");
const lists = { stance: [], sign: [], type: [] };

/// One box for each value that occurs; all checked says the same as none.
function addBoxes(key, values, swatch) {
  const fieldset = document.getElementById(`filter-${key}`);
  for (const value of values) {
    const box = el("input", { type: "checkbox", value });
    lists[key].push(box);
    fieldset.append(el("label", {}, box, swatch(value), value));
  }
}

function buildFilters() {
  const occurs = (test) => relations.some(test);
  addBoxes("stance", STANCES.filter((_, i) => occurs((r) => r.stances[i] > 0)),
    (name) => el("span", { class: `line ${name}` }));
  addBoxes("sign", KINDS.filter((sign) => occurs((r) => r.sign === sign)),
    (name) => el("span", { class: `line ${name}` }));
  addBoxes("type", TYPES.map((type) => type.name).filter((name) =>
    occurs((r) => r.subject.type.name === name || r.object.type.name === name)), swatchOf);
  const select = document.getElementById("filter-event");
  for (const { name } of EVENTS) {
    if (name !== "NONE" && occurs((r) => r.event === name)) {
      select.append(el("option", { value: name }, name.toLowerCase()));
    }
  }
  const days = relations.flatMap((r) => [r.first, r.last]).filter((day) => day !== "").sort();
  for (const id of ["filter-since", "filter-until"]) {
    const input = document.getElementById(id);
    if (days.length > 0) [input.min, input.max] = [days[0], days[days.length - 1]];
  }
  document.getElementById("filter-undated").parentElement.hidden = relations.every(isDated);
  filterForm.addEventListener("submit", (event) => event.preventDefault());
  filterForm.addEventListener("change", () => replaceAddress(readForm()));
  filterForm.addEventListener("reset", (event) => {
    event.preventDefault();
    replaceAddress(Object.fromEntries(FILTER_KEYS.map((key) => [key, ""])));
  });
}

function readForm() {
  const values = {};
  for (const [key, boxes] of Object.entries(lists)) {
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    values[key] = checked.length === boxes.length ? "" : checked.join(",");
    if (checked.length === 0) values[key] = "";
  }
  for (const key of FIELDS) values[key] = document.getElementById(`filter-${key}`).value;
  values.undated = document.getElementById("filter-undated").checked ? "yes" : "";
  if (!(Number(values.sources) > 1)) values.sources = "";
  for (const key of ["right", "worth"]) if (!(Number(values[key]) > 0)) values[key] = "";
  return values;
}

function applyFilters(address) {
  const known = (key) => (address.get(key) ?? "").split(",").filter((value) =>
    lists[key].some((box) => box.value === value));
  const day = (key) => /^\d{4}-\d\d-\d\d$/.test(address.get(key) ?? "") ? address.get(key) : "";
  const share = (key) => Math.min(100, Math.max(0, Number(address.get(key)) || 0));
  Object.assign(filters, {
    stance: known("stance"), sign: known("sign"), type: known("type"),
    event: EVENTS.some(({ name }) => name === address.get("event")) ? address.get("event") : "",
    since: day("since"), until: day("until"), undated: address.get("undated") === "yes",
    sources: Math.max(1, Number(address.get("sources")) || 1), right: share("right"), worth: share("worth"),
  });
  for (const [key, boxes] of Object.entries(lists)) {
    for (const box of boxes) box.checked = holds(filters[key], box.value);
  }
  for (const key of FIELDS) document.getElementById(`filter-${key}`).value = filters[key];
  document.getElementById("filter-undated").checked = filters.undated;
}
