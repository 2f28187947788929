import type { EntryKind } from '../../../dossier/vocabulary';
import type { Phrases } from '../grammars/phrases';
import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable } from '../sentences/gap';
import type { TokenRange } from '../sentences/tokenRange';
import { townAt, type TownAt } from '../values/towns';
import type { WrittenDate } from '../values/writtenValue';
import { isGrammaticalObject } from './qualified';

/** A town in which an event was held, or in which a body has its seat. */
export interface BoundPlace extends TownAt {
	readonly from: number;
	readonly mention: SentenceMention;
	/** The rest of the word that contains the town, as in “Vienna-based”. */
	readonly suffix?: string;
}

interface Place extends TownAt {
	readonly from: number;
}

/** Returns the towns of a sentence that are said to be where an event was held or a body is. */
export function bindPlaces(sentence: FactSentence, dates: readonly WrittenDate[], clauses: readonly TokenRange[]): readonly BoundPlace[] {
	const found = placesIn(sentence);
	const [place] = found;
	return found.length === 1 && place
		? sentence.mentions.filter(mention => isAt(sentence, { mention, place, dates, clauses })).map(mention => ({ ...place, mention }))
		: [];
}

/** Towns after a preposition or an opening bracket. */
function placesIn(sentence: FactSentence): readonly Place[] {
	return sentence.tokens.flatMap((_, from) => {
		const found =
			sentence.grammar.places.before.has(sentence.at(from - 1).folded) || /^[(:]$/.test(sentence.at(from - 1).text) || isNamedAsHost(sentence, from)
				? townAt(sentence, from)
				: undefined;
		return found ? [{ ...found, from }] : [];
	});
}

/** Whether a town is the host: “hosted by V”. */
function isNamedAsHost({ tokens, grammar: { places, by } }: FactSentence, from: number): boolean {
	return by.has(tokens[from - 1]?.folded ?? '') && places.hosts.endsBefore(tokens, from - 1);
}

/** A name and a town in which it may be, with the dates and clauses that may be between them. */
interface PlaceOfMention {
	readonly mention: SentenceMention;
	readonly place: Place;
	readonly dates: readonly WrittenDate[];
	readonly clauses: readonly TokenRange[];
}

function isAt(sentence: FactSentence, { mention, place, dates, clauses }: PlaceOfMention): boolean {
	if (/^[(:]$/.test(sentence.at(mention.to).text) && place.from === mention.to + 1) {
		return mention.entry?.entry.kind === 'event' && (sentence.at(place.to).text === ')' || sentence.at(place.to).text === ',');
	}
	if (isSeatOf(sentence, mention, place)) {
		return true;
	}
	const { places, auxiliaries, adverbs, datePrepositions, articles, prepositions, by } = sentence.grammar;
	const kind = mention.entry?.entry.kind;
	const phrases = phrasesOf(sentence, kind);
	if (
		!phrases
		|| mention.to > place.from
		|| prepositions.has(sentence.at(mention.from - 1).folded)
		|| prepositions.has(sentence.at(mention.from - 2).folded)
		|| isGrammaticalObject(sentence.grammar, sentence.at(mention.from - (articles.has(sentence.at(mention.from - 1).folded) ? 2 : 1)).folded)
	) {
		return false;
	}
	const beforePlace = isNamedAsHost(sentence, place.from) ? by : places.before;
	for (let from = mention.to; from < place.from; from++) {
		const to = phrases.endAt(sentence.tokens, from);
		if (to !== undefined && isPassable(sentence, mention.to, from, { words: [auxiliaries, articles], values: clauses })
			&& isPassable(sentence, to, place.from, { words: [adverbs, datePrepositions, beforePlace], values: dates })) {
			return true;
		}
	}
	return false;
}

/** The verbs that say where something of a kind was or is; an instrument is somewhere only when it is opened for signature. */
function phrasesOf({ grammar: { places, dates } }: FactSentence, kind: EntryKind | undefined): Phrases | undefined {
	switch (kind) {
		case 'event': return places.held;
		case 'organization': case 'fund': case 'programme': return places.seat;
		case 'instrument': return dates.openedForSignature.verbs;
		default: return undefined;
	}
}

/** “The headquarters of E are in V”. */
function isSeatOf(sentence: FactSentence, { from, to, entry }: SentenceMention, place: Place): boolean {
	const { places, of, articles, auxiliaries, adverbs } = sentence.grammar;
	let noun = from - 1;
	while (noun >= 0 && (of.has(sentence.at(noun).folded) || articles.has(sentence.at(noun).folded))) {
		noun--;
	}
	return (
		entry?.entry.kind === 'organization'
		&& !isOfCountry(sentence, to, place)
		&& noun < from - 1
		&& places.seatNouns.has(sentence.at(noun).folded)
		&& isSubjectAt(sentence, noun)
		&& isPassable(sentence, to, place.from, { words: [auxiliaries, adverbs, places.lies, places.before] })
	);
}

/** Whether a name after a preposition says which seat is meant, as in “the headquarters of E in Kenya are in V”. */
function isOfCountry(sentence: FactSentence, from: number, place: Place): boolean {
	const { places, articles, phrases } = sentence.grammar;
	return sentence.tokens.slice(from, place.from).some(({ folded }, index) => {
		let name = from + index + 1;
		while (articles.has(sentence.at(name).folded)) {
			name++;
		}
		return (places.before.has(folded) || phrases.has(folded)) && name < place.from && /^capitals?$/.test(sentence.at(name).shape);
	});
}

/** Whether only an article is before a noun in its sentence. */
function isSubjectAt({ tokens, grammar: { articles } }: FactSentence, noun: number): boolean {
	return tokens.slice(0, noun).every(({ folded }) => articles.has(folded));
}
