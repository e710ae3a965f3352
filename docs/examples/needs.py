"""Which software needs does no codebase meet? · À quels besoins de logiciel aucune base de code ne répond-elle?"""

import json
import os
import urllib.request

QUERY = """
{
  needs(filter: {needKinds: [SOFTWARE], lacking: [{kind: MEETS, direction: IN, others: [CODEBASE]}]}) {
    nodes { name holders { nodes { other { name } citations { quote source { name } } } } }
  }
}
"""

request = urllib.request.Request(
    os.environ.get("LACIS", "http://localhost:4000") + "/graphql",
    data=json.dumps({"query": QUERY}).encode(),
    headers={"Content-Type": "application/json", "Accept-Language": "fr"},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)

for need in answer["data"]["needs"]["nodes"]:
    holders = ", ".join(link["other"]["name"] for link in need["holders"]["nodes"])
    print(f"{need['name']} — {holders or '?'}")
