// node check_page.mjs SAMPLES.html AWKWARD.html PARTLY.html: the page in a real browser. Each check prints one
// line; the exit code is 1 when one of them failed.
import { readFileSync } from "node:fs";
import { Browser } from "./browser.mjs";

const [samples, awkward, partly] = process.argv.slice(2);
const browser = new Browser();
let failures = 0;

function check(name, holds, seen = "") {
  if (!holds) ++failures;
  console.log(`${holds ? "ok" : "FAILED"}: ${name}${holds ? "" : ` (${JSON.stringify(seen)})`}`);
}
const same = (name, seen, wanted) => check(name, JSON.stringify(seen) === JSON.stringify(wanted), seen);
const text = (selector) => browser.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`);
const all = (selector) =>
  browser.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => e.textContent)`);
const focused = () => browser.evaluate("document.activeElement.id || document.activeElement.getAttribute('aria-label') || ''");
const hash = () => browser.evaluate("decodeURIComponent(location.hash)");

async function checkSearch() {
  await browser.open(samples);
  await browser.key("/");
  same("/ leads to the search box", await focused(), "search");
  await browser.type("santiago");
  const found = await all("[role=option]");
  check("an alias finds its entity", found[0]?.startsWith("Chile"), found);
  check("quotes are found", found.some((row) => row.includes("threatened Santiago")), found);
  await browser.key("ArrowDown");
  const [active, chosen] = await browser.evaluate(
    "[searchInput.getAttribute('aria-activedescendant'), document.querySelector('[aria-selected=true]').id]");
  same("arrows move through the results", [active, chosen], ["option1", "option1"]);
  await browser.key("ArrowUp");
  await browser.key("Enter");
  same("Enter opens the first result", await hash(), "#entity=chile");
  await browser.key("Escape");
  await browser.key("Escape");
  check("Escape leaves the box and then the entity", (await hash()).length <= 1, await hash());
  await browser.evaluate("searchInput.focus(), searchInput.value = '', true");
  await browser.type("zzzz");
  check("nothing found is said", (await text("#results")).includes("Nothing found"), await text("#results"));
}

async function checkPicture() {
  await browser.open(samples);
  const node = await browser.evaluate(
    "(() => { const n = drawnNodes.find(({ entity }) => entity.id === 'halvard-shipping'); return n.element.id; })()");
  const at = await browser.middleOf(`#${node} polygon, #${node} path`);
  await browser.click(at.x, at.y);
  same("a click on a node opens it", await hash(), "#entity=halvard-shipping");
  check("its relations stand in the panel with quotes", (await all("#panel .row q")).length > 3);
  const [lit, dim] = await browser.evaluate("[document.querySelectorAll('g.lit').length, document.querySelectorAll('g.dim').length]");
  check("neighbours are lit, others are not", lit > 3 && dim > 3, [lit, dim]);
  const line = await browser.evaluate(`(() => { const { element } = drawnEdges.find(({ element }) => element.id.startsWith("s"));
    const pieces = [...element.querySelectorAll(".hit")].sort((a, b) => b.getTotalLength() - a.getTotalLength());
    const path = pieces[0]; const p = path.getPointAtLength(path.getTotalLength() / 2);
    const at = p.matrixTransform(path.getScreenCTM()); return { x: at.x, y: at.y + 2 }; })()`);
  await browser.click(line.x, line.y);
  check("a click beside a thin line opens its relation", (await hash()).startsWith("#relation=r"), await hash());
  check("its evidence has a quote, a stance and a source",
    (await text("#panel .evidence blockquote")).length > 10 && ["stated", "possible", "denied"].includes(await text("#panel .chip")) &&
    (await text("#panel .evidence footer")).length > 5, await text("#panel"));
  check("its actors are marked in the quote", (await all("#panel mark.subject, #panel mark.object")).length > 0);
  const before = await browser.evaluate("svg.getAttribute('viewBox')");
  await browser.mouse("mouseWheel", at.x, at.y, { deltaX: 0, deltaY: -240 });
  await browser.settle();
  const zoomed = await browser.evaluate("svg.getAttribute('viewBox')");
  check("the wheel zooms", zoomed !== before, zoomed);
  await browser.mouse("mousePressed", 200, 150);
  await browser.mouse("mouseMoved", 260, 190, { buttons: 1 });
  await browser.mouse("mouseReleased", 260, 190);
  await browser.settle();
  check("dragging pans and opens nothing", (await browser.evaluate("svg.getAttribute('viewBox')")) !== zoomed &&
    (await hash()).startsWith("#relation="));
  await browser.evaluate("document.getElementById('zoom-fit').click()");
  same("one button fits it again", await browser.evaluate("svg.getAttribute('viewBox')"), before);
}

