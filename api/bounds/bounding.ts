/** Refuses a request that asks too much, before it is validated and before the graph is asked anything. */
import { type DocumentNode, GraphQLError, getOperationAST, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { measured } from './cost.ts';
import { openDocuments } from './documents.ts';
import { LIMITS } from './limits.ts';
import { located } from './located.ts';
import { checkParameters } from './parameters.ts';
import { read } from './reading.ts';
import { badRequest, within } from './refusals.ts';

export function bounding(): Plugin<Context> {
  const documents = openDocuments();
  const texts = new WeakMap<DocumentNode, string>();
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser !== undefined)
        setRequestParser(async (request) => {
          try {
            return await requestParser(request);
          } catch (error) {
            // By GET and as a form, variables come as text, and the library lets what it cannot read fall through.
            throw error instanceof SyntaxError ? told(noJson()) : error;
          }
        });
    },
    onParams({ params }) {
      refusing(() => checkParameters(params));
    },
    onParse({ params: { source }, setParseFn, setParsedDocument }) {
      const text = String(source);
      const known = documents.get(text);
      if (known !== undefined) return setParsedDocument(known);
      setParseFn(() => {
        const document = refusing(() => read(text));
        texts.set(document, text);
        return document;
      });
    },
    onValidate({ params: { schema, documentAST }, context, setResult, setValidationFn }) {
      const { operationName, variables } = context.params;
      const operation = getOperationAST(documentAST, operationName);
      try {
        if (operation) within(measured(documentAST, operation, schema, variables ?? {}));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return setResult([told(error)]);
      }
      if (documents.has(documentAST)) return setResult([]);
      const text = texts.get(documentAST) ?? '';
      setValidationFn((...[against, document, rules]: Parameters<typeof validate>) =>
        located(validate(against, document, rules, { maxErrors: LIMITS.errors }), document, text),
      );
      return ({ valid }) => {
        if (valid) documents.keep(text, documentAST);
      };
    },
  };
}

const noJson = () => badRequest('variables', (bounds) => bounds.noJson);

const told = (refusal: Refusal) => new GraphQLError(refusal.message, { originalError: refusal });

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? told(error) : error;
  }
}
