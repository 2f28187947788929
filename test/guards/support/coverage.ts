import type { Dossier, Evidence, Fact } from '../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../src/core/language/languages';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../src/core/lexicon/matching/find';
import type { Mention } from '../../../src/core/lexicon/matching/mentions';
import { mergeDossiers } from '../../../src/core/library/merge';
import { paragraphsOf } from './dossiers/release';
import { namedThings, type NamedThing } from './strings/namedThings';

/** Capitalized words of the release that are not names, each with the reason. */
export const NAMES_NOTHING: ReadonlyMap<string, string> = new Map([
	...['The', 'This', 'After', 'To', 'But', 'Last', 'Co-sponsoring'].map(word => [word, 'it begins a sentence'] as const),
	['Important', 'it begins the title'],
	['Local', 'it begins a sentence about communities, which have no name'],
]);

/**
 * Returns names and numbers of the release that the dossier contains neither as a label that recognition finds, nor as a fact
 * with the release as evidence.
 */
export function uncovered(release: string, dossier: Dossier): readonly string[] {
	const lexicon = buildLexicon(mergeDossiers([dossier]));
	const facts = factsOfRelease(dossier);
	return paragraphsOf(release).flatMap(block => {
		const mentions = findMentions(lexicon, block, documentLanguageOf('plaintext').prose.find(block));
		return namedThings(block)
			.filter(thing => !coveredByLabel(thing, mentions) && !coveredByFact(thing, facts))
			.map(({ kind, text }) => `${kind}: ${text}`);
	});
}

interface ReleaseFacts {
	readonly values: ReadonlySet<string>;
	/** The texts of places and facts, for names that are not labels, such as offices. */
	readonly texts: readonly string[];
}

function factsOfRelease({ release, entries }: Dossier): ReleaseFacts {
	const carried = (item: { readonly evidence: readonly Evidence[] }) => item.evidence.some(({ source }) => source === release);
	const facts = [...entries.values()].flatMap(entry => entry.facts).filter(carried);
	return { values: new Set(facts.flatMap(valuesOf)), texts: facts.flatMap(textsOf) };
}

function valuesOf({ value }: Fact): readonly string[] {
	switch (value.type) {
		case 'date':
			return [`date ${value.date}`];
		case 'amount':
			return [`amount ${value.currency} ${value.amount}`];
		case 'count':
			return [`count ${value.count}`];
		case 'identifier':
			return [`number ${value.identifier}`];
		default:
			return [];
	}
}

function textsOf({ value }: Fact): readonly string[] {
	return value.type === 'text' ? Object.values(value.text) : value.type === 'place' ? [value.place] : [];
}

/** One mention may contain the thing, or several may cover its words: “Libya and Honduras” is two names. */
function coveredByLabel(thing: NamedThing, mentions: readonly Mention[]): boolean {
	const { kind, text, start } = withoutOpening(thing);
	return [...text.matchAll(kind === 'name' ? /\p{Lu}[\p{L}\p{N}_]*/gu : /\d+/g)].every(({ 0: word, index }) =>
		mentions.some(mention => mention.start <= start + index && start + index + word.length <= mention.end));
}

function coveredByFact(thing: NamedThing, { values, texts }: ReleaseFacts): boolean {
	const { kind, text, value } = withoutOpening(thing);
	const words = new RegExp(`(?<![\\p{L}\\p{N}_])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'u');
	return values.has(`${kind} ${value ?? ''}`) || (kind === 'name' && texts.some(told => words.test(told)));
}

/** Returns the thing without a leading word that is not part of a name. */
function withoutOpening(thing: NamedThing): NamedThing {
	const opening = /^[\p{L}-]+(?: |$)/u.exec(thing.text)?.[0] ?? '';
	return NAMES_NOTHING.has(opening.trim())
		? { ...thing, text: thing.text.slice(opening.length), start: thing.start + opening.length }
		: thing;
}
