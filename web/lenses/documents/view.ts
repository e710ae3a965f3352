/** The choices of the lens of documents. */
import { addressed, flag, text } from '../../parameters.ts';

export interface DocumentsView {
  /** The id of the document that is read. */
  readonly document?: string;
  /** The kind of entity or link that the shown passages support. */
  readonly supports?: string;
  /** Shows also documents and passages that support only hidden facts. */
  readonly everything?: true;
}

declare module '../../view.ts' {
  interface Owns {
    readonly documents: DocumentsView;
  }
}

export const documentsAddress = addressed<DocumentsView>({
  document: text('card'),
  supports: text('topic'),
  everything: flag('among', 'all'),
});
