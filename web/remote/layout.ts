/** The layout, asked until the server has it; how far it is goes into the state. */
import type { Layout } from '../data/layout.ts';
import { layoutOf } from '../data/layout.ts';
import { bytes } from './ask.ts';

/** In milliseconds, between two questions. */
const AGAIN = 700;

export async function readLayout(progress: (share: number) => void): Promise<Layout> {
  const found = await bytes('/map-layout.bin', progress);
  if (found !== null) return layoutOf(found);
  await new Promise((resolve) => setTimeout(resolve, AGAIN));
  return readLayout(progress);
}
