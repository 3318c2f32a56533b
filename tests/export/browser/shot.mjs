// node shot.mjs PAGE.html PICTURE.png [WIDTH HEIGHT [light|dark [#HASH]]]
import { Browser } from "./browser.mjs";

const [page, picture, width = "1400", height = "900", theme = "light", hash = ""] = process.argv.slice(2);
const browser = new Browser();
await browser.open(page, { width: Number(width), height: Number(height), dark: theme === "dark", hash });
await browser.screenshot(picture);
if (browser.errors.length > 0) console.error(browser.errors.join("\n"));
await browser.close();
