/** The boards of the shipped data, on the embedded engine. */
import { conclusionsContract } from '../contract/conclusions.ts';
import { askingSeeded } from '../support/seeded.ts';

conclusionsContract(askingSeeded);
