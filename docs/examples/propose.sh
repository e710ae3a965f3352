#!/bin/sh
# Propose a change without an account: it waits for an editor. · Proposer une modification sans compte : elle attend la rédaction.
# Sent twice under one key, it is kept once. · Envoyée deux fois sous la même clé, elle n’est gardée qu’une fois.
curl -sS "${LACIS:-http://localhost:4000}/graphql" \
  -H 'content-type: application/json' -H 'accept: application/json' -H 'accept-language: en' \
  --data-binary @- <<EOF
{
  "query": "mutation (\$input: ProposeInput!) { propose(input: \$input) { address proposal { state touched { sentence } } } }",
  "variables": { "input": {
    "message": "Their own page gives the year.",
    "key": "${KEY:-propose-example}",
    "entities": [{
      "id": "${1:-koumbit}", "since": "${2:-2004}",
      "cite": { "source": "${3:-koumbit-site}", "at": "history" }
    }]
  } }
}
EOF
