import { getOrInsert } from '../../../data/getOrInsert';
import type { EntryKind, FactProperty } from '../../../dossier/vocabulary';
import { memoized } from '../../../steps/memoized';
import type { DateCue } from '../grammars/factGrammar';
import type { Phrases } from '../grammars/phrases';
import type { FactSentence } from '../sentences/factSentence';

/** Words of a sentence that say what a date is a date of. */
export interface FoundCue {
	readonly cue: DateCue;
	readonly isNoun: boolean;
	readonly from: number;
	readonly to: number;
}

/** The facts that a cue is about: those that it contradicts, and others that people mean by the same word. */
export interface CueFacts {
	readonly of: readonly FactProperty[];
	readonly alike: readonly FactProperty[];
	/** Which day of a recorded period is meant; absent if all of it is. */
	readonly end?: 'start' | 'end';
}

const BEGINNINGS: readonly FactProperty[] = ['established', 'launched', 'started', 'announced', 'renamed', 'merged'];

/**
 * The facts that each cue is about. People often say “established” for “launched”, so a date that fits one of them is accepted for the
 * other.
 */
export const CUE_FACTS: Readonly<Record<DateCue, CueFacts>> = {
	adopted: { of: ['adopted'], alike: [] },
	dated: { of: ['adopted', 'established'], alike: ['signed', 'openedForSignature', 'inForce', 'published', ...BEGINNINGS] },
	signed: { of: ['signed', 'openedForSignature'], alike: [] },
	openedForSignature: { of: ['openedForSignature'], alike: [], end: 'start' },
	inForce: { of: ['inForce'], alike: [] },
	established: { of: ['established'], alike: BEGINNINGS },
	launched: { of: ['launched'], alike: BEGINNINGS },
	started: { of: ['started'], alike: BEGINNINGS },
	announced: { of: ['announced'], alike: BEGINNINGS },
	published: { of: ['published'], alike: [] },
	renamed: { of: ['renamed'], alike: [] },
	merged: { of: ['merged'], alike: [] },
	held: { of: ['held'], alike: [] },
	opened: { of: ['held'], alike: [], end: 'start' },
	closed: { of: ['held'], alike: [], end: 'end' },
};

/** The cues that say when an entry of a kind came about. Nothing is read about people, or about what an organization adopted or signed. */
export const CUES_OF_KIND: Readonly<Partial<Record<EntryKind, ReadonlySet<DateCue>>>> = {
	resolution: new Set<DateCue>(['adopted', 'dated', 'published']),
	instrument: new Set<DateCue>(['adopted', 'dated', 'signed', 'openedForSignature', 'inForce', 'established', 'launched', 'started', 'published']),
	event: new Set<DateCue>(['held', 'opened', 'closed']),
	fund: new Set<DateCue>(['established', 'launched', 'started']),
	programme: new Set<DateCue>(['established', 'launched', 'started', 'renamed', 'merged']),
	organization: new Set<DateCue>(['established', 'launched', 'started', 'renamed', 'merged']),
};

/** Finds the cues of dates in a sentence, the longest at each place. Words in names are ignored. */
export function dateCuesIn(sentence: FactSentence): readonly FoundCue[] {
	const found: FoundCue[] = [];
	for (let index = 0; index < sentence.tokens.length; index++) {
		const longest = sentence.mentionAt(index) ? NONE : cuesAt(sentence, index);
		if (longest.length === 0) {
			continue;
		}
		const to = Math.max(0, ...longest.map(cue => cue.to));
		if (to > 0) {
			found.push(...longest.filter(cue => cue.to === to));
			index = to - 1;
		}
	}
	return found;
}

/** The verbs or nouns of a cue. */
interface CuePhrases {
	readonly cue: DateCue;
	readonly isNoun: boolean;
	readonly phrases: Phrases;
}

/** The cues of a grammar by the first words of their phrases. */
const cuesByWord = memoized(({ dates }: FactSentence['grammar']): ReadonlyMap<string, readonly CuePhrases[]> => {
	const byWord = new Map<string, CuePhrases[]>();
	const entries = Object.entries(dates) as readonly (readonly [DateCue, FactSentence['grammar']['dates'][DateCue]])[];
	for (const [cue, { verbs, nouns }] of entries) {
		for (const [phrases, isNoun] of [[verbs, false], [nouns, true]] as const) {
			for (const word of phrases.firstWords) {
				getOrInsert(byWord, word, () => []).push({ cue, isNoun, phrases });
			}
		}
	}
	return byWord;
});

function cuesAt(sentence: FactSentence, from: number): readonly FoundCue[] {
	const cues = cuesByWord(sentence.grammar).get(sentence.at(from).folded) ?? NO_CUES;
	return cues.length === 0 ? NONE : cues.flatMap(({ cue, isNoun, phrases }) => {
		const to = phrases.endAt(sentence.tokens, from);
		return to === undefined ? [] : [{ cue, isNoun, from, to }];
	});
}

const NO_CUES: readonly CuePhrases[] = [];
const NONE: readonly FoundCue[] = [];
