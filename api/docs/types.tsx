/** A type of the schema with its fields, values and arguments. */
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { Fragment } from 'preact';
import type { Language } from '../errors.ts';

interface Spoken {
  readonly language: Language;
}

export function TypeSection({ type, language }: Spoken & { type: GraphQLNamedType }) {
  return (
    <section id={type.name}>
      <h2>{type.name}</h2>
      {type.description && (
        <p>
          <Sentence text={type.description} language={language} />
        </p>
      )}
      <Body type={type} language={language} />
    </section>
  );
}

function Body({ type, language }: Spoken & { type: GraphQLNamedType }) {
  if (isEnumType(type)) {
    return (
      <dl>
        {type.getValues().map(({ name, description }) => (
          <Fragment key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <Description text={description} language={language} />
          </Fragment>
        ))}
      </dl>
    );
  }
  if (isUnionType(type)) {
    return (
      <p>
        {type.getTypes().map(({ name }, at) => (
          <Fragment key={name}>
            {at > 0 && ' | '}
            <TypeLink name={name} />
          </Fragment>
        ))}
      </p>
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return null;
  return (
    <dl>
      {Object.values(type.getFields()).map((field) => (
        <Fragment key={field.name}>
          <dt>
            <code>{field.name}</code>
            {'args' in field && <Arguments all={field.args} />}: <Typed text={String(field.type)} />
          </dt>
          <Description text={field.description} language={language} />
        </Fragment>
      ))}
    </dl>
  );
}

function Arguments({ all }: { all: readonly GraphQLArgument[] }) {
  if (all.length === 0) return null;
  return (
    <>
      {' ('}
      {all.map(({ name, type, description }, at) => (
        <Fragment key={name}>
          {at > 0 && ', '}
          <span title={description ?? ''}>
            <code>{name}</code>: <Typed text={String(type)} />
          </span>
        </Fragment>
      ))}
      )
    </>
  );
}

type Described = Spoken & { text: string | null | undefined };

const Description = ({ text, language }: Described) => (
  <dd>{text && <Sentence text={text} language={language} />}</dd>
);

/** Words of the vocabulary come in both languages, `worker co-operative · coopérative de travail`; the rest is English. */
function Sentence({ text, language }: Spoken & { text: string }) {
  const [english, french] = text.split(/\s·\s/);
  if (french !== undefined) return language === 'FR' ? french : english;
  return language === 'FR' ? <span lang="en">{text}</span> : text;
}

/** `[Entity!]!` with the name as a link. */
function Typed({ text }: { text: string }) {
  const [, before = '', name = '', after = ''] = /^(\[*)(\w+)(.*)$/.exec(text) ?? [];
  return (
    <>
      {before}
      <TypeLink name={name} />
      {after}
    </>
  );
}

const SCALARS = ['ID', 'String', 'Int', 'Float', 'Boolean'];

const TypeLink = ({ name }: { name: string }) =>
  SCALARS.includes(name) ? name : <a href={`#${name}`}>{name}</a>;
