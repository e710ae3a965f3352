/** Ce que le programme dit dans le terminal : pourquoi il ne peut pas travailler, et ce qu’il a fait. */
import type { program as english } from '../en/program.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count: plural, number } = french;

const elsewhere = 'ou donner un autre dossier à LACIS_DATA.';
const again =
  'le déplacer, puis redémarrer pour charger les fichiers de faits, ou restaurer une sauvegarde.';

export const program: typeof english = {
  notPort: (text) => phrase`PORT doit être un nombre de 0 à 65535, et non « ${text} ».`,
  notContact: (most) =>
    phrase`LACIS_CONTACT doit tenir sur une ligne d’au plus ${most} caractères.`,
  notToken: (least) =>
    phrase`LACIS_ADMIN_TOKEN doit compter de ${least} à 512 lettres, chiffres ou signes, sans espace.`,
  notLevel: (levels, text) =>
    phrase`LACIS_LOG doit être l’un de ${levels.join(', ')}, et non « ${text} ».`,
  notProxies: (text) =>
    phrase`LACIS_TRUSTED_PROXIES doit être des adresses ou des plages, comme 127.0.0.1, 10.0.0.0/8, et non « ${text} ».`,
  notSwitch: (name, text) => phrase`${name} doit être 1 ou 0, et non « ${text} ».`,
  notIssuer: (text) =>
    phrase`LACIS_OIDC_ISSUER doit être l’adresse https:// d’un fournisseur OpenID Connect (http:// pour cette machine seulement), et non « ${text} ».`,
  noOidcClient:
    'LACIS_OIDC_CLIENT doit nommer ce serveur comme le connaît le fournisseur de LACIS_OIDC_ISSUER.',
  notOidcName: (most) =>
    phrase`LACIS_OIDC_NAME doit tenir sur une ligne d’au plus ${most} caractères.`,
  notOrigin: (text) =>
    phrase`LACIS_PUBLIC_URL doit être http:// ou https:// suivi d’un hôte, sans rien après, et non « ${text} ».`,
  notTiles: (text) =>
    phrase`LACIS_TILES doit être une adresse avec {z}, {x} et {y} après l’hôte, et non « ${text} ».`,
  noCredit: phrase`LACIS_TILES_CREDIT doit dire qui fait les tuiles de LACIS_TILES : la mention paraît près de la carte.`,
  unreadableEnv: phrase`Le fichier des réglages (.env) ne peut pas être lu : vérifier ses permissions, ou le retirer.`,
  passwordInUri: phrase`NEO4J_URI ne doit contenir ni nom ni mot de passe : employer NEO4J_USERNAME et NEO4J_PASSWORD.`,
  notNeo4jUri: (text) =>
    phrase`NEO4J_URI doit être une adresse comme bolt://localhost:7687 ou neo4j://localhost:7687, et non « ${text} ».`,

  portInUse: (port) =>
    phrase`Le port ${port} est occupé : arrêter l’autre programme, ou donner un autre numéro à PORT.`,
  portForbidden: (port) =>
    phrase`Cet utilisateur ne peut pas écouter sur le port ${port} : donner à PORT un numéro supérieur à 1023.`,
  hostUnknown: (host) =>
    phrase`HOST ne désigne aucun hôte connu ici, « ${host} » : employer 127.0.0.1, 0.0.0.0 ou une adresse de cette machine.`,
  hostElsewhere: (host) =>
    phrase`HOST n’est pas une adresse de cette machine, « ${host} » : employer 127.0.0.1, 0.0.0.0 ou l’une de ses adresses.`,
  cannotListen: (host, port, code) =>
    phrase`Impossible d’écouter sur ${host}:${port} (${code}) : vérifier HOST et PORT.`,

  faults: {
    'too-long': phrase`La base de données n’a pas terminé à temps, et rien n’a changé : réessayer quand la machine sera moins occupée.`,
    conflict: phrase`Un autre programme a modifié les mêmes faits, et rien n’a changé ici : réessayer.`,
  },
  folderFaults: (folder, machine) => ({
    locked: phrase`Le dossier de données « ${folder} » est occupé par un autre Lacis : l’arrêter, ${elsewhere}`,
    damaged: phrase`La base de données du dossier « ${folder} » est endommagée : ${again}`,
    'not-a-database': phrase`Le fichier lacis.grafeo du dossier de données « ${folder} » n’est pas une base de données, ou son début est endommagé : ${again}`,
    'other-version': phrase`La base de données du dossier « ${folder} » vient d’une autre version du moteur : employer le Lacis qui l’a écrite, ${elsewhere}`,
    full: phrase`Le disque du dossier de données « ${folder} » est plein : libérer de l’espace, ${elsewhere}`,
    'read-only': phrase`Le dossier de données « ${folder} » est sur un disque monté en lecture seule : le monter en écriture, ${elsewhere}`,
    forbidden: phrase`Cet utilisateur ne peut pas écrire dans le dossier de données « ${folder} » : changer ses permissions, ${elsewhere}`,
    'not-a-folder': phrase`Le dossier de données « ${folder} », ou une partie de son chemin, est un fichier : déplacer ce fichier, ${elsewhere}`,
    'no-engine': phrase`Le moteur intégré ne peut pas être chargé sur cette machine (${machine}) : lancer npm start, qui l’installe là où il existe, ou indiquer un serveur Neo4j dans NEO4J_URI.`,
  }),
  folderFault: (folder) =>
    phrase`Le dossier de données « ${folder} » ne peut pas servir : vérifier que c’est un dossier où l’on peut écrire, ${elsewhere}`,
  neo4jFaults: (uri, user, database) => ({
    'bad-address': phrase`NEO4J_URI n’est pas une adresse que le pilote comprend, « ${uri} » : en donner une comme bolt://localhost:7687.`,
    'unknown-host': phrase`L’hôte de ${uri} est inconnu : vérifier NEO4J_URI et le réseau.`,
    'not-neo4j': phrase`Un autre programme que Neo4j répond à ${uri} : corriger NEO4J_URI (le port de Bolt est d’ordinaire 7687).`,
    'no-encryption': phrase`Neo4j à ${uri} n’offre pas de connexion chiffrée reconnue : employer bolt+ssc:// ou neo4j+ssc:// avec un certificat maison, bolt:// ou neo4j:// sans chiffrement.`,
    'wrong-password': phrase`Neo4j à ${uri} refuse l’utilisateur « ${user} » avec ce mot de passe : vérifier NEO4J_USERNAME et NEO4J_PASSWORD.`,
    'no-such-database': phrase`Neo4j à ${uri} n’a pas de base de données « ${database} » : vérifier NEO4J_DATABASE.`,
    refused: phrase`Neo4j à ${uri} ne le permet pas à l’utilisateur « ${user} » : lui donner le droit d’écrire dans « ${database} ».`,
  }),
  neo4jFault: (uri) =>
    phrase`Neo4j ne répond pas à ${uri} : le démarrer (npm run lacis -- neo4j) ou corriger NEO4J_URI.`,

  newerFolder: (folder, version, format, known) =>
    phrase`Le dossier de données « ${folder} » vient de Lacis ${version} (format ${format}), et ce Lacis lit les formats jusqu’à ${known} : installer cette version, ${elsewhere}`,
  unreadableMark: (folder) =>
    phrase`Le fichier lacis-data.json du dossier de données « ${folder} » n’est pas ce que Lacis y écrit : le restaurer d’une sauvegarde, ou le retirer si ce Lacis a écrit le dossier.`,
  migrating: (folder, copy) =>
    phrase`Le dossier de données « ${folder} » vient d’un Lacis plus ancien : il est copié dans « ${copy} », puis mis à jour.`,

  problemsInFiles: (folder, count) =>
    phrase`Les fichiers de ${folder} ont ${plural(count, 'problème', 'problèmes')} ; npm run lacis -- check les donne tous.`,
  noDataset: (folder) =>
    phrase`Le dossier « ${folder} » ne contient pas de dataset.yaml : donner à LACIS_SEEDS le dossier d’un jeu de données.`,
  otherOnSeed: (held, wanted) =>
    phrase`La base de données contient les faits ${held === null ? 'd’un autre jeu de données' : phrase`de « ${held} »`}, et les fichiers décrivent « ${wanted} » : donner un autre dossier à LACIS_DATA (ou une autre base à NEO4J_URI), ou ajouter --replace pour retirer les faits qu’elle contient.`,
  otherAtStart: (held, wanted) =>
    phrase`La base de données contient les faits de « ${held} », et les fichiers décrivent « ${wanted} » : donner à LACIS_SEEDS les fichiers de « ${held} », ou un autre dossier à LACIS_DATA (une autre base à NEO4J_URI).`,
  changedFiles: (folder, day) =>
    phrase`Les fichiers de ${folder} ont changé depuis leur chargement le ${day} : npm run lacis -- seed les charge.`,
  changedFilesOffline: (folder, day) =>
    phrase`Les fichiers de ${folder} ont changé depuis leur chargement le ${day} : arrêter Lacis, lancer npm run lacis -- seed, puis le redémarrer.`,
  ready: (address, entities, links, engine) =>
    phrase`Lacis est prêt : ${address} (${entities} entités, ${links} liens, moteur ${engine})`,

  backedUp: (path, revision, sha256) =>
    phrase`Sauvegarde de la révision ${number(revision)} : ${path}\nSHA-256 ${sha256}`,
  nothingToBackUp: (folder) =>
    phrase`Il n’y a rien à sauvegarder : le dossier « ${folder} » n’existe pas. LACIS_DATA en nomme un autre.`,
  neverStill: phrase`La base a changé à chaque lecture : réessayer quand moins de gens écrivent.`,
  noBackup: (file) => phrase`Il n’y a pas de fichier « ${file} ».`,
  backupFaults: (file) => ({
    'not-a-backup': phrase`« ${file} » n’est pas une sauvegarde de Lacis.`,
    damaged: phrase`« ${file} » est endommagé : ses sommes de contrôle ne concordent pas. Rien n’a été écrit ; prendre une autre sauvegarde.`,
    newer: phrase`« ${file} » a été écrit par un Lacis plus récent : l’installer pour restaurer.`,
  }),
  backupHolds: (head, held) =>
    phrase`La sauvegarde est entière : « ${head.nameFr} », révision ${number(head.revision)}, prise le ${head.taken.slice(0, 10)} : ${plural(held.entities, 'entité', 'entités')}, ${plural(held.links, 'lien', 'liens')}, ${head.hasAccounts ? phrase`${plural(held.records, 'fiche', 'fiches')} de comptes et de propositions` : 'sans les comptes'}.`,
  notEmpty: (place) =>
    phrase`« ${place} » contient déjà des données : nommer un dossier vide avec LACIS_DATA (ou une base vide avec NEO4J_URI), ou le déplacer.`,
  restored: (entities, links) =>
    phrase`Restauré : ${plural(entities, 'entité', 'entités')} et ${plural(links, 'lien', 'liens')}.`,
  notSlug: (id) =>
    phrase`« ${id} » n’est pas un identifiant : nommer l’écosystème en lettres minuscules sans accent, chiffres et traits d’union, comme toronto.`,
  ecosystemMade: (folder, id) =>
    phrase`Le dossier ${folder} contient le début d’un écosystème.\n1. Y écrire des faits, ou importer des fichiers.\n2. LACIS_SEEDS=${folder} npm run lacis -- check\n3. LACIS_SEEDS=${folder} LACIS_DATA=data-${id} npm start`,
  folderNotEmpty: (folder) =>
    phrase`Le dossier « ${folder} » n’est pas vide : en nommer un qui l’est, ou qui n’existe pas encore.`,
  graphNotEmpty: phrase`Le graphe contient déjà des faits : donner à LACIS_DATA un dossier vide, ou écrire des fichiers de faits avec --folder.`,
  generated: (entities, links, folder) =>
    phrase`${number(entities)} entités et ${number(links)} liens inventés${folder === null ? '' : phrase`, en fichiers de faits dans « ${folder} »`}.`,
  licensed: (count, wrong) =>
    phrase`${count} paquets ; ${wrong === 0 ? 'tous compatibles' : `${wrong} incompatibles`} avec AGPL-3.0-or-later.`,
};
