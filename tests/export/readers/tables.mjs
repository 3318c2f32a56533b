// What the readers in JavaScript share; tables.py says what they print.
import fs from "node:fs";
import path from "node:path";

/** `readByFormat`: for each format a function from a file's text to {nodes, edges}. */
export function printTables(readByFormat) {
  const [format, folder] = process.argv.slice(2);
  const lines = fs.readdirSync(folder).sort().map((name) => {
    const text = fs.readFileSync(path.join(folder, name), "utf8");
    const { nodes, edges } = readByFormat[format](text);
    for (const row of Object.values(edges)) rename(row, "label", "relation");
    return JSON.stringify({ nodes, edges });
  });
  process.stdout.write(lines.map((line) => line + "\n").join(""));
}

/** A table of rows by key, of which none may hide another. */
export function tableOf(pairs) {
  const table = Object.create(null);
  for (const [key, row] of pairs) {
    if (key in table) throw new Error(`two rows named ${JSON.stringify(key)}`);
    table[key] = row;
  }
  return table;
}

/** The row, with another name for one of its columns. */
export function rename(row, from, to) {
  if (from in row) {
    row[to] = row[from];
    delete row[from];
  }
  return row;
}