async function checkKeyboard() {
  await browser.open(samples);
  const order = [];
  while (order.length < 5) {
    await browser.key("Tab");
    if (order.length > 0 || (await focused()) !== "") order.push(await focused()); // "" is the window
  }
  check("Tab goes through search, filters, theme, one node, zoom",
    order[0] === "search" && order[1] === "filter-button" && order[2] === "theme-button" &&
    order[4] === "zoom-in" && /^b\d+$/.test(order[3]), order);
  await browser.evaluate("drawnNodes.find(({ element }) => element.getAttribute('tabindex') === '0').element.focus()");
  const first = await focused();
  const seen = new Set([first]);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowLeft", "ArrowUp"]) {
    await browser.key(key);
    seen.add(await focused());
  }
  check("arrows move from node to node", seen.size >= 3, [...seen]);
  await browser.key("Enter");
  check("Enter opens the node and leads to the panel", (await hash()).startsWith("#entity=") &&
    (await browser.evaluate("document.activeElement === panel")), await hash());
  same("each control has a name", await browser.evaluate(
    `[...document.querySelectorAll("button, input, select, a, [role=button]")].filter((e) =>
      !(e.getAttribute("aria-label") || e.textContent.trim() || e.labels?.length)).map((e) => e.outerHTML)`), []);
}

async function checkFilters() {
  await browser.open(samples, { hash: "#sign=conflict&stance=stated" });
  const left = await browser.evaluate("relations.filter(isKept).map((r) => [r.sign, r.stances[0] > 0])");
  check("a link with filters applies them", left.length > 0 && left.every(([sign, stated]) => sign === "conflict" && stated));
  check("and says so", (await text("#status")).startsWith(`${left.length} of `), await text("#status"));
  await browser.evaluate("document.getElementById('filter-reset').click()");
  await browser.settle();
  check("one button takes them away", (await hash()).length <= 1, await hash());
  await browser.evaluate(`(() => { const input = document.getElementById("filter-since"); input.value = "2031-06-01";
    input.dispatchEvent(new Event("change", { bubbles: true })); })()`);
  await browser.settle();
  check("a date filters", await browser.evaluate("relations.filter(isKept).every((r) => r.last >= '2031-06-01')") &&
    (await hash()) === "#since=2031-06-01", await hash());
  await browser.open(samples, { hash: "#since=2031-06-01" });
  const undated = await browser.evaluate("relations.filter((r) => r.first === '').length");
  check("what has no day is told", undated > 0 && (await text("#status")).endsWith(`; ${undated} without a day left out`),
    await text("#status"));
  await browser.evaluate("document.getElementById('filter-undated').click()");
  await browser.settle();
  check("and kept where it is asked for", await browser.evaluate("relations.filter(isKept).some((r) => r.first === '')") &&
    !(await text("#status")).includes("without a day") && (await hash()) === "#since=2031-06-01&undated=yes", await hash());
  for (const key of ["right", "worth"]) {
    await browser.open(samples, { hash: `#${key}=80` });
    const shares = await browser.evaluate(`[relations.filter(isKept), relations].map((list) => list.map((r) => r.${key}))`);
    check(`a mark for ${key} leaves what reaches it`, shares[0].length > 0 && shares[0].length < shares[1].length &&
      shares[0].length === shares[1].filter((share) => Math.round(100 * share) >= 80).length, shares[0]);
  }
  await browser.open(samples, { hash: "#entity=nobody&relation=none&type=junk&since=x&sources=-3" });
  same("a link that says nothing shows the overview", await text("#panel h2"), "Overview");
}

/// A page whose picture shows cooperation alone.
async function checkPartly() {
  await browser.open(partly, { hash: "#sign=conflict" });
  const faded = await text("#status");
  check("filters that leave nothing in the picture say so", faded.includes("none of them in the picture"), faded);
  check("where one looks", await browser.evaluate(`(() => { const [note, stage] =
    [statusLine, document.getElementById("stage")].map((e) => e.getBoundingClientRect());
    return Math.abs(note.left + note.right - stage.left - stage.right) < 4; })()`));
  await browser.evaluate("goTo({ relation: relations.find((r) => !isDrawn(r)).id })");
  await browser.settle();
  check("a relation that is not drawn says so", (await all("#panel .note")).some((note) => note.startsWith("Not in the picture")));
  await browser.open(partly, { hash: "#sources=99" });
  check("filters that leave nothing say so", (await text("#status")).startsWith("No relation of"), await text("#status"));
  await browser.open(partly, { hash: "#stance=stated" });
  check("filters that leave a part of the picture say how much",
    /^\d+ of \d+ relations left by the filters, \d+ of them in the picture$/.test(await text("#status")), await text("#status"));
}

