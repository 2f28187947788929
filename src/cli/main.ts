import { join } from 'node:path';
import { bundledDossiers, optionalDossiers } from 'dossier:bundled';
import { validate } from 'dossier:schema';
import * as site from 'dossier:site';
import { errorMessage } from './errorMessage';
import { nodeMachine } from './nodeMachine';
import { run } from './run';
import { startThreadWork } from './threads';

// The entry point of the program `dossier`.

/** The version of the package, which the build fills in. */
declare const VERSION: string;

// A reader such as `head` may close the pipe early; this is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const pathOf = ({ name }: { readonly name: string }) => join(__dirname, 'dossiers', name);

const machine = () => nodeMachine({
	bundledDossiers: async () => bundledDossiers.map(pathOf),
	optionalDossiers: new Map(optionalDossiers.map(dossier => [dossier.id, pathOf(dossier)])),
	validated: new Map([...bundledDossiers, ...optionalDossiers].map(dossier => [pathOf(dossier), dossier.sha256])),
	validateShape: value => (validate(value) ? [] : validate.errors ?? []),
	site,
	version: VERSION,
});

if (!startThreadWork(machine)) {
	run(process.argv.slice(2), machine()).then(code => {
		process.exitCode = code;
	}, (error: unknown) => {
		process.stderr.write(`dossier: ${errorMessage(error)}\n`);
		process.exitCode = 2;
	});
}
