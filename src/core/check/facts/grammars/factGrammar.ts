import type { FactProperty } from '../../../dossier/vocabulary';
import type { TextLanguage } from '../../../text/textLanguage';
import type { Phrases } from './phrases';

/** What a word says about a date: which property it is, or which end of the time in which an event was held. */
export type DateCue =
	| 'adopted'
	| 'dated'
	| 'signed'
	| 'openedForSignature'
	| 'inForce'
	| 'established'
	| 'launched'
	| 'started'
	| 'announced'
	| 'published'
	| 'renamed'
	| 'merged'
	| 'held'
	| 'opened'
	| 'closed';

/** The counts whose words are known. */
export type CountProperty = Extract<
	FactProperty,
	| 'parties'
	| 'signatories'
	| 'delegations'
	| 'delegates'
	| 'observers'
	| 'resolutionsAdopted'
	| 'sideEvents'
	| 'countries'
	| 'projects'
	| 'victimsAssisted'
	| 'boardMembers'
	| 'members'
>;

/**
 * The words of a cue: participles and verbs, of which the entry is the subject or the object, and nouns, which have the entry as their
 * complement.
 */
export interface CueWords {
	readonly verbs: Phrases;
	readonly nouns: Phrases;
}

/**
 * The words of a count: the noun after the number, and further words that may be between the entry and the number, or the noun and the
 * entry.
 */
export interface CountWords {
	readonly nouns: Phrases;
	readonly between: ReadonlySet<string>;
}

/** The words before a value that depend on how exact a date is, as in “on 12 October”, “in October”, “from 12 to 16 October”. */
export interface DateWords {
	readonly day: string;
	readonly month: string;
	readonly year: string;
	readonly range: readonly [string, string];
}

/**
 * The words of a language that facts are read from. All of them are folded, except those that a fix writes. Reading stops at a word that is
 * in none of these lists, so nothing is reported about a sentence that is not understood.
 */
export interface FactGrammar {
	readonly language: TextLanguage;
	/** The months as written, from January. */
	readonly months: readonly string[];
	readonly dateWords: DateWords;
	/** Words before a year that make it a date, and words before other dates. */
	readonly datePrepositions: ReadonlySet<string>;
	/** Words that open the first date of a range, and that join the two. */
	readonly rangeWords: ReadonlySet<string>;
	/** Words for a day that say no more than its date. */
	readonly weekdays: ReadonlySet<string>;
	readonly numberWords: ReadonlyMap<string, number>;
	/** The same numbers, each with its word as written. */
	readonly numberNames: ReadonlyMap<number, string>;
	readonly multipliers: ReadonlyMap<string, number>;
	readonly hedges: { readonly about: Phrases; readonly atLeast: Phrases; readonly atMost: Phrases };
	/** Words that suppress all findings about their sentence: negations, modal verbs, doubt, conditions, plans, relative dates. */
	readonly silent: Phrases;
	/** Nouns after which or before which a number names a session. */
	readonly sessions: ReadonlySet<string>;
	readonly articles: ReadonlySet<string>;
	/** Words between a name and its verb. */
	readonly auxiliaries: ReadonlySet<string>;
	/** Auxiliaries that make a verb passive, so that the name is what was adopted. */
	readonly passive: ReadonlySet<string>;
	/** Words between a verb and a date, besides prepositions and phrases with a place or an agent. */
	readonly adverbs: ReadonlySet<string>;
	/** Words between a noun such as “adoption” and the name. */
	readonly of: ReadonlySet<string>;
	/** Words before the agent, such as “by”. */
	readonly by: ReadonlySet<string>;
	/** Words that open a phrase with a name or place between a verb and a date. */
	readonly phrases: ReadonlySet<string>;
	/** Small words within capitalized names. */
	readonly inNames: ReadonlySet<string>;
	/** Words before a name that make it part of another phrase, so that it is not the subject. */
	readonly prepositions: ReadonlySet<string>;
	readonly and: ReadonlySet<string>;
	/** Phrases for how something is adopted, between a verb and a date. */
	readonly manners: Phrases;
	readonly possessives: ReadonlySet<string>;
	/** Words that open a phrase with a possessive and a noun, as in “since its adoption”. */
	readonly following: ReadonlySet<string>;
	/** Words between a date as the subject and a noun or clause, as in “15 November 2000 marked the adoption”. */
	readonly marks: ReadonlySet<string>;
	/** Words between a noun such as “adoption”, or its complement, and the date on which it happened. */
	readonly happened: ReadonlySet<string>;
	/** Verbs that end the name before them, where a lower-case noun would continue it; empty if it would not. */
	readonly predicates: ReadonlySet<string>;
	/** Pronouns that open a clause about a name, of which it is the object; empty if its verb is at the end. */
	readonly relatives: ReadonlySet<string>;
	readonly pronouns: ReadonlySet<string>;
	readonly dates: Readonly<Record<DateCue, CueWords>>;
	/** Cues that say that something is the case, and words after which a date is that of its beginning. */
	readonly states: Phrases;
	readonly since: ReadonlySet<string>;
	readonly counts: Readonly<Record<CountProperty, CountWords>>;
	/**
	 * Participles for what States do to become a signatory or party, and words for States after them; empty if the number is not after the
	 * participle.
	 */
	readonly joined: { readonly signed: ReadonlySet<string>; readonly ratified: ReadonlySet<string>; readonly states: ReadonlySet<string> };
	/** Phrases before a noun whose number comes later, as in “the number of parties to E stood at V”, and words before that number. */
	readonly totals: { readonly of: Phrases; readonly stood: ReadonlySet<string> };
	/** Words between a name and a count, either way round. */
	readonly countLinks: ReadonlySet<string>;
	/** Verbs in the past, with which a count without a date may be an older one. */
	readonly past: ReadonlySet<string>;
	readonly sums: {
		readonly cues: Phrases;
		/** Words before the recipient and before the donor, and verbs whose subject is the recipient. */
		readonly to: ReadonlySet<string>;
		readonly from: ReadonlySet<string>;
		/** Nouns for a gift, after which the donor is a complement, and nouns for a donor, after which the recipient is one. */
		readonly gifts: ReadonlySet<string>;
		readonly donors: ReadonlySet<string>;
		/** Verbs of which the donor is the subject and the recipient the object. */
		readonly supports: ReadonlySet<string>;
		readonly receives: ReadonlySet<string>;
		readonly between: ReadonlySet<string>;
	};
	readonly places: {
		readonly held: Phrases;
		readonly seat: Phrases;
		/** Nouns for a seat, which have the name as their complement, and words after the name, besides auxiliaries. */
		readonly seatNouns: ReadonlySet<string>;
		readonly lies: ReadonlySet<string>;
		readonly before: ReadonlySet<string>;
		/** Phrases between a town as the subject and an event that was held there, and an organization that has its seat there. */
		readonly hosts: Phrases;
		readonly homes: Phrases;
		/** Nouns for the place of an event, which have the name as their complement. */
		readonly venueNouns: ReadonlySet<string>;
	};
}
