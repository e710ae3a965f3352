#!/bin/sh
# Which barriers are named most, and by whom? · Quels obstacles sont le plus souvent nommés, et par qui?
curl -sS --get "${LACIS:-http://localhost:4000}/graphql" \
  -H 'accept: application/json' -H 'accept-language: en' \
  --data-urlencode 'query={
    barriers(first: 200) { nodes { name namedBy(first: 20) { totalCount nodes { other { name } status } } } }
  }'
