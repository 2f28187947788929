import { documentLanguageOf } from '../../../../src/core/language/languages';
import type { Lexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import type { LibraryEntry } from '../../../../src/core/library/library';
import type { PatternLanguage } from './factPatterns';

/** Returns the name of an entry in a language, with its article, under which it is recognized; `undefined` if it has none. */
export type EntryNames = (entry: LibraryEntry | undefined, language: PatternLanguage, inAny?: boolean) => string | undefined;

/** Returns a function that names entries, each once: every fact asks for the names of many entries. */
export function entryNames(lexicon: Lexicon): EntryNames {
	const isRecognized = (name: string, key: string) => {
		const prose = documentLanguageOf('markdown').prose.find(name);
		const [mention] = findMentions(lexicon, name, prose);
		return mention?.start === 0 && mention.end === name.length && mention.labels.every(({ entry }) => entry.endsWith(`/${key}`));
	};
	const recognizedName = (entry: LibraryEntry | undefined, language: PatternLanguage, inAny: boolean) => {
		const [first] = (entry?.entry.labels ?? [])
			.filter(label =>
				(label.role === 'acronym' || (label.role !== 'discouraged' && (inAny || label.language === language)))
				&& isRecognized(label.text, entry?.entry.key ?? ''))
			.sort((a, b) => Number(b.language === language) - Number(a.language === language));
		return first && withArticle(first.text, language);
	};
	const names = new Map<string, string | undefined>();
	return (entry, language, inAny = false) => {
		const key = `${entry?.id} ${language} ${inAny}`;
		const name = names.has(key) ? names.get(key) : recognizedName(entry, language, inAny);
		names.set(key, name);
		return name;
	};
}

const FEMININE = /^(?:Convention|Conférence|Commission|Organisation|Assemblée|résolution|Résolution|Déclaration|Section|Belgique|COP|session|table|Cour|UE)/u;

function withArticle(name: string, language: PatternLanguage): string {
	const isVowel = /^[AEIOUHÉaeiouhé]/u.test(name);
	if (language === 'en') {
		return /\s/u.test(name) && !/^(?:resolution|Resolution|General Assembly resolution)/u.test(name) ? `the ${name}` : name;
	}
	if (isVowel) {
		return `l’${name}`;
	}
	return FEMININE.test(name) ? `la ${name}` : `le ${name}`;
}
