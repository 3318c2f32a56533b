"""usage: ftm_check.py FILE
Prints what FollowTheMoney would refuse in a file of entities. The table says of each schema that
entente writes which properties it has, its own and inherited, and of what type; it follows the
schema files of the followthemoney package (github.com/alephdata/followthemoney, version 3)."""
import json
import re
import sys

THING = {"name": "name", "alias": "name", "country": "country", "keywords": "text",
         "publisher": "text", "sourceUrl": "url", "proof": "Document"}
INTERVAL = {"startDate": "date", "endDate": "date", "summary": "text", "description": "text",
            "recordId": "text", "sourceUrl": "url", "publisher": "text", "proof": "Document"}
DOCUMENT = {**THING, "title": "text", "fileName": "text", "publishedAt": "date"}
SCHEMATA = {
    "Person": THING, "Organization": THING, "PublicBody": THING, "RealEstate": THING,
    "Asset": THING, "Address": {**THING, "full": "text"}, "Event": {**THING, **INTERVAL},
    "Article": DOCUMENT,
    "UnknownLink": {**INTERVAL, "role": "text", "status": "text", "subject": "Thing",
                    "object": "Thing"},
}
IS_VALID = {
    "name": lambda value: value != "",
    "text": lambda value: value != "",
    "country": lambda value: re.fullmatch("[a-z]{2}", value),
    "url": lambda value: re.match("https?://.", value),
    "date": lambda value: re.fullmatch(r"\d{4}-\d{2}-\d{2}", value),
    "Thing": lambda value: schema_of.get(value) not in (None, "UnknownLink"),
    "Document": lambda value: schema_of.get(value) == "Article",
}

with open(sys.argv[1], encoding="utf-8", newline="\n") as lines:
    entities = [json.loads(line) for line in lines]
schema_of = {}
for entity in entities:
    if entity["id"] in schema_of:
        print(f"two entities {entity['id']}")
    schema_of[entity["id"]] = entity["schema"]
for entity in entities:
    properties = SCHEMATA[entity["schema"]]
    if "name" in properties and "name" not in entity["properties"]:
        print(f"{entity['id']}: no name")
    for name, values in entity["properties"].items():
        for value in values:
            if name not in properties or not IS_VALID[properties[name]](value):
                print(f"{entity['id']}: {name}: {value!r:.80}")
