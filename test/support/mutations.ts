/** Each mutation of the contract, and who may ask for it. */
import type { Action } from '../../api/access/viewer.ts';

/** Who may: everybody, who is signed in as a person, or whose role has the action. */
export type Who = 'everybody' | 'persons' | Action;

export interface Operation {
  readonly who: Who;
  /** Asks for what cannot be done, so that one who may is told so, and nothing changes. */
  readonly query: string;
  /** What one who may is told. */
  readonly told: readonly string[];
  readonly variables?: object;
}

const NOT_THERE = ['NOT_FOUND'];
const WRONG = ['UNAUTHENTICATED'];
const key = { id: 'x', response: { clientDataJSON: 'eA' } };

/** Each mutation of the contract. A mutation that is not here fails the first test. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  edit: {
    who: 'edit',
    query: 'mutation { edit(input: {message: "m", entities: []}) { revision } }',
    told: ['BAD_INPUT'],
  },
  retire: {
    who: 'retire',
    query:
      'mutation { retire(input: {id: "nothing", reason: "r", source: "s", at: "a"}) { revision } }',
    told: ['NOT_FOUND', 'BAD_INPUT', 'SOURCE_REQUIRED'],
  },
  revert: {
    who: 'revert',
    query: 'mutation { revert(input: {change: 999, message: "m"}) { revision } }',
    told: ['NOT_FOUND', 'BAD_INPUT'],
  },
  propose: {
    who: 'propose',
    query: 'mutation { propose(input: {message: "m", entities: []}) { address } }',
    told: ['BAD_INPUT'],
  },
  reply: {
    who: 'everybody',
    query: 'mutation { reply(input: {address: "nothing", message: "m"}) { state } }',
    told: NOT_THERE,
  },
  withdraw: {
    who: 'everybody',
    query: 'mutation { withdraw(address: "nothing") { state } }',
    told: NOT_THERE,
  },
  accept: {
    who: 'review',
    query: 'mutation { accept(input: {id: "nothing"}) { revision } }',
    told: NOT_THERE,
  },
  refuse: {
    who: 'review',
    query: 'mutation { refuse(input: {id: "nothing", reason: "r"}) { state } }',
    told: NOT_THERE,
  },
  ask: {
    who: 'review',
    query: 'mutation { ask(input: {id: "nothing", message: "m"}) { state } }',
    told: NOT_THERE,
  },
  merge: {
    who: 'merge',
    query:
      'mutation { merge(input: {id: "nothing", into: "none", reason: "r", source: "s", at: "a"}) { revision } }',
    told: NOT_THERE,
  },
  unmerge: {
    who: 'merge',
    query: 'mutation { unmerge(input: {id: "nothing", message: "m"}) { revision } }',
    told: ['BAD_INPUT'],
  },
  confirm: {
    who: 'confirm',
    query:
      'mutation { confirm(input: {link: "nothing", end: "coop-du-lac", message: "m"}) { revision } }',
    told: NOT_THERE,
  },
  erase: {
    who: 'erase',
    query: 'mutation { erase(input: {person: "nothing"}) { revision } }',
    told: NOT_THERE,
  },
  aboutMe: {
    who: 'everybody',
    query: 'mutation { aboutMe(input: {person: "nothing", wants: REMOVE, message: "m"}) { at } }',
    told: NOT_THERE,
  },
  closePersonRequest: {
    who: 'erase',
    query: 'mutation { closePersonRequest(id: "nothing") }',
    told: NOT_THERE,
  },
  openInvitation: {
    who: 'everybody',
    query: 'mutation { openInvitation(invitation: "x") { role } }',
    told: NOT_THERE,
  },
  beginAcceptance: {
    who: 'everybody',
    query: 'mutation { beginAcceptance(invitation: "x", name: "n") }',
    told: NOT_THERE,
  },
  acceptInvitation: {
    who: 'everybody',
    query: 'mutation ($i: AcceptanceInput!) { acceptInvitation(input: $i) { role } }',
    variables: { i: { invitation: 'x', name: 'n', passkey: key, label: 'l' } },
    told: NOT_THERE,
  },
  beginProvider: {
    who: 'everybody',
    query: 'mutation { beginProvider { address } }',
    told: NOT_THERE,
  },
  finishProvider: {
    who: 'everybody',
    query: 'mutation { finishProvider(parameters: "state=x&code=y", binding: "z") { role } }',
    told: NOT_THERE,
  },
  beginSignIn: { who: 'everybody', query: 'mutation { beginSignIn }', told: [] },
  signIn: {
    who: 'everybody',
    query: 'mutation ($p: PasskeyJson!) { signIn(passkey: $p) { role } }',
    variables: { p: key },
    told: WRONG,
  },
  signOut: { who: 'everybody', query: 'mutation { signOut }', told: [] },
  beginPasskey: { who: 'persons', query: 'mutation { beginPasskey }', told: [] },
  addPasskey: {
    who: 'persons',
    query: 'mutation ($p: PasskeyJson!) { addPasskey(passkey: $p, label: "label") { role } }',
    variables: { p: key },
    told: WRONG,
  },
  removePasskey: {
    who: 'persons',
    query: 'mutation { removePasskey(id: "x") { role } }',
    told: NOT_THERE,
  },
  endSession: {
    who: 'persons',
    query: 'mutation { endSession(id: "x") { role } }',
    told: NOT_THERE,
  },
  createToken: {
    who: 'persons',
    query: 'mutation { createToken(input: {name: "n1", actions: []}) { secret } }',
    told: ['BAD_INPUT'],
  },
  revokeToken: {
    who: 'persons',
    query: 'mutation { revokeToken(id: "x") { role } }',
    told: NOT_THERE,
  },
  invite: {
    who: 'invite',
    query: 'mutation { invite(input: {entity: "nothing"}) { link } }',
    told: NOT_THERE,
  },
  withdrawInvitation: {
    who: 'invite',
    query: 'mutation { withdrawInvitation(id: "x") }',
    told: NOT_THERE,
  },
  changeRole: {
    who: 'administer',
    query: 'mutation { changeRole(id: "x", role: EDITOR) { id } }',
    told: NOT_THERE,
  },
  closeAccount: {
    who: 'administer',
    query: 'mutation { closeAccount(id: "x") }',
    told: NOT_THERE,
  },
  keepScenario: {
    who: 'persons',
    query: 'mutation { keepScenario(input: {id: "x", scenario: {template: TRUST}}) { id } }',
    told: NOT_THERE,
  },
  ...keeping('renameScenario', '(id: "x", name: "name") { id }'),
  ...keeping('restoreScenario', '(id: "x", version: 1) { id }'),
  ...keeping('shareScenario', '(id: "x", isShared: true) { id }'),
  ...keeping('forkScenario', '(id: "x") { id }'),
  ...keeping('deleteScenario', '(id: "x")'),
  ...consulting('openConsultation', 'consult', '(input: {question: "nothing"}) { id }'),
  ...consulting('closeConsultation', 'consult', '(id: "nothing") { id }'),
  ...consulting(
    'moderateStatement',
    'moderate',
    '(input: {consultation: "nothing", statement: 1, decision: SHOW}) { number }',
  ),
  ...consulting(
    'addStatements',
    'moderate',
    '(id: "nothing", texts: ["a"], language: FR) { number }',
  ),
  ...consulting('addBallots', 'moderate', '(id: "nothing", statements: [], marks: [])'),
  ...consulting('joinConsultation', 'everybody', '(id: "nothing") { statementCount }'),
  ...consulting('castVote', 'everybody', '(id: "nothing", statement: 1) { statementCount }'),
  ...consulting('sayKinds', 'everybody', '(id: "nothing", kinds: []) { statementCount }'),
  ...consulting(
    'submitStatement',
    'everybody',
    '(input: {consultation: "nothing", text: "a", language: FR}) { isJoined }',
  ),
  ...consulting('speakFor', 'everybody', '(id: "nothing", entity: "a") { statementCount }'),
  ...consulting('proposeResults', 'moderate', '(id: "nothing") { leftCount }'),
  ...consulting('withdrawBallot', 'everybody', '(id: "nothing")'),
};

/** On a kept scenario that is not there. */
function keeping(name: string, rest: string): Record<string, Operation> {
  return { [name]: { who: 'persons', query: `mutation { ${name}${rest} }`, told: NOT_THERE } };
}

/** On a consultation that is not there. */
function consulting(name: string, who: Who, rest: string): Record<string, Operation> {
  return { [name]: { who, query: `mutation { ${name}${rest} }`, told: NOT_THERE } };
}
