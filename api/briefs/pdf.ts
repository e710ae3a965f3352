/** Sets a brief as a tagged PDF of one or two A4 pages, with title and language, without a browser. */
import PDFDocument from 'pdfkit';
import { wordsIn } from '../words/words.ts';
import { type Brief, type Line, shortened } from './brief.ts';
import { fontFiles, MISSING, runsOf, type Style } from './fonts.ts';

type Document = InstanceType<typeof PDFDocument>;

const INK = '#14262e';
const SECOND = '#4a5c64';
const BLUE = '#0655a2';
const MOST_PAGES = 2;
/** Lines of a section, tried until the whole fits. */
const TRIES = [60, 24, 14, 9, 6, 4, 2];

export async function pdfOf(brief: Brief): Promise<Buffer> {
  let last = await set(shortened(brief, TRIES[0] ?? 1));
  for (const most of TRIES.slice(1)) {
    if (last.pages <= (brief.pages ?? MOST_PAGES)) break;
    last = await set(shortened(brief, most));
  }
  return last.file;
}

async function set(brief: Brief): Promise<{ file: Buffer; pages: number }> {
  const words = wordsIn(brief.language).briefs;
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 54, bottom: 60, left: 62, right: 62 },
    tagged: true,
    lang: brief.language === 'fr' ? 'fr-CA' : 'en-CA',
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: { Title: brief.title, Author: brief.dataset, Subject: words.name, Creator: 'Lacis' },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const pen = openPen(doc);
  pen.element('P', () => pen.write(`Lacis · ${brief.dataset}`, 'strong', 9, BLUE));
  if (brief.kind !== '') pen.element('P', () => pen.write(brief.kind, 'text', 9.5, SECOND), 10);
  pen.element('H1', () => pen.write(brief.title, 'title', 20, INK), 2);
  for (const line of brief.lead) pen.element('P', () => pen.line(line, 'title', 11.5), 6);
  for (const { title, running, lines, more } of brief.sections) {
    if (running) {
      pen.element('P', () => pen.running(title, lines), 3);
    } else {
      pen.element('H2', () => pen.write(title, 'strong', 10.5, INK), 10);
      for (const line of lines) pen.element('P', () => pen.line(line), 1.5);
    }
    if (more > 0) pen.element('P', () => pen.write(words.more(more), 'text', 9, SECOND), 1.5);
  }
  pen.element('P', () => pen.write(words.silence, 'text', 9, SECOND), 10);
  pen.element('H2', () => pen.write(words.sources, 'strong', 10.5, INK), 10);
  brief.sources.forEach(({ name, read, licence, address }, at) => {
    const aside = [
      read === null ? null : words.read(read),
      licence === null ? null : words.licence(licence === 'not stated' ? null : licence),
      address,
    ].filter((part) => part !== null);
    const text = `${at + 1}. ${[name, ...aside].join(' · ')}`;
    pen.element('P', () => pen.write(text, 'text', 8.5, SECOND), 1);
  });
  const made = words.made({ day: brief.made, address: brief.address, licence: brief.licence });
  if (pen.lacksLetters())
    pen.element('P', () => pen.write(words.lacksLetters(MISSING), 'text', 9, SECOND), 6);
  pen.element('P', () => pen.write(made, 'text', 9, INK), 10);
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    pen.folio(words.page(page + 1, count));
  }
  pen.end();
  doc.end();
  await done;
  return { file: Buffer.concat(chunks), pages: count };
}

/** Writes runs of letters into elements of the document's structure, which a screen reader follows. */
function openPen(doc: Document) {
  for (const [path, file] of fontFiles()) doc.registerFont(path, file);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const draws = (font: string, point: number): boolean => {
    doc.font(font);
    const { font: inner } = (doc as unknown as { _font: Drawn })._font;
    return inner.hasGlyphForCodePoint(point);
  };
  let lacks = false;
  function write(text: string, style: Style, size: number, colour: string, continued = false) {
    const runs = runsOf(text, style, draws);
    lacks ||= !text.includes(MISSING) && runs.some((run) => run.text.includes(MISSING));
    runs.forEach((run, at) => {
      const more = continued || at < runs.length - 1;
      doc.font(run.font).fontSize(size).fillColor(colour);
      doc.text(run.text, { continued: more, lineGap: size * 0.18 });
    });
  }
  function line(
    { text, aside, sources }: Line,
    style: Style = 'text',
    size = 10,
    /** The text that follows on the same line; null at the end of a paragraph. */
    next: string | null = null,
  ): void {
    const mark = sources.length === 0 ? '' : ` [${sources.join(', ')}]`;
    const beside = aside === '' ? mark : ` (${aside})${mark}`;
    const [own, end] = beside === '' ? [next ?? '', ''] : ['', next ?? ''];
    write(text + own, style, size, INK, next !== null || beside !== '');
    if (beside !== '') write(beside + end, 'text', 9, SECOND, next !== null);
  }
  return {
    write,
    line,
    /** Whether a letter was written that no file draws. */
    lacksLetters: () => lacks,
    /** The title, then line after line in one paragraph. */
    running: (title: string, lines: readonly Line[]) => {
      write(`${title}  `, 'strong', 10, INK, true);
      lines.forEach((one, at) => {
        line(one, 'text', 10, at === lines.length - 1 ? null : '; ');
      });
    },
    /** @param above room above it, in points */
    element: (kind: 'H1' | 'H2' | 'P', draw: () => void, above = 0) => {
      doc.y += above;
      root.add(doc.struct(kind, {}, draw));
    },
    /** The number of the page is decoration to whoever listens. */
    folio: (text: string) => {
      const { bottom } = doc.page.margins;
      doc.page.margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.font(firstFont()).fontSize(8.5).fillColor(SECOND);
      doc.text(text, 62, doc.page.height - 40, { align: 'right', lineBreak: false, width: 471 });
      doc.endMarkedContent();
      doc.page.margins.bottom = bottom;
    },
    end: () => root.end(),
  };
}

interface Drawn {
  readonly font: { hasGlyphForCodePoint: (point: number) => boolean };
}

const firstFont = () => [...fontFiles().keys()][0] ?? 'Helvetica';
