import { mkdir, writeFile } from 'node:fs/promises';
import { grammarFiles } from './build/grammars';
import { schemaValidator } from './build/schemaModule';

/** Regenerates the grammars after a change to a dossier's sources or to the vocabulary of symbols. */
async function main(): Promise<void> {
	await mkdir('syntaxes', { recursive: true });
	for (const { path, text } of await grammarFiles('dossiers', await schemaValidator('schemas/dossier.schema.json'))) {
		await writeFile(path, text);
		console.log(path);
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
