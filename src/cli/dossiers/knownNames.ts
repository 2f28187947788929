import type { KnownNames } from '../../core/abbreviation/knownNames';
import { buildLexicon } from '../../core/lexicon/lexicon';
import { listOf, UsageError, type Command, type Machine, type Options } from '../command';
import { libraryOf } from './dossiers';

/** The options of a command that uses dossiers. */
export const DOSSIER_OPTIONS: Command['options'] = { dossier: { type: 'string', multiple: true }, 'no-dossier': { type: 'boolean' } };

/** Their lines in the help of such a command. */
export const NAMES_HELP = `  --dossier FILE  uses this dossier instead of the bundled one; may be given several times
  --no-dossier    uses none`;

/** The names of the dossiers that the options select, `undefined` for none; or that a dossier cannot be used, which has been reported. */
export type NamesOrProblem = { readonly names: KnownNames | undefined } | { readonly problem: true };

/**
 * Loads the dossiers that the options select: those given, otherwise the bundled ones. Throws `UsageError` if the options contradict each
 * other.
 */
export async function loadKnownNames(options: Options, machine: Machine): Promise<NamesOrProblem> {
	const paths = listOf(options, 'dossier');
	if (options['no-dossier'] === true) {
		if (paths.length > 0) {
			throw new UsageError('--dossier and --no-dossier exclude each other.');
		}
		return { names: undefined };
	}
	const library = await libraryOf(options, machine);
	return library ? { names: { library, lexicon: buildLexicon(library) } } : { problem: true };
}
