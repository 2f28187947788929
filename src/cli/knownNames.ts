import type { KnownNames } from '../core/abbreviation/knownNames';
import type { Dossier } from '../core/dossier/model';
import { readDossierYaml } from '../core/dossier/readYaml';
import { buildLexicon } from '../core/lexicon/lexicon';
import { mergeDossiers } from '../core/library/library';
import { oneLine } from '../core/shownText';
import { listOf, UsageError, type Command, type Machine, type Options } from './command';
import { findingSentence } from './findingSentence';
import { readText } from './readText';

/** The options of a command that uses dossiers. */
export const DOSSIER_OPTIONS: Command['options'] = { dossier: { type: 'string', multiple: true }, 'no-dossier': { type: 'boolean' } };

/** Their lines in the help of such a command. */
export const DOSSIER_HELP = `  --dossier FILE  uses this dossier instead of the bundled one; may be given several times
  --no-dossier    uses none`;

/** The names of the dossiers that the options select, `undefined` for none; or that a dossier cannot be used, which has been reported. */
export type NamesOrProblem = { readonly names: KnownNames | undefined } | { readonly problem: true };

/** Loads the dossiers that the options select: those given, else those bundled. Throws `UsageError` if the options contradict each other. */
export async function loadKnownNames(options: Options, machine: Machine): Promise<NamesOrProblem> {
	const paths = listOf(options, 'dossier');
	if (options['no-dossier'] === true) {
		if (paths.length > 0) {
			throw new UsageError('--dossier and --no-dossier exclude each other.');
		}
		return { names: undefined };
	}
	const dossiers: Dossier[] = [];
	for (const path of paths.length > 0 ? paths : await machine.bundledDossiers()) {
		const file = await readText(machine, path);
		if ('problem' in file) {
			machine.report(`${oneLine(path)}: ${file.problem}`);
			return { problem: true };
		}
		const result = readDossierYaml(file.text, machine.validateShape);
		if ('findings' in result) {
			const [{ line = 1, column = 1, ...finding } = { code: 'unreadable' as const, detail: '' }] = result.findings;
			machine.report(`${oneLine(path)}:${line}:${column}: ${oneLine(findingSentence(finding))} \`dossier validate\` prints all findings.`);
			return { problem: true };
		}
		dossiers.push(result.dossier);
	}
	const library = mergeDossiers(dossiers);
	return { names: { library, lexicon: buildLexicon(library) } };
}