/// WCAG's contrast of texts in the panel with what lies behind them.
const contrast = `(() => {
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };
  return [...document.querySelectorAll("header *, #panel *")].filter((e) => e.textContent.trim() !== "").map((e) => {
    const [a, b] = [light(rgb(getComputedStyle(e).color)), light(ground(e))];
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05); }).reduce((a, b) => Math.min(a, b)); })()`;

async function checkThemes() {
  const grounds = [];
  for (const dark of [false, true]) {
    await browser.open(samples, { dark, hash: "#entity=halvard-shipping" });
    grounds.push(await browser.evaluate("getComputedStyle(document.body).backgroundColor"));
    grounds.push(await browser.evaluate("getComputedStyle(document.querySelector('#graph0 > polygon')).fill"));
    check(`texts stand out in the ${dark ? "dark" : "light"} theme`, (await browser.evaluate(contrast)) >= 4.5,
      await browser.evaluate(contrast));
    const strokes = await browser.evaluate(`[...document.querySelectorAll("#picture g.relation path[stroke]:not(.hit)")]
      .filter((e) => e.getAttribute("stroke") !== "none").map((e) => [e.getAttribute("stroke"), getComputedStyle(e).stroke])`);
    const hex = (rgb) => "#" + rgb.match(/\d+/g).map((n) => Number(n).toString(16).padStart(2, "0")).join("");
    check(`every line has a colour of the ${dark ? "dark" : "light"} theme`, new Set(strokes.map(([drawn]) => drawn)).size > 3 &&
      strokes.every(([drawn, seen]) => (hex(seen) === drawn) !== dark), strokes[0]);
    if (dark) {
      await browser.evaluate("document.getElementById('theme-button').click()");
      same("a switch changes it", await browser.evaluate("getComputedStyle(document.body).backgroundColor"), grounds[0]);
      await browser.evaluate("localStorage.clear()");
    }
  }
  check("the system's theme is followed, picture and page alike",
    grounds[0] === grounds[1] && grounds[2] === grounds[3] && grounds[0] !== grounds[2], grounds);
  await browser.open(samples, { width: 390, height: 800, hash: "#entity=halvard-shipping" });
  check("nothing is wider than a phone", await browser.evaluate("document.documentElement.scrollWidth <= 390"));
}

async function checkAwkward() {
  await browser.open(awkward);
  const wanted = JSON.parse(readFileSync(awkward.replace(/\.html$/, ".json"), "utf8"));
  same("names arrive as they were", await browser.evaluate("entities.map((entity) => entity.name)"), wanted);
  check("nothing of them became an element", await browser.evaluate(
    "document.querySelectorAll('#panel b, #panel script, #panel img, #picture b').length === 0"));
  const shown = [];
  for (const index of wanted.keys()) {
    await browser.evaluate(`goTo({ entity: entities[${index}].id })`);
    await browser.settle();
    shown.push(await browser.evaluate("panel.querySelector('h2 bdi').textContent"));
  }
  same("and are shown as they were", shown, wanted.map((name) => name.trim() === "" ? "(no name)" : name));
  check("a quote keeps every character", await browser.evaluate(
    `relations.every((r) => { showRelation(r); return [...panel.querySelectorAll("blockquote")].every((quote, i) =>
      quote.textContent === r.quotes[i].sentence); })`));
  check("no address but the web's is linked", await browser.evaluate(
    `relations.every((r) => { showRelation(r); return [...panel.querySelectorAll("a")].every((a) =>
      /^(https?:|#)/.test(a.getAttribute("href"))); })`));
  check("the page's policy stops other scripts", await browser.evaluate(
    `(() => { const s = document.createElement("script"); s.textContent = "window.intruder = 1"; document.body.append(s);
      return window.intruder === undefined; })()`));
  browser.errors.splice(0, browser.errors.length, ...browser.errors.filter((e) => !e.includes("Content Security Policy")));
}

for (const part of [checkSearch, checkPicture, checkKeyboard, checkFilters, checkPartly, checkThemes, checkAwkward]) {
  try {
    await part();
  } catch (error) {
    check(part.name, false, error.message);
  }
  same(`${part.name}: no error on the console`, browser.errors, []);
  same(`${part.name}: no request`, browser.requests, []);
}
await browser.close();
process.exit(failures === 0 ? 0 : 1);
