/** A failure of the database in one sentence of either language: its reason, and the remedy. */
import type { GraphFailure, GraphFailureKind } from '../graph/failures.ts';
import { dataIn, type Environment } from './settings.ts';
import { Trouble } from './trouble.ts';

type Sentences = readonly [en: string, fr: string];
type ByKind = Readonly<Partial<Record<GraphFailureKind, Sentences>>>;

export function faultOf(failure: GraphFailure, env: Environment): Trouble {
  const uri = env['NEO4J_URI'];
  // With Neo4j too, the folder may hold a journal.
  const isOfNeo4j = uri && !OF_A_FOLDER.has(failure.kind);
  const sentences = isOfNeo4j ? ofNeo4j(uri, env, failure) : ofFolder(dataIn(env), failure);
  return new Trouble(...sentences, { cause: failure });
}

const OF_A_FOLDER: ReadonlySet<GraphFailureKind> = new Set<GraphFailureKind>([
  'locked',
  'full',
  'read-only',
  'forbidden',
  'not-a-folder',
]);

const ANYWHERE: ByKind = {
  'too-long': [
    'The database did not finish in time, and nothing was changed: try again when the machine is less busy.',
    'La base de données n’a pas terminé à temps, et rien n’a changé : réessayer quand la machine sera moins occupée.',
  ],
  conflict: [
    'Another program changed the same facts, and nothing was changed here: try again.',
    'Un autre programme a modifié les mêmes faits, et rien n’a changé ici : réessayer.',
  ],
};

function ofFolder(folder: string, { kind }: GraphFailure): Sentences {
  const elsewhere: Sentences = [
    'or set LACIS_DATA to another folder.',
    'ou donner un autre dossier à LACIS_DATA.',
  ];
  const again: Sentences = [
    'move it away, then start again to load the seed files, or restore a backup.',
    'le déplacer, puis redémarrer pour charger les fichiers de faits, ou restaurer une sauvegarde.',
  ];
  const machine = `${process.platform} ${process.arch}`;
  const sentences: ByKind = {
    ...ANYWHERE,
    locked: [
      `The data folder “${folder}” is in use by another Lacis: stop it, ${elsewhere[0]}`,
      `Le dossier de données « ${folder} » est occupé par un autre Lacis : l’arrêter, ${elsewhere[1]}`,
    ],
    damaged: [
      `The database in the data folder “${folder}” is damaged: ${again[0]}`,
      `La base de données du dossier « ${folder} » est endommagée : ${again[1]}`,
    ],
    'not-a-database': [
      `The file lacis.grafeo in the data folder “${folder}” is no database, or its beginning is damaged: ${again[0]}`,
      `Le fichier lacis.grafeo du dossier de données « ${folder} » n’est pas une base de données, ou son début est endommagé : ${again[1]}`,
    ],
    'other-version': [
      `The database in the data folder “${folder}” was written by another version of the engine: use the Lacis that wrote it, ${elsewhere[0]}`,
      `La base de données du dossier « ${folder} » vient d’une autre version du moteur : employer le Lacis qui l’a écrite, ${elsewhere[1]}`,
    ],
    full: [
      `The disk of the data folder “${folder}” is full: free some space, ${elsewhere[0]}`,
      `Le disque du dossier de données « ${folder} » est plein : libérer de l’espace, ${elsewhere[1]}`,
    ],
    'read-only': [
      `The data folder “${folder}” is on a disk that is mounted read-only: mount it for writing, ${elsewhere[0]}`,
      `Le dossier de données « ${folder} » est sur un disque monté en lecture seule : le monter en écriture, ${elsewhere[1]}`,
    ],
    forbidden: [
      `The data folder “${folder}” may not be written by this user: change its permissions, ${elsewhere[0]}`,
      `Cet utilisateur ne peut pas écrire dans le dossier de données « ${folder} » : changer ses permissions, ${elsewhere[1]}`,
    ],
    'not-a-folder': [
      `The data folder “${folder}”, or a part of its path, is a file: move that file away, ${elsewhere[0]}`,
      `Le dossier de données « ${folder} », ou une partie de son chemin, est un fichier : déplacer ce fichier, ${elsewhere[1]}`,
    ],
    'no-engine': [
      `The embedded engine cannot be loaded on this machine (${machine}): run npm start, which installs it where it exists, or set NEO4J_URI to a Neo4j server.`,
      `Le moteur intégré ne peut pas être chargé sur cette machine (${machine}) : lancer npm start, qui l’installe là où il existe, ou indiquer un serveur Neo4j dans NEO4J_URI.`,
    ],
  };
  return (
    sentences[kind] ?? [
      `The data folder “${folder}” cannot be used: check that it is a folder that can be written, ${elsewhere[0]}`,
      `Le dossier de données « ${folder} » ne peut pas servir : vérifier que c’est un dossier où l’on peut écrire, ${elsewhere[1]}`,
    ]
  );
}

function ofNeo4j(uri: string, env: Environment, { kind }: GraphFailure): Sentences {
  const user = env['NEO4J_USERNAME'] || 'neo4j';
  const database = env['NEO4J_DATABASE'] || 'neo4j';
  const sentences: ByKind = {
    ...ANYWHERE,
    'bad-address': [
      `NEO4J_URI is no address that the driver understands, “${uri}”: use one such as bolt://localhost:7687.`,
      `NEO4J_URI n’est pas une adresse que le pilote comprend, « ${uri} » : en donner une comme bolt://localhost:7687.`,
    ],
    'unknown-host': [
      `The host of ${uri} is unknown: check NEO4J_URI and the network.`,
      `L’hôte de ${uri} est inconnu : vérifier NEO4J_URI et le réseau.`,
    ],
    'not-neo4j': [
      `Another program than Neo4j answers at ${uri}: correct NEO4J_URI (the port of Bolt is usually 7687).`,
      `Un autre programme que Neo4j répond à ${uri} : corriger NEO4J_URI (le port de Bolt est d’ordinaire 7687).`,
    ],
    'no-encryption': [
      `Neo4j at ${uri} does not offer a trusted encrypted connection: use bolt+ssc:// or neo4j+ssc:// for a certificate of your own, bolt:// or neo4j:// for none.`,
      `Neo4j à ${uri} n’offre pas de connexion chiffrée reconnue : employer bolt+ssc:// ou neo4j+ssc:// avec un certificat maison, bolt:// ou neo4j:// sans chiffrement.`,
    ],
    'wrong-password': [
      `Neo4j at ${uri} refuses the user “${user}” with this password: check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      `Neo4j à ${uri} refuse l’utilisateur « ${user} » avec ce mot de passe : vérifier NEO4J_USERNAME et NEO4J_PASSWORD.`,
    ],
    'no-such-database': [
      `Neo4j at ${uri} has no database “${database}”: check NEO4J_DATABASE.`,
      `Neo4j à ${uri} n’a pas de base de données « ${database} » : vérifier NEO4J_DATABASE.`,
    ],
    refused: [
      `Neo4j at ${uri} does not let the user “${user}” do this: give it the right to write to “${database}”.`,
      `Neo4j à ${uri} ne le permet pas à l’utilisateur « ${user} » : lui donner le droit d’écrire dans « ${database} ».`,
    ],
  };
  return (
    sentences[kind] ?? [
      `Neo4j does not answer at ${uri}: start it (npm run lacis -- neo4j), or correct NEO4J_URI.`,
      `Neo4j ne répond pas à ${uri} : le démarrer (npm run lacis -- neo4j) ou corriger NEO4J_URI.`,
    ]
  );
}
