// Where one is stands behind the # of the address, so that every view can be linked to.

const address = () => new URLSearchParams(location.hash.slice(1));

/// The address of a view with the present filters.
function addressOf(view) {
  const next = new URLSearchParams(view);
  for (const key of FILTER_KEYS) {
    const value = address().get(key);
    if (value) next.set(key, value);
  }
  return `#${next}`;
}

/// What the filters leave, and how much of it the picture can show: without a word it would fade.
function showStatus() {
  const left = relations.filter(isKept);
  const drawn = left.filter(isDrawn).length;
  const share = `${left.length} of ${count(relations.length, "relation")} left by the filters`;
  const isFaded = isFiltering() && drawn === 0;
  const undated = relations.filter(isUndatedOut).length;
  statusLine.classList.toggle("faded", isFaded);
  statusLine.textContent = !isFiltering() ? "" :
    left.length === 0 ? `No relation of ${relations.length} is left by the filters` :
    isFaded ? `${share}, none of them in the picture: they are in the list` :
    drawn < left.length ? `${share}, ${drawn} of them in the picture` : share;
  if (undated > 0) statusLine.textContent += `; ${undated} without a day left out`;
}

let movesFocus = false;

function goTo(view, withFocus = false) {
  movesFocus = withFocus;
  location.hash = addressOf(view);
}

/// The same view with other filters; no new step in the history.
function replaceAddress(values) {
  const next = address();
  for (const [key, value] of Object.entries(values)) {
    if (value === "") next.delete(key);
    else next.set(key, value);
  }
  location.replace(`#${next}`);
}

function show() {
  const now = address();
  applyFilters(now);
  const entity = entityOfId.get(now.get("entity"));
  const relation = relationOfId.get(now.get("relation"));
  if (relation !== undefined) showRelation(relation);
  else if (entity !== undefined) showEntity(entity);
  else if (now.get("q")) showSearch(now.get("q"));
  else showOverview();
  lookAtSelection();
  panel.scrollTop = 0;
  const filterButton = document.getElementById("filter-button");
  filterButton.classList.toggle("on", isFiltering());
  showStatus();
  if (movesFocus) panel.focus();
  movesFocus = false;
}

function setTheme(isDark) {
  document.documentElement.classList.toggle("dark", isDark);
  document.getElementById("theme-button").setAttribute("aria-pressed", String(isDark));
}

/// The reader's choice, else the system's. Storage may be closed to files: then it is not kept.
function buildTheme() {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = localStorage.getItem("entente-theme");
  } catch { /* no storage here */ }
  setTheme(chosen === null ? system.matches : chosen === "dark");
  system.addEventListener("change", () => { if (chosen === null) setTheme(system.matches); });
  document.getElementById("theme-button").addEventListener("click", () => {
    chosen = document.documentElement.classList.contains("dark") ? "light" : "dark";
    setTheme(chosen === "dark");
    try {
      localStorage.setItem("entente-theme", chosen);
    } catch { /* no storage here */ }
  });
}

function toggleFilters() {
  filterForm.hidden = !filterForm.hidden;
  document.getElementById("filter-button").setAttribute("aria-expanded", String(!filterForm.hidden));
}

const isWriting = (element) => /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);

function pageKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !isWriting(event.target)) {
    event.preventDefault();
    searchInput.focus();
    searchInput.select();
  } else if (event.key === "Escape" && !event.defaultPrevented) {
    if (!filterForm.hidden && filterForm.contains(event.target)) {
      toggleFilters();
      document.getElementById("filter-button").focus();
    } else {
      goTo({});
    }
  }
}

buildTheme();
buildFilters();
buildSearch();
buildPicture();
document.getElementById("filter-button").addEventListener("click", toggleFilters);
document.addEventListener("keydown", pageKey);
window.addEventListener("hashchange", show);
if (FILTER_KEYS.some((key) => address().get(key))) toggleFilters();
show();
