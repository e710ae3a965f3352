/** Who asks, and what they may do: one pure function decides. */
import { changeRefused } from '../words/refusing.ts';

/** From the one who may least to the one who may most. */
export const ROLES = ['reader', 'contributor', 'editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const ACTIONS = [
  'propose',
  'edit',
  'review',
  'revert',
  'retire',
  'merge',
  'confirm',
  'moderate',
  'consult',
  'invite',
  'administer',
  'erase',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Viewer {
  readonly role: Role;
  /** The author that changes are recorded under; null for a reader. */
  readonly name: string | null;
  /** The id of the account; null for a reader, and for the token of the environment. */
  readonly account: string | null;
  /** Ids of the entities for which the account was invited to speak. */
  readonly represents: readonly string[];
  /** What the token of a program is limited to; null for a person, who may do all that the role may. */
  readonly actions: readonly Action[] | null;
}

/** What an action is done to. */
export interface Subject {
  /** Ids of the entities concerned: to confirm, one must represent at least one of them. */
  readonly entities?: readonly string[];
}

export const READER: Viewer = {
  role: 'reader',
  name: null,
  account: null,
  represents: [],
  actions: null,
};

const EDITING: readonly Action[] = [
  ...(['propose', 'edit', 'review', 'revert', 'retire', 'merge'] as const),
  // Statements of consultations are looked at by editors, who do not open any.
  'moderate',
];

const MAY: Readonly<Record<Role, readonly Action[]>> = {
  reader: ['propose'],
  contributor: ['propose'],
  editor: EDITING,
  administrator: ACTIONS,
};

/** The one place that decides. */
export function mayDo(viewer: Viewer, action: Action, subject: Subject = {}): boolean {
  if (viewer.actions !== null && !viewer.actions.includes(action)) return false;
  if (MAY[viewer.role].includes(action)) return true;
  const { entities = [] } = subject;
  return action === 'confirm' && entities.some((id) => viewer.represents.includes(id));
}

/**
 * @returns the author that is recorded; empty for a reader who does what everybody may
 * @throws UNAUTHENTICATED for a reader without an account, FORBIDDEN for an account that may not
 */
export function allow(viewer: Viewer, action: Action, subject: Subject = {}): string {
  if (mayDo(viewer, action, subject)) return viewer.name ?? '';
  if (viewer.name === null) throw unauthenticated();
  throw changeRefused('FORBIDDEN', ({ forbidden }) => forbidden);
}

export const unauthenticated = () =>
  changeRefused('UNAUTHENTICATED', ({ unauthenticated: say }) => say);
