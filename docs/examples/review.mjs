// Read the queue, accept the oldest proposal, or take the change back. · Lire la file, accepter la plus ancienne proposition, ou revenir en arrière.
const lacis = process.env.LACIS ?? 'http://localhost:4000';

async function ask(query, variables = {}) {
  const response = await fetch(`${lacis}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      authorization: `Bearer ${process.env.LACIS_TOKEN}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
  return data;
}

const { reviewQueue } = await ask(`{ reviewQueue(first: 1) { totalCount nodes {
  id name message touched { sentence } problem { sentence } } } }`);
console.log(`${reviewQueue.totalCount} waiting`);
const [oldest] = reviewQueue.nodes;
if (oldest) {
  console.log(`${oldest.name ?? 'somebody'}: ${oldest.message}`);
  for (const { sentence } of oldest.touched) console.log(`   ${sentence}`);
  const input = oldest.problem
    ? { id: oldest.id, reason: oldest.problem.sentence }
    : { id: oldest.id };
  const { refuse, accept } = oldest.problem
    ? await ask('mutation ($input: RefuseInput!) { refuse(input: $input) { state } }', { input })
    : await ask('mutation ($input: AcceptInput!) { accept(input: $input) { revision } }', {
        input,
      });
  console.log(refuse ? refuse.state : `published as change ${accept.revision}`);
  if (accept && process.argv.includes('--back')) {
    const back = { change: accept.revision, message: 'Only an example.' };
    const { revert } = await ask(
      'mutation ($input: RevertInput!) { revert(input: $input) { revision } }',
      { input: back },
    );
    console.log(`taken back as change ${revert.revision}`);
  }
}
