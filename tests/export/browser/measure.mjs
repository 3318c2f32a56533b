// node measure.mjs PAGE.html: how long a browser takes to load a page and to search it.
import { Browser } from "./browser.mjs";

const browser = new Browser();
const loads = [];
for (let i = 0; i < 5; ++i) {
  await browser.open(process.argv[2]);
  loads.push(await browser.evaluate("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)"));
}
console.log(`load: ${Math.min(...loads)} ms (best of ${loads.length})`);
for (const words of ["a", "the court", "zzz"]) {
  const times = await browser.evaluate(`[1, 2, 3, 4, 5].map(() => { const start = performance.now();
    searchInput.value = ${JSON.stringify(words)}; showResults(); return performance.now() - start; })`);
  console.log(`search "${words}": ${Math.min(...times).toFixed(1)} ms`);
}
console.log(`heap: ${await browser.evaluate("Math.round(performance.memory.usedJSHeapSize / 1e6)")} MB`);
await browser.close();
