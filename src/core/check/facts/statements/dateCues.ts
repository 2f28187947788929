import type { EntryKind, FactProperty } from '../../../dossier/vocabulary';
import type { DateCue } from '../grammars/factGrammar';
import type { FactSentence } from '../sentences/factSentence';
import { memoized } from '../../../memoized';

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
		const longest = sentence.mentionAt(index) ? [] : cuesAt(sentence, index);
		const to = Math.max(0, ...longest.map(cue => cue.to));
		if (to > 0) {
			found.push(...longest.filter(cue => cue.to === to));
			index = to - 1;
		}
	}
	return found;
}

/** The first words of the cues of a grammar. */
const firstWordsOf = memoized(({ dates }: FactSentence['grammar']): ReadonlySet<string> =>
	new Set(Object.values(dates).flatMap(({ verbs, nouns }) => [...verbs.firstWords, ...nouns.firstWords])));

function cuesAt(sentence: FactSentence, from: number): readonly FoundCue[] {
	if (!firstWordsOf(sentence.grammar).has(sentence.at(from).folded)) {
		return [];
	}
	const entries = Object.entries(sentence.grammar.dates) as readonly (readonly [DateCue, FactSentence['grammar']['dates'][DateCue]])[];
	return entries.flatMap(([cue, { verbs, nouns }]) => [verbs, nouns].flatMap((phrases, index) => {
		const to = phrases.endAt(sentence.tokens, from);
		return to === undefined ? [] : [{ cue, isNoun: index === 1, from, to }];
	}));
}
