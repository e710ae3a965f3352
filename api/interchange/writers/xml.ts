/** Text and tags of XML 1.0, for formats that are written piece by piece. */

/** What no XML 1.0 may hold, not even escaped. */
const UNKEPT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader makes a space of a bare one in an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export const escaped = (text: string): string =>
  text.replace(UNKEPT, '').replace(/[&<>"\t\n\r]/g, (one) => ESCAPES[one] ?? one);

type Value = string | number | boolean | null | undefined;

/**
 * @param attributes those that are null or undefined are left out
 * @param content XML; without it, the element is empty
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  content?: string,
): string {
  const all = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${all}/>` : `<${name}${all}>${content}</${name}>`;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
