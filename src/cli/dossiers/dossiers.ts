import type { Dossier } from '../../core/dossier/model';
import { readCheckedInSteps, readDossierJson } from '../../core/dossier/read';
import { readDossierYaml } from '../../core/dossier/yaml/readYaml';
import type { Library } from '../../core/library/library';
import { mergeDossiers } from '../../core/library/merge';
import { complete } from '../../core/steps/steps';
import { oneLine } from '../../core/text/shownText';
import { listOf, type Machine, type Options } from '../command';
import { readReported } from '../files/readText';
import { findingSentence } from '../words/findingSentence';
import type { PlacedDossier } from './placedDossier';

/** The option that names dossiers, for the commands that look something up. */
export const DOSSIER_OPTION = { dossier: { type: 'string', multiple: true } } as const;

/** The help text about it. */
export const LOOKUP_HELP = `  --dossier   a dossier file to look in, or uncac or unorg, which come with the program; can be given several
              times. Without it, the bundled dossier is used`;

/**
 * Reads the dossiers that the options name, otherwise the bundled ones, and merges them. Reports each file that cannot be read or is not
 * valid, and then returns `undefined`: an answer from fewer dossiers than requested would be misleading.
 */
export async function libraryOf(options: Options, machine: Machine): Promise<Library | undefined> {
	const dossiers = await dossiersOf(options, machine);
	return dossiers && mergeDossiers(dossiers);
}

/** Like {@link libraryOf}, but returns the dossiers as a list, in the order in which they were named. */
export async function dossiersOf(options: Options, machine: Machine): Promise<readonly Dossier[] | undefined> {
	return (await placedDossiers(options, machine))?.map(({ dossier }) => dossier);
}

/** Like {@link dossiersOf}, with the paths of the files. */
async function placedDossiers(options: Options, machine: Machine): Promise<readonly PlacedDossier[] | undefined> {
	const named = listOf(options, 'dossier');
	const read: (PlacedDossier | undefined)[] = [];
	for (const path of named.length > 0 ? named.map(name => dossierPath(name, machine)) : await machine.bundledDossiers()) {
		const dossier = await dossierIn(path, machine);
		read.push(dossier && { dossier, path });
	}
	return read.some(one => one === undefined) ? undefined : read.filter(one => one !== undefined);
}

/** Returns the path of a dossier that a user names: by the id of one that comes with the program, or by its path. */
export function dossierPath(name: string, { optionalDossiers }: Pick<Machine, 'optionalDossiers'>): string {
	return optionalDossiers.get(name) ?? name;
}

/** Whether a file is a dossier that comes with the program, as the build has validated it. */
async function isValidated(path: string, text: string, { validated }: Pick<Machine, 'validated'>): Promise<boolean> {
	const digest = validated?.get(path);
	return digest !== undefined && await sha256(text) === digest;
}

async function sha256(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads one dossier file; `undefined` if that is not possible, which has then been reported. */
export async function dossierIn(path: string, machine: Machine): Promise<Dossier | undefined> {
	const text = await readReported(machine, path);
	if (text === undefined) {
		return undefined;
	}
	if (await isValidated(path, text, machine)) {
		return complete(readCheckedInSteps(text));
	}
	// JSON is read many times as fast as YAML, but only the parser of YAML tells the position of a mistake.
	const json = path.toLowerCase().endsWith('.json') ? readDossierJson(text, machine.validateShape) : undefined;
	const result = json && 'dossier' in json ? json : readDossierYaml(text, machine.validateShape);
	if ('dossier' in result) {
		return result.dossier;
	}
	const [first] = result.findings;
	machine.report(
		`${oneLine(path)}:${first.line ?? 1}:${first.column ?? 1}: ${oneLine(findingSentence(first))} \`dossier validate\` prints all findings.`,
	);
	return undefined;
}
