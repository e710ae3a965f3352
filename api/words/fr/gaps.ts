/** Lacunes : leurs sortes, la façon de les trouver, et les recherches à faire. */
import type { gaps as english } from '../en/gaps.ts';
import { french, isDay, type Some, size, unstopped } from '../formats.ts';
import { phrase } from '../typeset.ts';
import { weights } from './gap-weights.ts';

const { count, date, form, list, number, some } = french;

const FACTS = phrase`Seuls les faits comptent : un projet, une proposition ou une déduction ne comble aucune lacune.`;
const quoted = (title: string) => phrase`« ${unstopped(title)} »`;
const on = (text: string) => `${isDay(text) ? 'le' : 'en'} ${date(text)}`;

const ofHolders = (holders: Some) =>
  holders.names.length === 0
    ? ''
    : phrase` ${form(size(holders), 'Acteur qui a', 'Acteurs qui ont')} ce besoin : ${some(holders)}.`;

interface Relied {
  readonly codebase: string;
  readonly reliance: number;
}
const relyOnIt = (reliance: number) =>
  `${count(reliance, 'utilisateur, service ou base de code s’y appuie', 'utilisateurs, services ou bases de code s’y appuient')}.`;
const relying = ({ codebase, reliance }: Relied) => phrase`${codebase} : ${relyOnIt(reliance)}`;
const reliedUpon = (least: number, lack: string) =>
  `Une base de code sur laquelle s’appuient au moins ${number(least)} utilisateurs, services ou bases de code, et ${lack}. Une base de code dite propriétaire ne compte pas. ${FACTS}`;

