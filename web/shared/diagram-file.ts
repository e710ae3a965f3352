/** A diagram as a file of its own: the styles of the page are written into it, and it refers to no other file. */

/** The properties of style that a shape or a name keeps. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'paint-order',
] as const;
const FONT = "'Atkinson Hyperlegible Next', 'Helvetica Neue', Arial, sans-serif";
const NAMESPACE = 'http://www.w3.org/2000/svg';

export interface DiagramFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export function fileOf(drawn: SVGSVGElement, title: string): DiagramFile {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawn.viewBox.baseVal;
  const [originals, copies] = [drawn, copy].map((one) => [...one.querySelectorAll('*')]);
  copies?.forEach((one, at) => {
    const original = originals?.[at];
    if (original !== undefined) copyStyle(one, getComputedStyle(original));
  });
  // A name leads nowhere in a file: its link becomes a group that still bears its title.
  for (const link of copy.querySelectorAll('a')) {
    const group = document.createElementNS(NAMESPACE, 'g');
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  for (const name of [...copy.getAttributeNames()])
    if (name !== 'viewBox') copy.removeAttribute(name);
  const background = document.createElementNS(NAMESPACE, 'rect');
  background.setAttribute('width', String(width));
  background.setAttribute('height', String(height));
  background.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  const named = copy.querySelector('title') ?? document.createElementNS(NAMESPACE, 'title');
  named.textContent = title;
  copy.prepend(named, background);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', FONT);
  const text = new XMLSerializer().serializeToString(copy);
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height };
}

function copyStyle(element: Element, style: CSSStyleDeclaration): void {
  for (const name of ['class', 'style', 'aria-labelledby', 'tabindex'])
    element.removeAttribute(name);
  if (element.tagName === 'title' || element.tagName === 'defs') return;
  for (const property of STYLES) {
    const value = style.getPropertyValue(property);
    // The browser may write an address of its own before the name of a pattern.
    if (value !== '')
      element.setAttribute(property, value.replace(/url\("?[^#)]*(#[^")]+)"?\)/, 'url($1)'));
  }
}

/** Twice as large as it is drawn, so that it can be printed. */
const SCALE = 2;

export async function pictureOf({ text, width, height }: DiagramFile): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
