/** Offers a diagram as a drawing (SVG) and an image (PNG). */
import type { RefObject } from 'preact';
import { fileOf, pictureOf } from './diagram-file.ts';
import { useOffer } from './offers.ts';
import { saveFile } from './save-file.ts';
import type { Props } from './scene.ts';

interface TakeProps extends Props {
  readonly drawn: RefObject<SVGSVGElement | null>;
  /** The name of the file, without its extension. */
  readonly name: string;
  readonly title: string;
}

export function TakeDiagram({ scene, drawn, name, title }: TakeProps) {
  const take = async (picture: boolean) => {
    if (drawn.current === null) return;
    const file = fileOf(drawn.current, title);
    if (picture) saveFile(await pictureOf(file), `${name}.png`);
    else saveFile(new Blob([file.text], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  const { picture, drawing } = scene.words.files;
  useOffer(() => ({
    name: title,
    files: [
      { label: picture, take: () => take(true) },
      { label: drawing, take: () => take(false) },
    ],
  }));
  return null;
}
