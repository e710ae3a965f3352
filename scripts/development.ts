/** Commands that need packages which only development installs: without them, they say what to do. */
import { Command } from 'commander';
import { Trouble } from '../api/starting/trouble.ts';
import { verb } from './verb.ts';

/** The command that `load` brings; where a package is missing, one of the same name that says so. */
export async function inDevelopment(name: string, load: () => Promise<Command>): Promise<Command> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return new Command(name)
      .description('needs the packages of development: npm install')
      .allowUnknownOption()
      .allowExcessArguments()
      .action(
        verb(async () => {
          throw new Trouble(
            `“${name}” needs the packages of development: run npm install, then try again.`,
            `« ${name} » a besoin des paquets de développement : lancer npm install, puis réessayer.`,
          );
        }),
      );
  }
}
