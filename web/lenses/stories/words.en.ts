/** The words of the stories, in English. */
import { counted } from '../../words/formats.ts';

export const en = {
  title: 'Stories',
  lead: 'Facts told in order, each sentence with its sources, beside the view that shows them.',
  none: 'This data set tells no story yet.',
  steps: (count: number) => counted(count, 'step', 'steps', 'en'),
  all: 'All stories',
  noSuch: (id: string) => `No story is called “${id}”.`,
  view: 'What this step shows',
  see: 'See this view',
  open: 'Explore this view',
  before: 'Previous',
  after: 'Next',
  of: (step: number, total: number) => `Step ${step} of ${total}`,
  at: (step: number, total: number, title: string) => `Step ${step} of ${total}: ${title}.`,
  end: 'The arrow keys left and right walk from step to step.',
};
