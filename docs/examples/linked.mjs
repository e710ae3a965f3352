// How are two organisations linked? · Comment deux organisations sont-elles liées?
const lacis = process.env.LACIS ?? 'http://localhost:4000';
const [from = 'koumbit', to = 'ville-de-montreal'] = process.argv.slice(2);

const response = await fetch(`${lacis}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'accept-language': 'en' },
  body: JSON.stringify({
    query: `query ($from: ID!, $to: ID!) {
      howLinked(from: $from, to: $to, first: 3) {
        sentence
        hops { link { citations { source { name } quote locator } } }
      }
    }`,
    variables: { from, to },
  }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors[0].message);
for (const { sentence, hops } of data.howLinked) {
  console.log(sentence);
  for (const { link } of hops) {
    const [citation] = link.citations;
    console.log(`   ${citation.source.name}: ${citation.quote ?? citation.locator}`);
  }
}
