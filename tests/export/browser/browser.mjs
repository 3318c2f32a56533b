// Drives Debian's chromium over its DevTools pipe; needs no package.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export class Browser {
  #process;
  #profile = mkdtempSync(join(tmpdir(), "entente-browser-"));
  #calls = new Map();
  #next = 1;
  #rest = "";
  #session;
  #loaded = () => {};
  requests = []; // addresses asked for besides the page's own
  errors = []; // exceptions, console errors, refusals by the page's policy

  constructor() {
    this.#process = spawn("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--hide-scrollbars", "--remote-debugging-pipe", `--user-data-dir=${this.#profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.#process.stdio[4].setEncoding("utf8").on("data", (text) => this.#read(text));
  }

  #read(text) {
    const messages = (this.#rest + text).split("\0");
    this.#rest = messages.pop();
    for (const message of messages) this.#take(JSON.parse(message));
  }

  #take({ id, result, error, method, params }) {
    if (id !== undefined) {
      const { resolve, reject } = this.#calls.get(id);
      this.#calls.delete(id);
      if (error === undefined) resolve(result);
      else reject(new Error(error.message));
    } else if (method === "Page.loadEventFired") {
      this.#loaded();
    } else if (method === "Network.requestWillBeSent") {
      this.requests.push(params.request.url);
    } else if (method === "Runtime.exceptionThrown") {
      this.errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    } else if (method === "Runtime.consoleAPICalled" && params.type === "error") {
      this.errors.push(params.args.map((argument) => argument.value).join(" "));
    } else if (method === "Log.entryAdded" && params.entry.level !== "verbose") {
      this.errors.push(params.entry.text);
    }
  }

  call(method, params = {}) {
    const id = this.#next++;
    const message = { id, method, params, ...(this.#session ? { sessionId: this.#session } : {}) };
    this.#process.stdio[3].write(JSON.stringify(message) + "\0");
    return new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
  }

  async #navigate(url) {
    const loaded = new Promise((resolve) => { this.#loaded = resolve; });
    await this.call("Page.navigate", { url });
    await loaded;
  }

  /// Opens a file in a window of this size; `hash` as it stands in a link.
  async open(path, { width = 1400, height = 900, dark = false, hash = "" } = {}) {
    if (this.#session === undefined) {
      const { targetId } = await this.call("Target.createTarget", { url: "about:blank" });
      this.#session = (await this.call("Target.attachToTarget", { targetId, flatten: true })).sessionId;
      for (const domain of ["Page", "Network", "Runtime", "Log"]) await this.call(`${domain}.enable`);
    }
    await this.call("Emulation.setDeviceMetricsOverride",
      { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    await this.call("Emulation.setEmulatedMedia",
      { features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }] });
    await this.#navigate("about:blank"); // another # alone would not load the page anew
    this.requests.length = 0;
    await this.#navigate(pathToFileURL(path).href + hash);
    this.requests.splice(0, this.requests.length, ...this.requests.filter(
      (url) => !url.startsWith("file:") && !url.startsWith("data:") && url !== "about:blank"));
  }

  /// What an expression gives in the page; what it throws is thrown here.
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.call("Runtime.evaluate",
      { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  }

  async key(key) {
    const text = key.length === 1 ? key : key === "Enter" ? "\r" : undefined;
    const codes = { Enter: 13, Escape: 27, Tab: 9, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };
    const event = { key, text, windowsVirtualKeyCode: codes[key] ?? key.charCodeAt(0) };
    await this.call("Input.dispatchKeyEvent", { type: "keyDown", ...event });
    await this.call("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    await this.settle();
  }

  async type(text) {
    await this.call("Input.insertText", { text });
    await this.settle();
  }

  async mouse(type, x, y, more = {}) {
    await this.call("Input.dispatchMouseEvent",
      { type, x, y, button: type === "mouseWheel" ? "none" : "left", clickCount: 1, ...more });
  }

  async click(x, y) {
    await this.mouse("mousePressed", x, y);
    await this.mouse("mouseReleased", x, y);
    await this.settle();
  }

  /// The middle of the first element of a selector, in the window.
  middleOf(selector) {
    return this.evaluate(`(() => { const box = document.querySelector(${JSON.stringify(selector)})
      .getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()`);
  }

  /// After two frames all that a key or click set off has happened.
  settle() {
    return this.evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(() => done(true)), 30))");
  }

  async screenshot(path) {
    await new Promise((resolve) => setTimeout(resolve, 250)); // until nothing fades any more
    const { data } = await this.call("Page.captureScreenshot", { format: "png" });
    writeFileSync(path, Buffer.from(data, "base64"));
  }

  async print(path) {
    const { data } = await this.call("Page.printToPDF", { printBackground: true });
    writeFileSync(path, Buffer.from(data, "base64"));
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#session = undefined;
    this.call("Browser.close").catch(() => {});
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
