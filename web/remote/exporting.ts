/** A part of the graph as a file of the server. */
import { fileFrom } from './ask.ts';

export const exportedFile = (format: string, asked: object): Promise<Blob> =>
  fileFrom(`/export/${format}`, asked);
