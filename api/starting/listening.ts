/** Listens on the port and host that are asked for, or says why it cannot. */
import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Settings } from './settings.ts';
import { Trouble } from './trouble.ts';

/** Hosts at which this machine itself is reached as localhost. */
const LOCAL = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'];

export function listening(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(troubleOf(error, port, host)));
    server.listen(port, host, resolve);
  });
}

/** The address to open in a browser of this machine. */
export function addressOf(server: Server, { host }: Pick<Settings, 'host'>): string {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const name = LOCAL.includes(host) ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function troubleOf(error: NodeJS.ErrnoException, port: number, host: string): Trouble {
  const why = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new Trouble(
        `Port ${port} is in use: stop the other program, or set PORT to another number.`,
        `Le port ${port} est occupé : arrêter l’autre programme, ou donner un autre numéro à PORT.`,
        why,
      );
    case 'EACCES':
      return new Trouble(
        `This user may not listen on port ${port}: set PORT to a number above 1023.`,
        `Cet utilisateur ne peut pas écouter sur le port ${port} : donner à PORT un numéro supérieur à 1023.`,
        why,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Trouble(
        `HOST names no host that is known here, “${host}”: use 127.0.0.1, 0.0.0.0 or an address of this machine.`,
        `HOST ne désigne aucun hôte connu ici, « ${host} » : employer 127.0.0.1, 0.0.0.0 ou une adresse de cette machine.`,
        why,
      );
    case 'EADDRNOTAVAIL':
      return new Trouble(
        `HOST is no address of this machine, “${host}”: use 127.0.0.1, 0.0.0.0 or one of its addresses.`,
        `HOST n’est pas une adresse de cette machine, « ${host} » : employer 127.0.0.1, 0.0.0.0 ou l’une de ses adresses.`,
        why,
      );
    default:
      return new Trouble(
        `Cannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`,
        `Impossible d’écouter sur ${host}:${port} (${error.code}) : vérifier HOST et PORT.`,
        why,
      );
  }
}
