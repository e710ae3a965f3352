/** How deep brackets stand within one another, told before a parser meets them: parsers call themselves for each. */

const [QUOTE, BACKSLASH, LINE] = [0x22, 0x5c, 0x0a];

/** @returns the place of the first bracket that is too deep; null where none is */
export function depthOf(text: string, deepest: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === BACKSLASH) at += 1;
      // In YAML a lone mark is a letter: it quotes no further than its line.
      else if (sign === QUOTE || sign === LINE) quoted = false;
    } else if (sign === QUOTE) quoted = true;
    else if (sign === 0x5b || sign === 0x7b) {
      depth += 1;
      if (depth > deepest) return at;
    } else if ((sign === 0x5d || sign === 0x7d) && depth > 0) depth -= 1;
  }
  return null;
}