const kinds: typeof english.kinds = {
  'need-without-codebase': {
    title: 'Besoin sans base de code connue',
    rule: `Un besoin de logiciel ou de service auquel ne répond aucune base de code, ni aucun service dont la base de code est connue. ${FACTS}`,
    sentence: ({ need, holders }) =>
      phrase`Aucune base de code connue ne répond au besoin ${quoted(need)}.${ofHolders(holders)}`,
    invitation:
      'Cherchez un logiciel libre, ici ou ailleurs, qui ferait ce travail, et un texte qui le dit.',
  },
  'need-without-provider': {
    title: 'Besoin auquel aucun acteur connu ne répond',
    rule: phrase`Un besoin, autre que de financement, auquel rien ni personne de connu ne répond : ni organisation, ni personne, ni service, ni programme, ni base de code que quelqu’un développe ou maintient. ${FACTS}`,
    sentence: ({ need, holders }) =>
      phrase`Aucun acteur connu ne répond au besoin ${quoted(need)}.${ofHolders(holders)}`,
    invitation:
      'Cherchez qui offre déjà ce service ou cet accompagnement, ou pourrait l’offrir à plusieurs.',
  },
  'need-without-funder': {
    title: 'Besoin sans financement connu',
    rule: phrase`Un besoin qu’aucun financement connu n’atteint : aucun programme de financement n’y répond, et rien de ce qui y répond ne reçoit de flux de financement connu. ${FACTS}`,
    sentence: ({ need, holders }) =>
      phrase`Aucun financement connu ne va au besoin ${quoted(need)}.${ofHolders(holders)}`,
    invitation:
      'Cherchez un fonds, une subvention ou une mise en commun entre ceux qui ont ce besoin.',
  },
  'on-proprietary-software': {
    title: 'Organisation encore sous logiciel propriétaire',
    rule: 'Une organisation qui, selon une source, utilise un logiciel propriétaire et a besoin d’un logiciel, alors qu’aucune base de code connue ne répond à ce besoin.',
    sentence: ({ organisation, software }) =>
      phrase`Pour ${organisation}, aucune base de code connue ne répond au besoin de logiciel. L’organisation utilise encore un logiciel propriétaire : ${some(software)}.`,
    invitation: 'Cherchez un logiciel libre qui répond à ce besoin, et d’autres qui le partagent.',
  },
  'barrier-without-measure': {
    title: 'Obstacle sans mesure connue',
    rule: 'Un obstacle qu’aucune mesure, aucun programme, aucun service ni aucun acteur connu ne vise à lever, pas même dans un projet ou une proposition.',
    sentence: ({ barrier, named, faced }) => {
      const clauses = [
        named === 0 ? [] : [count(named, 'acteur le nomme', 'acteurs le nomment')],
        faced === 0 ? [] : [count(faced, 'acteur s’y heurte', 'acteurs s’y heurtent')],
      ].flat();
      const who = clauses.length === 0 ? '' : ` ${list(clauses)}.`;
      return phrase`Aucune mesure connue ne vise à lever l’obstacle ${quoted(barrier)}.${who}`;
    },
    invitation: 'Cherchez une politique, un programme ou une pratique qui l’a levé ailleurs.',
  },
  'codebase-without-maintainer': {
    title: 'Mainteneurs à consigner',
    rule: (least) =>
      reliedUpon(
        least,
        'dont personne de consigné ici n’assure l’entretien, le développement ou une contribution',
      ),
    sentence: (told) => `${relying(told)} Il reste à consigner qui maintient cette base de code.`,
    invitation: 'Cherchez dans son dépôt ou sur son site qui la maintient.',
  },
  'codebase-without-licence': {
    title: 'Licence à consigner',
    rule: (least) => reliedUpon(least, 'dont la licence n’est pas consignée ici'),
    sentence: (told) => `${relying(told)} Sa licence reste à consigner.`,
    invitation: 'Cherchez le fichier LICENSE ou COPYING de son dépôt.',
  },
  'codebase-without-funding': {
    title: 'Financement d’une base de code à consigner',
    rule: (least) => reliedUpon(least, 'dont aucun financement n’est consigné ici'),
    sentence: (told) => `${relying(told)} Il reste à consigner qui la paie.`,
    invitation: phrase`Cherchez qui la paie : dons, contrats, salaires de ses mainteneurs, subventions.`,
  },
  'codebase-without-local-contributor': {
    title: 'Base de code sans contribution locale connue',
    rule: (least) => reliedUpon(least, 'à laquelle personne de connu ne contribue dans ce lieu'),
    sentence: (told) =>
      `${relying(told)} On ne connaît aucune contribution locale à cette base de code.`,
    invitation:
      'Cherchez, parmi ceux qui l’utilisent ici, des gens qui corrigent, traduisent ou développent.',
  },
  'codebase-with-one-maintainer': {
    title: 'Base de code maintenue par une seule personne',
    rule: phrase`Une base de code sur laquelle d’autres s’appuient, et dont une seule personne fait au moins la moitié des commits (« bus factor » de CHAOSS égal à 1). Là où les commits ne sont pas consignés, le « bus factor » est inconnu ; la règle retient alors les bases de code qu’une seule personne connue, et aucune organisation connue, développe ou maintient.`,
    sentence: (told) =>
      told.counted
        ? phrase`Dans ${told.codebase}, une seule personne fait au moins la moitié des commits : ${told.only}. ${relyOnIt(told.reliance)}`
        : phrase`Pour ${told.codebase}, on ne connaît qu’une personne qui développe ou maintient le code : ${told.only}. ${relyOnIt(told.reliance)} Le « bus factor » est inconnu.`,
    invitation:
      'Cherchez dans l’historique du dépôt qui d’autre a les clés, et combien de commits chacun a faits.',
  },
  'codebase-with-one-employer': {
    title: 'Base de code maintenue par une seule organisation',
    rule: phrase`Une base de code sur laquelle d’autres s’appuient, et dont les gens d’une seule organisation font au moins la moitié des commits (« elephant factor » de CHAOSS égal à 1). Là où les commits ou les employeurs ne sont pas consignés, l’« elephant factor » est inconnu ; la règle retient alors les bases de code dont tous les développeurs et mainteneurs connus sont une même organisation ou travaillent pour elle.`,
    sentence: (told) =>
      told.counted
        ? phrase`Dans ${told.codebase}, une seule organisation fait au moins la moitié des commits : ${told.only}. ${relyOnIt(told.reliance)}`
        : phrase`Pour ${told.codebase}, on ne connaît qu’une organisation qui développe ou maintient le code : ${told.only}. ${relyOnIt(told.reliance)} L’« elephant factor » est inconnu.`,
    invitation:
      'Cherchez, hors de cette organisation, qui y contribue ou pourrait prendre la relève.',
  },
  'organisation-with-one-funder': {
    title: 'Organisation dont un seul bailleur de fonds est consigné',
    rule: 'Une organisation nommée dont on ne connaît qu’un bailleur de fonds. Les contrats et les salaires ne comptent pas. Les organismes publics sont exclus, car l’impôt les paie. D’autres bailleurs de fonds peuvent exister sans être consignés ici.',
    sentence: ({ organisation, funder }) =>
      phrase`Pour ${organisation}, un seul bailleur de fonds est consigné ici : ${funder}. Il peut y en avoir d’autres.`,
    invitation:
      'Cherchez dans ses états financiers ou son rapport annuel ses autres sources de revenus.',
  },
  'stakeholder-missing': {
    title: 'Partie prenante absente d’une conversation',
    rule: 'Un énoncé, une question, une étape ou un événement s’adresse à un groupe. Ni ce groupe, ni ses membres, ni personne de la même sorte ne prend de position connue sur les énoncés dont il est question ou sur ceux des mêmes documents.',
    sentence: ({ conversation, group, statements }) =>
      phrase`${quoted(conversation)} s’adresse à un groupe qui ne prend aucune position connue dans la conversation (${count(statements, 'énoncé', 'énoncés')}) : ${group}.`,
    invitation: 'Invitez ce groupe, ou cherchez un texte où il prend position.',
  },
  'kinds-of-stakeholder-missing': {
    title: 'Sortes de parties prenantes sans voix',
    rule: (least) =>
      `Un texte où au moins ${number(least)} voix prennent position, mais où aucune organisation d’une ou de plusieurs sortes de parties prenantes (coopératives, syndicats, recherche…) n’en prend. Seules comptent les sortes que le jeu de données connaît. Les articles de presse sont laissés de côté, car un journaliste choisit qui il cite.`,
    sentence: ({ text, holders, kinds: missing }) =>
      phrase`Dans ${quoted(text)}, ${count(holders, 'voix prend', 'voix prennent')} position. Aucune voix n’est consignée ici pour : ${list(missing)}.`,
    invitation:
      'Invitez-les à dire ce qu’elles en pensent, ou cherchez un texte où elles l’ont dit.',
  },
  'measure-without-body': {
    title: 'Mesure sans responsable connu',
    rule: phrase`Une mesure, au sens large (demande ou engagement compris), que personne n’a adoptée et qui ne s’adresse à personne. Les acteurs à qui elle s’applique en bénéficient ; ils n’en répondent pas.`,
    sentence: (measure) => phrase`On ne connaît aucun responsable pour ${quoted(measure)}.`,
    invitation:
      'Cherchez quel ministère, quelle ville ou quel organisme pourrait en répondre, et posez-lui la question.',
  },
  'measure-without-budget': {
    title: 'Mesure sans budget connu',
    rule: 'Une mesure, au sens large (demande ou engagement compris), à laquelle ne va aucun financement connu et dont aucun texte ne donne le coût.',
    sentence: (measure) =>
      phrase`On ne connaît ni montant ni source d’argent pour ${quoted(measure)}.`,
    invitation: 'Cherchez un budget, un poste budgétaire ou une estimation de son coût.',
  },
  'measure-without-deadline': {
    title: 'Mesure sans échéance connue',
    rule: phrase`Une mesure, au sens large (demande ou engagement compris), sans échéance ni date de fin. Un horizon (« 1-2 ans ») qui ne commence à aucune date n’est pas une échéance.`,
    sentence: (measure) => phrase`On ne connaît aucune échéance datée pour ${quoted(measure)}.`,
    invitation: 'Cherchez une date à laquelle on pourra dire si elle est faite.',
  },
  'policy-without-body': {
    title: 'Politique que personne de connu ne porte',
    rule: 'Une politique, une loi, une directive, une règle d’achat, une campagne, un crédit d’impôt ou une décision que personne n’a adopté, publié ni fondé, et qui ne s’adresse à personne. Une campagne est portée par ceux qui la lancent, un projet par ceux qui le forment.',
    sentence: (policy) => phrase`On ne connaît aucun organisme qui porte ${quoted(policy)}.`,
    invitation: 'Cherchez l’organisme qui pourrait l’adopter ou qui en répond.',
  },
  'policy-without-budget': {
    title: 'Politique sans budget connu',
    rule: 'Une politique, une loi, une directive, une règle d’achat, une campagne, un crédit d’impôt ou une décision à quoi ne va aucun financement connu et dont aucun texte ne donne le coût.',
    sentence: (policy) =>
      phrase`On ne connaît ni montant ni source d’argent pour ${quoted(policy)}.`,
    invitation: 'Cherchez un poste budgétaire ou une estimation du coût.',
  },
  'service-without-licence': {
    title: 'Service dont la licence n’est pas dite',
    rule: phrase`Un service que quelqu’un offre ou utilise, ou qui répond à un besoin, et dont aucune source ne dit s’il est libre ; aucune ne le dit non plus de la base de code sur laquelle il tourne.`,
    sentence: ({ service, providers }) =>
      providers.names.length === 0
        ? phrase`${service} : aucune source ne dit si ce service est libre.`
        : phrase`${service}, offert par ${some(providers)} : aucune source ne dit si ce service est libre.`,
    invitation:
      'Demandez à ceux qui le font tourner sous quelle licence est son code, et où il se trouve.',
  },
  'codebase-without-steward': {
    title: 'Base de code d’un seul utilisateur, sans responsable consigné',
    rule: phrase`Une base de code sur laquelle s’appuie une seule organisation, et qu’aucune organisation consignée ici ne maintient, ne développe, ne publie ni n’enrichit. ${FACTS}`,
    sentence: ({ codebase, only }) =>
      phrase`${codebase} : d’après ce qui est consigné, seule l’organisation ${only} s’y appuie. Aucune organisation n’est consignée derrière cette base de code.`,
    invitation:
      'Cherchez qui la maintient, et demandez à qui s’y appuie de prendre part à son entretien.',
  },
  'actor-without-name': {
    title: 'Acteur sans nom',
    rule: 'Une organisation ou une personne qu’une source ne nomme pas, et que personne n’a rapprochée d’un nom connu.',
    sentence: (actor) => phrase`Les sources ne nomment pas ${quoted(actor)}.`,
    invitation: 'Cherchez ce nom, et une source qui permet de dire que c’est le même acteur.',
  },
  'federation-without-local-instance': {
    title: 'Logiciel fédéré sans instance locale connue',
    rule: 'Une base de code ou un service qu’une source relie à la fédération, alors qu’on ne connaît, dans ce lieu, aucun service qui fonctionne avec.',
    sentence: (software) =>
      phrase`Une source relie ${software} à la fédération. On n’en connaît aucune instance locale.`,
    invitation:
      'Cherchez une instance tenue ici, ou un hébergeur local qui en ouvrirait une pour plusieurs.',
  },
  'strangers-with-much-in-common': {
    title: 'Organisations qui devraient se connaître',
    rule: ({ least, most }) =>
      `Deux organisations nommées qui partagent au moins ${number(least)} besoins, partenaires ou bases de code, et qu’aucun lien connu ne relie. Une chose que partagent plus de ${number(most)} organisations ne compte pas, ni un logiciel auquel personne de connu ne travaille.`,
    sentence: ({ one, other, shared }) =>
      phrase`${list([one, other])} partagent ${some(shared)}. On ne connaît aucun lien entre ces organisations.`,
    invitation: 'Demandez-leur si elles se connaissent. Sinon, présentez-les.',
  },
  'sources-disagree': {
    title: 'Sources en désaccord',
    rule: phrase`Deux documents donnent, pour un même champ, une même mesure ou une même liste, des valeurs qui ne peuvent être vraies ensemble. « 2017 » et « 2017-06 » peuvent l’être.`,
    sentence: ({ subject, link, field, values }) => {
      const said = link === null ? '' : phrase` (« ${link.verb} » ${link.other})`;
      return phrase`Pour ${subject}${said}, les sources donnent des valeurs différentes (${field}) : ${values.join(' / ')}.`;
    },
    lists: (told) => {
      const sizes = `${count(told.inFirst, 'entrée', 'entrées')} dans la première, ${number(told.inSecond)} dans la seconde, ${number(told.inBoth)} en commun`;
      const only =
        told.onlyInSecond.names.length === 0
          ? ''
          : phrase` Seule la seconde donne : ${some(told.onlyInSecond)}.`;
      return phrase`Pour ${told.subject} (« ${told.verb} »), ${quoted(told.first)} et ${quoted(told.second)} donnent des listes différentes : ${sizes}.${only}`;
    },
    invitation: 'Relisez les deux sources, ou demandez aux intéressés laquelle est à jour.',
  },
  'old-facts': {
    title: 'Source à relire',
    rule: 'Des faits dont toutes les citations ont été lues avant la date choisie. Ils sont rangés sous la dernière source lue.',
    sentence: ({ source, read, facts }) =>
      phrase`La source ${quoted(source)} a été lue pour la dernière fois ${on(read)}. ${count(facts, 'fait ne repose', 'faits ne reposent')} sur rien de plus récent.`,
    invitation: phrase`Relisez cette source : ce qu’elle disait est-il encore vrai ?`,
  },
  'single-source': {
    title: 'Connu par une seule source',
    rule: (least) =>
      `Une base de code ou un service sur quoi s’appuient au moins ${number(least)} autres, et dont un seul document fait connaître l’existence, les utilisateurs et les mainteneurs. Les parties d’un document comptent avec lui.`,
    sentence: (told) =>
      phrase`${relying(told)} Ces faits viennent d’une seule source : ${quoted(told.source)}.`,
    invitation: 'Cherchez une seconde source, de préférence d’une autre main.',
  },
  hearsay: {
    title: 'Ouï-dire',
    rule: 'Des faits qu’un seul document rapporte d’un tiers, ou que personne n’a encore vérifiés. Ils sont rangés selon l’acteur dont ils parlent.',
    sentence: ({ subject, facts }) =>
      phrase`${count(facts, 'fait', 'faits')} sur ${quoted(subject)} ${form(facts, 'n’est connu', 'ne sont connus')} que par ouï-dire.`,
    invitation: 'Cherchez ce que les intéressés en disent eux-mêmes.',
  },
  'document-without-date': {
    title: 'Document sans date connue',
    rule: 'Un document cité dont la date n’est pas connue. On ne sait pas quand ce qu’il dit était vrai.',
    sentence: ({ document, cited }) =>
      phrase`Le document ${quoted(document)}, cité ${count(cited, 'fois', 'fois')}, n’a pas de date connue.`,
    invitation:
      'Cherchez la date dans le document, dans ses métadonnées ou dans une archive du Web.',
  },
  'recorded-absence': {
    title: 'Absence constatée',
    rule: 'Ce que quelqu’un a cherché dans un texte sans l’y trouver, ou dont un texte dit que cela n’existe pas. Ce qu’une autre source donne est exclu.',
    sentence: ({ subject, what, texts, stated }) =>
      phrase`Pour ${quoted(subject)}, ${what} : ${stated ? 'absent, d’après' : 'introuvable dans'} ${some({ ...texts, names: texts.names.map(quoted) })}.`,
    invitation: 'Si vous savez où le trouver, ou que cela existe maintenant, donnez-en la source.',
  },
};

export const gaps: typeof english = {
  kinds,
  weights,
  link: (label) => phrase`lien « ${label} »`,
  eitherLink: (label, inverse) => phrase`lien « ${label} » ou « ${inverse} »`,
  field: (label) => phrase`champ « ${label} »`,
  citation: 'une citation',
  fields: {
    read: 'lu le',
    name: 'nom',
    description: 'description',
    note: 'note',
    citation: 'citation',
  },
  contribute: ({ subject, entry }) =>
    phrase`Ajoutez ce que vous trouvez, avec la source, à la fiche ${quoted(subject)} (${entry}) ou dans les fichiers de données.`,
};
