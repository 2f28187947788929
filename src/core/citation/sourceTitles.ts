import type { Dossier, Entry, Source } from '../dossier/model';
import type { LibrarySource } from '../library/library';
import { memoized } from '../steps/memoized';
import { LANGUAGES, languageOf, type Language } from './style/locale/languages';

/** The titles of a source by language, as far as its dossier has them. */
export type SourceTitles = Readonly<Partial<Record<Language, string>>>;

/** Returns the titles of a source: the preferred labels of the entry that has the title of the source as a label. */
export type TitleFinder = (source: LibrarySource) => SourceTitles;

/** Returns the finder of titles. It reads each dossier once, on the first request for one of its sources, and keeps only their titles. */
export function titleFinder(): TitleFinder {
	return titlesOf;
}

function titlesOf({ dossier, source }: LibrarySource): SourceTitles {
	return titlesIn(dossier).get(nameOf(source)) ?? NONE;
}

const NONE: SourceTitles = {};

/** The titles of the sources of a dossier that an entry is named after, by their names in lower case. */
const titlesIn = memoized(({ entries, sources }: Dossier): ReadonlyMap<string, SourceTitles> => {
	const wanted = new Set([...sources.values()].map(nameOf));
	const titles = new Map<string, SourceTitles>();
	for (const { labels } of wanted.size === 0 ? [] : entries.values()) {
		for (const { text } of labels.filter(({ role }) => role === 'preferred')) {
			const name = text.toLowerCase();
			if (wanted.has(name) && !titles.has(name)) {
				titles.set(name, namesOf(labels));
			}
		}
	}
	return titles;
});

function nameOf({ csl: { title } }: Source): string {
	return title?.toLowerCase() ?? '';
}

function namesOf(labels: Entry['labels']): SourceTitles {
	return Object.fromEntries(LANGUAGES.flatMap(language => {
		const name = labels.find(label => label.role === 'preferred' && isIn(label.language, language));
		return name ? [[language, name.text]] : [];
	}));
}

/** `languageOf` returns English for unknown languages. */
function isIn(tag: string, language: Language): boolean {
	return tag.toLowerCase().startsWith(language) && languageOf(tag) === language;
}
