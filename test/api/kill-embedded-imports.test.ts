/** `kill -9` during `import`, on the embedded engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { importSurvivesKilling } from '../contract/killing-imports.ts';

test('a kill -9 during import leaves the embedded graph whole', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await importSurvivesKilling({
    open: () => openEmbedded(folder),
    environment: { LACIS_DATA: folder },
  });
  expect.hasAssertions();
});
