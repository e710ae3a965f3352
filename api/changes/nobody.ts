/** The author of a change that somebody proposed without a name. */
export const NOBODY = 'anonymous';
