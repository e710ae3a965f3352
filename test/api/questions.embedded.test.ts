/** The API's questions, on the embedded engine. */
import { openEmbedded } from '../../api/graph/embedded.ts';
import { questionsContract } from '../contract/questions.ts';

questionsContract(() => openEmbedded(), 40);
