import { dirname, join } from 'node:path';
import type { CitationKey } from '../../core/library/library';
import type { HeldSource, HeldSources } from '../../core/quotation/heldSource';
import { readHeldSources, type UnusableFile } from '../../core/quotation/readHeldSources';
import { oneLine } from '../../core/text/shownText';
import type { Machine } from '../command';
import { documentFiles, placeOf } from '../files/documentFiles';
import { readText } from '../files/readText';
import type { PlacedDossier } from './placedDossier';

/** Reads the texts and fingerprints of sources beside their dossiers. Reports those that cannot be used; their sources are not checked. */
export async function heldSourcesOf(dossiers: readonly PlacedDossier[], machine: Machine): Promise<HeldSources> {
	const all = new Map<CitationKey, HeldSource>();
	for (const { dossier, path } of dossiers) {
		const { held, unusable } = await readHeldSources(dossier, {
			isBehindLink: async beside => {
				const { path: file, isInWorkspace } = placeOf(join(dirname(path), beside));
				return 'refusal' in await documentFiles(machine, { isInWorkspace }).contained(file, placeOf(path).folder);
			},
			read: async beside => {
				const file = await readText(machine, join(dirname(path), beside));
				return 'text' in file ? file.text : undefined;
			},
		});
		held.forEach((source, key) => all.set(key, all.get(key) ?? source));
		unusable.forEach(file =>
			machine.report(`${oneLine(path)}: ${oneLine(file.path)} ${PROBLEMS[file.problem]}, so quotations are not compared with it.`),
		);
	}
	return all;
}

/** Returns the paths of the texts and fingerprints that dossiers name, including those that do not exist. */
export function heldPathsOf(dossiers: readonly PlacedDossier[]): readonly string[] {
	return dossiers.flatMap(({ dossier, path }) =>
		[...dossier.sources.values()].flatMap(({ text, fingerprint }) =>
			[text, fingerprint].filter(beside => beside !== undefined).map(beside => join(dirname(path), beside)),
		),
	);
}

const PROBLEMS: Readonly<Record<UnusableFile['problem'], string>> = {
	refused: 'is hidden, or behind a link',
	unreadable: 'cannot be read',
	tooLong: 'is too long',
	noFingerprint: 'is not a fingerprint',
};
