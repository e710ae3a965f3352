/** Everything that can be wrong with a file before its entries are read, in either language. */
import type { Sentences } from './problems.ts';

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);

export const saysOfFile = {
  missing: (): Sentences => ['the file is missing', 'le fichier est introuvable'],
  missingFolder: (): Sentences => [
    'the folder that dataset.yaml lists is missing',
    'le dossier annoncé par dataset.yaml est introuvable',
  ],
  notListed: (): Sentences => [
    'dataset.yaml does not list this folder, so that its facts are not read',
    'dataset.yaml n’annonce pas ce dossier : ses faits ne sont pas lus',
  ],
  notRead: (): Sentences => [
    'this file is not read: facts stand in files that end with .yaml',
    'ce fichier n’est pas lu : les faits sont dans des fichiers en .yaml',
  ],
  notReadHere: (): Sentences => [
    'this file is not read: facts stand in the folders that dataset.yaml lists',
    'ce fichier n’est pas lu : les faits sont dans les dossiers que dataset.yaml annonce',
  ],
  folderInside: (): Sentences => [
    'a folder inside a folder is not read: move its files one level up',
    'un dossier dans un dossier n’est pas lu : remonter ses fichiers d’un niveau',
  ],
  folderForFile: (): Sentences => [
    'this is a folder, and a file is expected here',
    'ceci est un dossier, et un fichier est attendu ici',
  ],
  fileForFolder: (): Sentences => [
    'this is a file, and a folder is expected here',
    'ceci est un fichier, et un dossier est attendu ici',
  ],
  notAFile: (): Sentences => ['this is no regular file', 'ceci n’est pas un fichier ordinaire'],
  brokenLink: (): Sentences => [
    'this symbolic link leads nowhere',
    'ce lien symbolique ne mène nulle part',
  ],
  unreadable: (code: string): Sentences => [
    `this cannot be read (${code}): check its permissions`,
    `ceci ne peut pas être lu (${code}) : vérifier ses permissions`,
  ],
  tooLarge: (bytes: number, most: number): Sentences => [
    `the file has ${megabytes(bytes)} MB, and at most ${megabytes(most)} MB are read: cut it into several`,
    `le fichier fait ${megabytes(bytes)} Mo, et ${megabytes(most)} Mo au plus sont lus : le couper en plusieurs`,
  ],
  emptyFile: (): Sentences => [
    'the file is empty: write its facts, or remove it',
    'le fichier est vide : y écrire des faits, ou le retirer',
  ],
  utf16: (): Sentences => [
    'the file is in UTF-16: save it as UTF-8',
    'le fichier est en UTF-16 : l’enregistrer en UTF-8',
  ],
  notUtf8: (): Sentences => [
    'a byte here is not UTF-8 (the file may be in Latin-1 or Windows-1252): save it as UTF-8',
    'un octet ici n’est pas de l’UTF-8 (le fichier est peut-être en Latin-1 ou Windows-1252) : l’enregistrer en UTF-8',
  ],
  control: (): Sentences => [
    'a control character stands here: remove it',
    'un caractère de commande se trouve ici : le retirer',
  ],
  notYaml: ([en, fr]: Sentences): Sentences => [
    `the file is not valid YAML: ${en}`,
    `le fichier n’est pas du YAML valide : ${fr}`,
  ],
  notJson: (): Sentences => [
    'the file is not valid JSON: a sign is missing here, or one is too many',
    'le fichier n’est pas du JSON valide : il manque un signe ici, ou il y en a un de trop',
  ],
  notAMap: (keys: string): Sentences => [
    `expected ${keys} at the top of the file`,
    `attendu : ${keys} en tête du fichier`,
  ],
  notAList: (): Sentences => [
    'expected a list, each entry after “- ”',
    'attendu : une liste, chaque entrée après « - »',
  ],
  notAnEntry: (): Sentences => [
    'expected an entry with fields',
    'attendu : une entrée avec des champs',
  ],
} as const;

/** Node gives codes such as ENOENT; those that are no fault of permissions have words of their own. */
export function unreadable(error: unknown): Sentences {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (code === 'ENOENT') return saysOfFile.missing();
  if (code === 'EISDIR') return saysOfFile.folderForFile();
  if (code === 'ENOTDIR') return saysOfFile.fileForFolder();
  if (code === 'ELOOP') return saysOfFile.brokenLink();
  return saysOfFile.unreadable(code);
}
