/** Who looks at the page. */
import { ask } from './ask.ts';
import { graphql, type ResultOf } from './graphql.ts';

export const viewerOperation = graphql(`
  query Viewer {
    viewer { role name may }
  }
`);

/** The name is null for who is not signed in. */
export type Viewer = ResultOf<typeof viewerOperation>['viewer'];

export const readViewer = async (): Promise<Viewer> =>
  (await ask(viewerOperation, {}, 'en')).viewer;
