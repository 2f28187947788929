import type { Dossier, Entry } from '../dossier/model';
import type { LibrarySource } from '../library/library';
import { LANGUAGES, languageOf, type Language } from './style/locale/languages';

/** The titles of a source by language, as far as its dossier has them. */
export type SourceTitles = Readonly<Partial<Record<Language, string>>>;

/** Returns the titles of a source: the preferred labels of the entry that has the title of the source as a label. */
export type TitleFinder = (source: LibrarySource) => SourceTitles;

/** Returns a finder of titles that reads each dossier once, on the first request for one of its sources. */
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

/** `languageOf` returns English for unknown languages. */
function isIn(tag: string, language: Language): boolean {
	return tag.toLowerCase().startsWith(language) && languageOf(tag) === language;
}
