// The drawing: what its elements show, what is lit, where one looks, how keys move in it.

const stage = document.getElementById("picture");
const svg = stage.querySelector("svg");
const statusLine = document.getElementById("status");
const SMALL = 0.7; // pixels a point, below which names are hard to read
const CLICK_SLACK = 4; // pixels a pointer may move during a click

const drawnNodes = []; // {element, entity, x, y}
const drawnEdges = []; // {element, relations}
let selection = null; // {entities, relations}: what is lit

const whole = svg.viewBox.baseVal;
const page = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
let view = { ...page };

function look(next) {
  const zoom = Math.min(Math.max(page.width / next.width, 0.5), 16);
  const width = page.width / zoom;
  const height = page.height / zoom;
  const centre = (at, size, low, length) =>
    Math.min(Math.max(at + size / 2, low), low + length);
  view = {
    x: centre(next.x, next.width, page.x, page.width) - width / 2,
    y: centre(next.y, next.height, page.y, page.height) - height / 2, width, height,
  };
  svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
}

const fit = () => look(page);

/// The place of a point of the window in the drawing.
function pointAt(clientX, clientY) {
  const matrix = svg.getScreenCTM();
  return matrix === null ? { x: 0, y: 0 } : new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
}

function zoomBy(factor, at = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) {
  look({
    x: at.x - (at.x - view.x) / factor, y: at.y - (at.y - view.y) / factor,
    width: view.width / factor, height: view.height / factor,
  });
}

function panBy(dx, dy) {
  const scale = svg.getScreenCTM()?.a || 1;
  look({ ...view, x: view.x - dx / scale, y: view.y - dy / scale });
}

/// Moves the view so that an element lies inside it.
function showElement(node) {
  const margin = Math.min(view.width, view.height) / 8;
  const shift = (at, low, size) =>
    at < low + margin ? at - low - margin : at > low + size - margin ? at - low - size + margin : 0;
  look({ ...view, x: view.x + shift(node.x, view.x, view.width), y: view.y + shift(node.y, view.y, view.height) });
}

/// Lights a selection (null for everything) and hides what the filters leave out.
function paint(chosen) {
  selection = chosen;
  const lit = (isLit, element, isKeptHere) => {
    element.classList.toggle("dim", selection !== null && !isLit);
    element.classList.toggle("lit", selection !== null && isLit);
    element.classList.toggle("off", !isKeptHere);
  };
  const kept = new Set();
  for (const { element, relations: shown } of drawnEdges) {
    const keptHere = shown.filter(isKept);
    for (const { subject, object } of keptHere) kept.add(subject).add(object);
    lit(selection !== null && shown.some((r) => selection.relations.has(r)), element, keptHere.length > 0);
  }
  for (const { element, entity } of drawnNodes) {
    lit(selection !== null && selection.entities.has(entity), element, !isFiltering() || kept.has(entity));
    element.classList.toggle("chosen", selection?.chosen === entity);
    element.setAttribute("aria-pressed", String(selection?.chosen === entity));
  }
}

/// Where the whole drawing would be too small to read (a phone), looks at what is lit.
function lookAtSelection() {
  if (selection === null) return;
  const near = drawnNodes.filter(({ entity }) => selection.entities.has(entity));
  if (near.length === 0 || stage.clientWidth / page.width > SMALL) return;
  const [xs, ys] = [near.map((node) => node.x), near.map((node) => node.y)];
  const margin = 70;
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const size = Math.max(Math.max(...xs) + margin - left,
    (Math.max(...ys) + margin - top) * page.width / page.height);
  look({ x: left, y: top, width: size, height: size * page.height / page.width });
}

const neighbourhood = (entity) => {
  const near = entity.relations.filter(isKept);
  return {
    chosen: entity, relations: new Set(near),
    entities: new Set([entity, ...near.flatMap((r) => [r.subject, r.object])]),
  };
};
const ends = (relation) => ({
  relations: new Set([relation]), entities: new Set([relation.subject, relation.object]),
});

/// A click on a line of several relations opens the strongest that the filters leave.
function openEdge(shown) {
  const kept = shown.filter(isKept).sort(byStrength);
  goTo({ relation: (kept[0] ?? shown[0]).id });
}

function addNode(element, entity) {
  const box = element.getBBox();
  const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(
    svg.getCTM().inverse().multiply(element.getCTM()));
  const many = count(entity.relations.length, "relation");
  element.setAttribute("role", "button");
  element.setAttribute("tabindex", "-1");
  element.setAttribute("aria-label", `${nameOf(entity)}, ${entity.type.name}, ${many}`);
  element.addEventListener("focus", () => showElement(node));
  const node = { element, entity, x: middle.x, y: middle.y };
  drawnNodes.push(node);
}

