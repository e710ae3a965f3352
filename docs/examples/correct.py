"""Correct a fact with a token: tried first, then published where nobody changed it meanwhile.
Corriger un fait avec un jeton : d’abord à l’essai, puis publié si personne ne l’a modifié entre-temps."""

import json
import os
import sys
import urllib.request
import uuid

LACIS = os.environ.get("LACIS", "http://localhost:4000")
ENTITY, YEAR, SOURCE = (sys.argv[1:] + ["koumbit", "2004", "koumbit-site"])[:3]


def ask(query, **variables):
    request = urllib.request.Request(
        LACIS + "/graphql",
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={
            "Content-Type": "application/json",
            "Accept-Language": "fr",
            "Authorization": "Bearer " + os.environ["LACIS_TOKEN"],
        },
    )
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        error = answer["errors"][0]
        sys.exit(f"{error['extensions']['code']}: {error['message']}")
    return answer["data"]


EDIT = "mutation ($input: EditInput!) { edit(input: $input) { revision touched { sentence } } }"
seen = ask("{ about { revision } }")["about"]["revision"]
change = {
    "message": "Leur propre page donne l’année.",
    "entities": [{"id": ENTITY, "since": YEAR, "cite": {"source": SOURCE, "at": "histoire"}}],
    "expectedRevision": seen,
}
for touched in ask(EDIT, input={**change, "dryRun": True})["edit"]["touched"]:
    print(touched["sentence"])
done = ask(EDIT, input={**change, "key": str(uuid.uuid4())})["edit"]
print(f"modification {done['revision']}")
