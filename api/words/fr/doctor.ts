/** Ce que dit la commande `doctor`. */
import type { doctor as english } from '../en/doctor.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count: plural, list, number } = french;

export const doctor: typeof english = {
  settings: 'Réglages',
  findings: 'Constats',
  states: { good: 'bon', told: 'à voir', wrong: 'ERREUR' },
  unset: 'non défini',
  usual: (value) => `${value} (par défaut)`,
  hidden: 'défini, non montré',
  node: (version) => `Node ${version}`,
  nodeTooOld: (version, least) =>
    phrase`Lacis demande Node ${least} ou plus récent, et ceci est ${version} : en installer un plus récent.`,
  nodeNotKeptUp: (version, kept) =>
    phrase`Node ${version} convient, mais ne reçoit plus de correctifs de sécurité, ou pour peu de temps : préférer ${list(kept.map(String))}.`,
  page: 'La page est construite.',
  noPage: phrase`La page n’est pas construite : npm start la construit. Sans elle, seule l’API répond.`,
  seeds: (folder, { fr }) => phrase`Les fichiers de faits de « ${folder} » décrivent « ${fr} ».`,
  engine: (machine) => `Le moteur intégré fonctionne sur cette machine (${machine}).`,
  engineNotNeeded: phrase`Neo4j est employé : le moteur intégré n’est pas nécessaire.`,
  folderWritable: (folder) => phrase`On peut écrire dans le dossier de données « ${folder} ».`,
  folderNotWritable: (folder) =>
    phrase`Cet utilisateur ne peut pas écrire dans le dossier de données « ${folder} » : changer ses permissions, ou définir LACIS_DATA.`,
  room: (megabytes) => `Il reste ${number(megabytes)} Mo sur le disque du dossier de données.`,
  portFree: (port) => `Le port ${port} est libre.`,
  portOfLacis: (port) => `Lacis répond sur le port ${port}.`,
  portTaken: (port) =>
    phrase`Un autre programme occupe le port ${port} : l’arrêter, ou donner un autre numéro à PORT.`,
  portNotUsable: (host, port, code) =>
    phrase`Rien ne peut écouter sur ${host}:${port} (${code}) : vérifier HOST et PORT.`,
  noData: (folder) =>
    phrase`Le dossier de données « ${folder} » ne contient pas encore de faits : le premier démarrage les charge.`,
  inUse: (folder) =>
    phrase`Un Lacis en marche occupe le dossier de données « ${folder} » : l’arrêter pour faire examiner les données.`,
  counts: (entities, links, citations, revision) =>
    `${plural(entities, 'entité', 'entités')}, ${plural(links, 'lien', 'liens')}, ${plural(citations, 'citation', 'citations')}, révision ${number(revision)}.`,
  whole: phrase`Les données sont entières : rien ne tient à ce qui n’existe pas, et chaque modification est comptée.`,
  astray: (count, some) =>
    phrase`${plural(count, 'lien indique', 'liens indiquent')} d’autres extrémités que les siennes (${some}) : restaurer une sauvegarde, ou lancer seed.`,
  orphans: (count, some) =>
    phrase`${plural(count, 'citation ou partie ne tient', 'citations ou parties ne tiennent')} à rien (${some}) : restaurer une sauvegarde, ou lancer seed.`,
  unsourced: (count) =>
    phrase`${plural(count, 'citation ne mène', 'citations ne mènent')} à aucun document : restaurer une sauvegarde, ou lancer seed.`,
  notCounted: (revision) =>
    phrase`La révision ${number(revision)} n’est pas le numéro de la dernière modification : restaurer une sauvegarde.`,
  filesLoaded: 'Le graphe contient les fichiers de faits tels qu’ils sont maintenant.',
  total: (wrong) =>
    wrong === 0 ? 'Rien à corriger.' : `${plural(wrong, 'erreur', 'erreurs')} à corriger.`,
};