function addEdge(element, shown) {
  if (element.id.startsWith("s")) addWideLines(element);
  element.setAttribute("aria-hidden", "true"); // the panel lists it for those who do not see
  drawnEdges.push({ element, relations: shown });
}

/// A wide, unseen copy of each piece of the line can be hit by a finger.
function addWideLines(element) {
  for (const line of element.querySelectorAll("path")) {
    const wide = line.cloneNode();
    wide.setAttribute("class", "hit");
    wide.removeAttribute("stroke-dasharray");
    line.before(wide);
  }
}

/// The nearest node in a direction, straight ones before slanting ones.
function neighbourIn(direction, from) {
  let best = null;
  let least = Infinity;
  for (const node of drawnNodes) {
    const ahead = (node.x - from.x) * direction.x + (node.y - from.y) * direction.y;
    const aside = Math.abs((node.x - from.x) * direction.y - (node.y - from.y) * direction.x);
    if (node === from || ahead <= 0 || node.element.classList.contains("off")) continue;
    if (ahead + 2 * aside < least) [best, least] = [node, ahead + 2 * aside];
  }
  return best;
}

/// One node alone is reached by Tab: the one last used.
function focusNode(node) {
  for (const { element } of drawnNodes) element.setAttribute("tabindex", "-1");
  node.element.setAttribute("tabindex", "0");
  node.element.focus({ preventScroll: true });
}

const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 },
};

function pictureKey(event) {
  const node = drawnNodes.find(({ element }) => element === document.activeElement);
  const direction = DIRECTIONS[event.key];
  if (direction !== undefined && node !== undefined) {
    const next = neighbourIn(direction, node);
    if (next !== null) focusNode(next);
  } else if ((event.key === "Enter" || event.key === " ") && node !== undefined) {
    goTo({ entity: node.entity.id }, true);
  } else if (event.key === "+" || event.key === "=") {
    zoomBy(1.3);
  } else if (event.key === "-") {
    zoomBy(1 / 1.3);
  } else if (event.key === "0") {
    fit();
  } else {
    return;
  }
  event.preventDefault();
}

/// Dragging moves the drawing, two fingers or the wheel zoom, a click opens.
function followPointers() {
  const pointers = new Map();
  let moved = 0;
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return { size: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  window.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (last === undefined) return;
    const before = pointers.size === 2 ? spread() : null;
    moved += Math.hypot(event.clientX - last.x, event.clientY - last.y);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (before !== null) {
      const now = spread();
      zoomBy(now.size / Math.max(before.size, 1), pointAt(now.x, now.y));
      panBy(now.x - before.x, now.y - before.y);
    } else if (moved > CLICK_SLACK) {
      panBy(event.clientX - last.x, event.clientY - last.y);
      stage.classList.add("dragging");
    }
  });
  for (const name of ["pointerup", "pointercancel"]) {
    window.addEventListener(name, (event) => {
      pointers.delete(event.pointerId);
      if (pointers.size === 0) stage.classList.remove("dragging");
    });
  }
  svg.addEventListener("click", (event) => {
    if (moved > CLICK_SLACK) return;
    const node = drawnNodes.find(({ element }) => element.contains(event.target));
    const edge = drawnEdges.find(({ element }) => element.contains(event.target));
    if (node !== undefined) goTo({ entity: node.entity.id });
    else if (edge !== undefined) openEdge(edge.relations);
    else goTo({});
  });
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    zoomBy(Math.exp(-event.deltaY * lines * 0.0015), pointAt(event.clientX, event.clientY));
  }, { passive: false });
}

function buildPicture() {
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", `Picture of ${count(Object.keys(data.picture.entities).length, "entity")}; ` +
    "arrow keys move between them, Enter opens one, + and - zoom");
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  for (const [id, [entity]] of Object.entries(data.picture.entities)) {
    const element = document.getElementById(id);
    if (element !== null && entity !== undefined) addNode(element, entities[entity]);
  }
  for (const [id, shown] of Object.entries(data.picture.relations)) {
    const element = document.getElementById(id);
    if (element !== null && shown.length > 0) addEdge(element, shown.map((i) => relations[i]));
  }
  const first = [...drawnNodes].sort((a, b) => byStrength(a.entity, b.entity))[0];
  first?.element.setAttribute("tabindex", "0");
  stage.addEventListener("keydown", pictureKey);
  followPointers();
  document.getElementById("zoom-in").addEventListener("click", () => zoomBy(1.3));
  document.getElementById("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
  document.getElementById("zoom-fit").addEventListener("click", fit);
}
