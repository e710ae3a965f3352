/** A period as its readers take it: small letters without accents, one kind of dash and of space. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
