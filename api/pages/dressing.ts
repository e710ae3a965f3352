/** The built page in the clothes of one ecosystem: its title, description and language, and what the page says of it. */
import { counted } from '../about.ts';
import type { Dataset } from '../context.ts';
import type { Graph } from '../graph/graph.ts';
import { inScript } from './json-ld.ts';

/** Fewer entities than these: each is shown, however few links it has. */
const SMALL = 300;

/** @returns what makes the page of this data set from the built one */
export const dressing =
  (dataset: Dataset, graph: Graph) =>
  async (page: string): Promise<string> => {
    const { entities } = await counted(graph);
    const { nameFr, nameEn, shortFr, shortEn, leadFr, leadEn, language = 'fr' } = dataset;
    const lead = { fr: leadFr ?? nameFr, en: leadEn ?? nameEn };
    const said = {
      name: { fr: shortFr ?? nameFr, en: shortEn ?? nameEn },
      lead,
      language,
      isSmall: entities < SMALL,
      place: dataset.place ?? null,
      questions: dataset.questions ?? [],
      law: dataset.law ?? null,
    };
    const title = `Lacis · ${said.name[language]}`;
    const script = `<script type="application/json" id="ecosystem">${inScript(said)}</script>`;
    return page
      .replace(/(<html lang=)"\w+"/, (_, start) => `${start}"${language}"`)
      .replace(/<title>[^<]*<\/title>/, () => `<title>${safe(title)}</title>`)
      .replace(
        /<meta\s+name="description"[^>]*>/,
        () => `<meta name="description" content="${safe(`${lead.fr}. ${lead.en}.`)}" />`,
      )
      .replace('</head>', () => `${script}</head>`);
  };

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
