/** Files as one ZIP archive, compressed as they come. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { pause } from '../../threads/turns.ts';
import type { Content, OneOf } from './writer.ts';

export async function* zipped(files: AsyncIterable<OneOf>): Content {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    if (part.length > 0) ready.push(part);
  });
  for await (const { path, content } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    for await (const part of content) {
      file.push(typeof part === 'string' ? strToU8(part) : part);
      yield* ready.splice(0);
      await pause();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready.splice(0);
}
