import type { Dossier, Entry } from '../dossier/model';
import type { LibrarySource } from '../library/library';
import { LANGUAGES, languageOf, type Language } from './style/locale/languages';

/** What a source is called in the languages of styles, as far as its dossier knows. */
export type SourceTitles = Readonly<Partial<Record<Language, string>>>;

/** Finds the titles of sources: the preferred names of the entry that has the title of the source as one of its own. */
export type TitleFinder = (source: LibrarySource) => SourceTitles;

/** A finder of titles. It reads each dossier once, when first asked about a source of it. */
export function titleFinder(): TitleFinder {
	const named = new Map<Dossier, ReadonlyMap<string, Entry>>();
	return ({ dossier, source }) => {
		const entries = named.get(dossier) ?? entriesByName(dossier);
		named.set(dossier, entries);
		const entry = entries.get(source.csl.title?.toLowerCase() ?? '');
		return entry ? namesOf(entry) : {};
	};
}

function entriesByName({ entries }: Dossier): ReadonlyMap<string, Entry> {
	return new Map([...entries.values()].toReversed().flatMap(entry =>
		entry.labels.filter(({ role }) => role === 'preferred').map(({ text }) => [text.toLowerCase(), entry] as const)));
}

function namesOf({ labels }: Entry): SourceTitles {
	return Object.fromEntries(LANGUAGES.flatMap(language => {
		const name = labels.find(label => label.role === 'preferred' && isIn(label.language, language));
		return name ? [[language, name.text]] : [];
	}));
}

/** `languageOf` answers English for what it does not know. */
function isIn(tag: string, language: Language): boolean {
	return tag.toLowerCase().startsWith(language) && languageOf(tag) === language;
}
