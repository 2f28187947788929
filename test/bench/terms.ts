import type { Entry, Label } from '../../src/core/dossier/model';
import { mergeDossiers, type Library } from '../../src/core/library/library';
import type { Synset } from './corpus';

/** The words that a text has most often are no terms by themselves. */
const COMMON_WORDS = 1000;

/** A term of a glossary: an entry with its labels. */
export interface Term {
	readonly labels: readonly string[];
	readonly gloss: string;
}

/**
 * Terms with so many labels in all: meanings of WordNet from all over it, without the nouns that are common
 * words of the text; when there are no more, two nouns beside each other.
 */
export function termsOf(synsets: readonly Synset[], text: string, count: number): readonly Term[] {
	const common = commonWords(text);
	const isTerm = (noun: string) => noun.length > 2 && !common.has(noun.toLowerCase());
	const seen = new Set<string>();
	const all = shuffled(synsets).flatMap(({ nouns, gloss }) => {
		const labels = nouns.filter(noun => isTerm(noun) && !seen.has(noun.toLowerCase()));
		labels.forEach(label => seen.add(label.toLowerCase()));
		return labels.length === 0 ? [] : [{ labels, gloss }];
	});
	const terms: Term[] = [];
	for (let index = 0, left = count; left > 0; index++) {
		const { labels, gloss } = all[index % all.length] ?? { labels: [], gloss: '' };
		const round = Math.floor(index / all.length);
		const besides = round === 0 ? '' : `${all[(index * 31 + round * 7919) % all.length]?.labels[0] ?? ''} `;
		const taken = labels.slice(0, left).map(label => besides + label);
		terms.push({ labels: taken, gloss });
		left -= taken.length;
	}
	return terms;
}

/** The library of the terms as one dossier, all rules on. */
export function libraryOf(terms: readonly Term[]): Library {
	const entries = new Map(terms.map(({ labels }, index): [string, Entry] => [`t${index}`, {
		key: `t${index}`, kind: 'term', labels: labels.map(labelOf), gloss: {}, facts: [], relations: [], departures: [],
	}]));
	return mergeDossiers([{
		id: 'wordnet', title: {}, language: 'en', version: '1.0.0', licence: 'CC0-1.0', release: 'none', overview: [], sources: new Map(), entries,
	}]);
}

/** The dossier file that has these terms: each with its labels, its gloss up to the first semicolon, and the whole gloss as definition with its evidence. */
export function dossierFileOf(terms: readonly Term[]): string {
	return JSON.stringify({
		format: 1, id: 'wordnet', language: 'en', version: '1.0.0',
		entries: Object.fromEntries(terms.map(({ labels: [preferred, ...variant], gloss }, index) => [`t${index}`, {
			kind: 'term',
			labels: { en: { preferred, ...variant.length > 0 && { variant } } },
			gloss: { en: gloss.split(';')[0] },
			definition: { text: { en: gloss }, evidence: [{ source: 'wordnet' }] },
		}])),
	});
}

function labelOf(text: string, index: number): Label {
	const isAcronym = /^[A-Z]{2,}$/.test(text);
	return {
		text, language: 'en', role: isAcronym ? 'acronym' : index === 0 ? 'preferred' : 'variant', case: isAcronym ? 'exact' : 'fold',
		recognise: true, ambiguous: false, evidence: [],
	};
}

function commonWords(text: string): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const [word] of text.slice(0, 2_000_000).toLowerCase().matchAll(/[a-z]+/g)) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return new Set([...counts].sort((a, b) => b[1] - a[1]).slice(0, COMMON_WORDS).map(([word]) => word));
}

/** The same items in an order that is the same each time: a step that is prime to their number leads through all of them. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
	const step = 15_485_863;
	return items.flatMap((_, index) => items[index * step % items.length] ?? []);
}
