import type { Dossier, Entry, LanguageTag } from '../dossier/model';
import { withoutMissing } from '../dossier/setAside';
import type { EntryKind } from '../dossier/vocabulary';
import { isSameLanguage } from './names';

/** The parts of a dossier that are used; all if absent. */
export interface DossierRestriction {
	/** The kinds of entries. Statements that refer to other entries are left out, too. */
	readonly kinds?: readonly EntryKind[];
	/** The languages whose names are recognized. The other names are still shown. */
	readonly languages?: readonly LanguageTag[];
}

/** Returns a dossier without the parts that a restriction excludes; the same object if it excludes nothing. */
export function restrictDossier(dossier: Dossier, { kinds, languages }: DossierRestriction): Dossier {
	if (!kinds && !languages) {
		return dossier;
	}
	const kept = new Map([...dossier.entries].filter(([, { kind }]) => kinds?.includes(kind) ?? true));
	const entries = new Map(
		[...kept].map(([key, entry]) => [
			key,
			languages ? inLanguages(withoutMissing(entry, kept), languages) : withoutMissing(entry, kept),
		]),
	);
	return { ...dossier, entries };
}

function inLanguages(entry: Entry, languages: readonly LanguageTag[]): Entry {
	const isOff = (own: LanguageTag) => !languages.some(language => isSameLanguage(language, own));
	return entry.labels.some(({ language, recognise }) => recognise && isOff(language))
		? { ...entry, labels: entry.labels.map(label => (isOff(label.language) ? { ...label, recognise: false } : label)) }
		: entry;
}
