/** Documents that were read and found right, the latest used: who asks the same again is not read again. */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Bytes of memory that they may take together. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Bytes of one selection, argument or value in a document without places, as measured, rounded up. */
const NODE_BYTES = 400;

export interface Documents {
  get(text: string): DocumentNode | undefined;
  keep(text: string, document: DocumentNode): void;
  has(document: DocumentNode): boolean;
}

export function openDocuments(): Documents {
  const kept = new LRUCache<string, DocumentNode>({ maxSize: MOST_BYTES });
  const right = new WeakSet<DocumentNode>();
  return {
    get: (text) => kept.get(text),
    keep(text, document) {
      right.add(document);
      kept.set(text, document, { size: 2 * text.length + NODE_BYTES * nodesIn(document) });
    },
    has: (document) => right.has(document),
  };
}

function nodesIn(node: object): number {
  let count = 1;
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const one of value) count += nodesIn(one);
    else if (typeof value === 'object' && value !== null) count += nodesIn(value);
  }
  return count;
}
