import { bareDoi } from '../../citation/doi';
import { yearOfIssue } from '../../csl/cslDate';
import { textOf } from '../../csl/cslText';
import type { SourceInFile } from '../../dossier/file';
import type { CslItem, Key } from '../../dossier/model';
import { originKey } from '../dossier/importedFrom';

type Sources = Readonly<Record<Key, SourceInFile>>;

/**
 * Returns which source of a dossier each imported source is, by the key of the imported one; those that are new are left out. It is the
 * source that was imported from the same record; otherwise the one with the same DOI; otherwise the one with the same type, title and year.
 */
export function matchSources(existing: Sources, imported: Sources): ReadonlyMap<Key, Key> {
	const known = new Map<string, Key>();
	for (const [key, source] of Object.entries(existing)) {
		identitiesOf(source).forEach(identity => known.set(identity, known.get(identity) ?? key));
	}
	return new Map(Object.entries(imported).flatMap(([key, source]) => {
		const found = identitiesOf(source).map(identity => known.get(identity)).find(one => one !== undefined);
		return found === undefined ? [] : [[key, found] as const];
	}));
}

/** The identifiers of a source, the most certain first. A file that was imported is the same only if it has the same name. */
function identitiesOf({ imported = [], csl }: SourceInFile): readonly string[] {
	const origins = imported.map(origin => `origin ${originKey(origin)}`);
	const isFile = imported.some(({ id }) => id === undefined);
	return isFile ? origins : [...origins, ...doiOf(csl), `title ${csl.type} ${folded(csl.title ?? '')} ${yearOfIssue(csl) ?? ''}`];
}

function doiOf(csl: CslItem): readonly string[] {
	const doi = bareDoi(textOf(csl, 'DOI')).toLowerCase();
	return doi === '' ? [] : [`doi ${doi}`];
}

function folded(text: string): string {
	return text.normalize().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
