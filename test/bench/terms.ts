import type { Entry, Label } from '../../src/core/dossier/model';
import type { Library } from '../../src/core/library/library';
import { mergeDossiers } from '../../src/core/library/merge';
import type { Synset } from './corpus';

/** The most frequent words of a text are not used as terms. */
const COMMON_WORDS = 1000;

/** A glossary term: an entry with its labels. */
export interface Term {
	readonly labels: readonly string[];
	readonly gloss: string;
}

/**
 * Returns terms with `count` labels in all, from synsets spread over WordNet. Nouns that are common words of the text are left
 * out. Once the synsets are used up, pairs of nouns follow.
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

/** Returns a library with the terms as one dossier and all rules enabled. */
export function libraryOf(terms: readonly Term[]): Library {
	const entries = new Map(
		terms.map(({ labels }, index): [string, Entry] => [
			`t${index}`,
			{
				key: `t${index}`,
				kind: 'term',
				labels: labels.map(labelOf),
				gloss: {},
				facts: [],
				relations: [],
				departures: [],
			},
		]),
	);
	return mergeDossiers([
		{
			id: 'wordnet',
			title: {},
			language: 'en',
			version: '1.0.0',
			licence: 'CC0-1.0',
			release: 'none',
			overview: [],
			sources: new Map(),
			entries,
		},
	]);
}

/**
 * Returns the dossier file of the terms. The gloss is that of WordNet up to the first semicolon, and the definition is the
 * whole of it with evidence.
 */
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

/** Returns the items in a fixed pseudorandom order, using a step that is coprime to their number. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
	const step = 15_485_863;
	return items.flatMap((_, index) => items[index * step % items.length] ?? []);
}
