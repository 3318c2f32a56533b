"""usage: obsidian_links.py VAULT
Prints each link that leads to no note or to two, as Obsidian finds notes: by name, in any folder,
whatever the case."""
import os
import re
import sys

notes = {}
for folder, _, files in os.walk(sys.argv[1]):
    for file in files:
        if file.endswith(".md"):
            notes.setdefault(file[:-3].lower(), []).append(os.path.join(folder, file))

LINK = re.compile(r"(?<!\\)\[\[([^\]|#^]*)(?:[|#^][^\]]*)?\]\]")
found = 0
for paths in notes.values():
    for path in paths:
        with open(path, encoding="utf-8") as note:
            for name in LINK.findall(note.read()):
                found += 1
                if len(notes.get(name.lower(), [])) != 1:
                    print(f"{path}: [[{name}]]")
if notes and found == 0:
    print("no link at all")
