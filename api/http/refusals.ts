/** The refusals of HTTP itself, each with its status, its headers and a sentence in both languages. */
import { type Code, Refusal } from '../errors.ts';

type Headers = Readonly<Record<string, string>>;

export class HttpRefusal extends Refusal {
  readonly status: number;
  readonly headers: Headers;

  constructor(
    status: number,
    code: Code,
    [EN, FR]: readonly [EN: string, FR: string],
    headers: Headers = {},
  ) {
    super(code, EN, FR);
    this.status = status;
    this.headers = headers;
  }
}

/** In seconds: when to try again after a refusal that passes by itself. */
export const SOON = 2;
const after = (seconds: number): Headers => ({ 'Retry-After': String(seconds) });

export const notHere = () =>
  new HttpRefusal(404, 'NOT_FOUND', [
    'There is nothing at this address.',
    'Il n’y a rien à cette adresse.',
  ]);

export const notAllowed = (method: string, allowed: readonly string[]) =>
  new HttpRefusal(
    405,
    'BAD_INPUT',
    [
      `This address does not take ${method}: use ${allowed.join(' or ')}.`,
      `Cette adresse n’accepte pas ${method} : employer ${allowed.join(' ou ')}.`,
    ],
    { Allow: allowed.join(', ') },
  );

export const notAcceptable = (offered: readonly string[]) =>
  new HttpRefusal(406, 'BAD_INPUT', [
    `None of the forms that the request accepts is here: ask for ${offered.join(' or ')}.`,
    `Aucune des formes que la requête accepte n’existe ici : demander ${offered.join(' ou ')}.`,
  ]);

export const tooLarge = (most: number) =>
  new HttpRefusal(413, 'TOO_COSTLY', [
    `The body of the request is over the limit of ${most} bytes: shorten it.`,
    `Le corps de la requête dépasse la limite de ${most} octets : le raccourcir.`,
  ]);

export const notJson = () =>
  new HttpRefusal(
    415,
    'BAD_INPUT',
    [
      'The body must be plain JSON: send it as application/json, without Content-Encoding.',
      'Le corps doit être du JSON simple : l’envoyer en application/json, sans Content-Encoding.',
    ],
    { 'Accept-Post': 'application/json' },
  );

export const badTarget = () =>
  new HttpRefusal(400, 'BAD_INPUT', [
    'The address of this request is not valid: check the path and the Host header.',
    'L’adresse de cette requête n’est pas valide : vérifier le chemin et l’en-tête Host.',
  ]);

export const otherSite = () =>
  new HttpRefusal(403, 'FORBIDDEN', [
    'A page of another site may not act in the name of its reader.',
    'Une page d’un autre site ne peut agir au nom de la personne qui la lit.',
  ]);

export const tooOften = (seconds: number) =>
  new HttpRefusal(
    429,
    'TOO_COSTLY',
    [
      `Too many requests from this address: try again in ${seconds} s.`,
      `Trop de requêtes de cette adresse : réessayer dans ${seconds} s.`,
    ],
    after(seconds),
  );

/** There are more requests than can be answered in time. */
export class Overloaded extends HttpRefusal {
  constructor() {
    super(
      503,
      'UNAVAILABLE',
      [
        'Too many requests at once: try again in a moment.',
        'Trop de requêtes à la fois : réessayer dans un instant.',
      ],
      after(SOON),
    );
  }
}

export const loading = () =>
  new HttpRefusal(
    503,
    'UNAVAILABLE',
    [
      'Lacis is loading its facts: try again in a moment.',
      'Lacis charge ses faits : réessayer dans un instant.',
    ],
    after(SOON),
  );
