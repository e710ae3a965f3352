/** FUNDING.yml: channels by which a repository invites funding. It says nothing of whether anybody gave. */
import { add } from '../importing/facts.ts';
import { isMap, list, map, slug, text } from '../importing/shaping.ts';
import { contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

const PLATFORMS: Readonly<Record<string, (name: string) => string>> = {
  github: (name) => `https://github.com/sponsors/${name}`,
  patreon: (name) => `https://www.patreon.com/${name}`,
  open_collective: (name) => `https://opencollective.com/${name}`,
  ko_fi: (name) => `https://ko-fi.com/${name}`,
  tidelift: (name) => `https://tidelift.com/subscription/pkg/${name}`,
  liberapay: (name) => `https://liberapay.com/${name}`,
  issuehunt: (name) => `https://issuehunt.io/r/${name}`,
  lfx_crowdfunding: (name) => `https://crowdfunding.lfx.linuxfoundation.org/projects/${name}`,
  community_bridge: (name) => `https://funding.communitybridge.org/projects/${name}`,
  polar: (name) => `https://polar.sh/${name}`,
  buy_me_a_coffee: (name) => `https://www.buymeacoffee.com/${name}`,
  thanks_dev: (name) => `https://thanks.dev/${name}`,
  otechie: (name) => `https://otechie.com/${name}`,
  custom: (name) => name,
};

export const fundingYml: Reader = {
  id: 'funding-yml',
  label: called('FUNDING.yml'),
  recognises({ form }) {
    if (form.form !== 'yaml' || !isMap(form.value)) return false;
    const keys = Object.keys(form.value);
    return keys.length > 0 && keys.every((key) => key in PLATFORMS);
  },
  read(file, found) {
    const all = map(contentOf(file));
    // The file does not name its repository: that is asked for, as its source.
    for (const [platform, value] of Object.entries(all))
      for (const given of list(value)) {
        const name = text(given);
        if (name === undefined) continue;
        const website = PLATFORMS[platform]?.(name) ?? '';
        const shown = platform === 'custom' ? website : `${platform.replaceAll('_', ' ')}: ${name}`;
        add(found, {
          key: `${platform} ${name}`,
          kind: 'Programme',
          id: slug(`${platform} ${name.replace(/^https?:\/\//, '')}`),
          name: { both: shown },
          fields: { programmeKind: 'crowdfunding', website },
          at: `/${platform}`,
        });
      }
  },
};
