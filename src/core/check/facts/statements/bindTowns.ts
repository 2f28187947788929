import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable } from '../sentences/gap';
import { townAt, townOf, type TownAt } from '../values/towns';
import type { WrittenDate } from '../values/writtenValue';
import type { BoundPlace } from './bindPlaces';
import { endsName } from './endsName';
import { COMMA, FOR } from './gapWords';

interface Town extends TownAt {
	readonly from: number;
	readonly suffix?: string;
}

interface Stated {
	readonly town: Town;
	readonly mention: SentenceMention;
	readonly dates: readonly WrittenDate[];
}

/** Returns the only town of a sentence if it is the subject, describes a name, or is in a phrase without a verb such as “held”. */
export function bindTowns(sentence: FactSentence, dates: readonly WrittenDate[]): readonly BoundPlace[] {
	const towns = townsIn(sentence);
	const [town] = towns;
	return town === undefined || towns.length > 1 ? [] : sentence.mentions
		.filter(mention => isPlaceOf(sentence, { town, mention, dates })).map(mention => ({ ...town, mention }));
}

function isPlaceOf(sentence: FactSentence, stated: Stated): boolean {
	const kind = stated.mention.entry?.entry.kind;
	return kind === 'event'
		? hostsEvent(sentence, stated)
				|| isNamedPlace(sentence, stated, sentence.grammar.places.venueNouns)
				|| isMeetingFor(sentence, stated)
				|| isHeldBefore(sentence, stated)
				|| isFronted(sentence, stated)
		: kind === 'organization'
				&& (isHomeOfBody(sentence, stated)
					|| isNamedPlace(sentence, stated, sentence.grammar.places.seatNouns)
					|| isBased(sentence, stated)
					|| isSeatBefore(sentence, stated));
}

function townsIn(sentence: FactSentence): readonly Town[] {
	const found: Town[] = [];
	for (let from = 0; from < sentence.tokens.length; from++) {
		const town = based(sentence, from) ?? townAt(sentence, from);
		if (town) {
			found.push({ ...town, from });
			from = town.to - 1;
		}
	}
	return found;
}

/** The end of a word such as “Vienna-based”. */
const BASED = /[-‐‑]based$/u;

/** The maximum number of tokens of a town before that ending. */
const MAX_BASED = 3;

function based(sentence: FactSentence, from: number): Omit<Town, 'from'> | undefined {
	if (!/^\p{Lu}/u.test(sentence.at(from).text) || !sentence.isFree(from)) {
		return undefined;
	}
	for (let to = from + 1; to <= from + MAX_BASED; to++) {
		const suffix = BASED.exec(sentence.at(to - 1).text)?.[0];
		const town =
			suffix === undefined
				? undefined
				: townOf(
						sentence.tokens
							.slice(from, to)
							.map(({ text }) => text)
							.join(' ')
							.slice(0, -suffix.length),
					);
		if (suffix !== undefined) {
			return town === undefined ? undefined : { town, to, suffix };
		}
	}
	return undefined;
}

/** “In October 2020, Vienna hosted E”. */
function hostsEvent(sentence: FactSentence, stated: Stated): boolean {
	return isSubjectOf(sentence, stated, sentence.grammar.places.hosts);
}

/** “Vienna is home to E”. */
function isHomeOfBody(sentence: FactSentence, stated: Stated): boolean {
	return isSubjectOf(sentence, stated, sentence.grammar.places.homes);
}

function isSubjectOf(sentence: FactSentence, { town, mention, dates }: Stated, verbs: FactSentence['grammar']['places']['hosts']): boolean {
	const { articles, auxiliaries, datePrepositions } = sentence.grammar;
	return (
		mention.from > town.to
		&& isPassable(sentence, 0, town.from, { words: [datePrepositions, COMMA], values: dates })
		&& endsName(sentence, mention.to)
		&& Array.from({ length: mention.from - town.to }, (_, index) => town.to + index).some(from => {
			const to = verbs.endAt(sentence.tokens, from);
			return (
				to !== undefined
				&& isPassable(sentence, town.to, from, { words: [auxiliaries] })
				&& isPassable(sentence, to, mention.from, { words: [articles] })
			);
		})
	);
}

/** “The venue of E was V”, “the seat of E is V”. */
function isNamedPlace(sentence: FactSentence, { town, mention }: Stated, nouns: ReadonlySet<string>): boolean {
	const { articles, of, totals, datePrepositions, places } = sentence.grammar;
	let noun = mention.from - 1;
	while (
		noun >= 0
		&& (of.has(sentence.at(noun).folded) || sentence.at(noun).folded === 'for' || articles.has(sentence.at(noun).folded))
	) {
		noun--;
	}
	return (
		noun >= 0
		&& noun < mention.from - 1
		&& nouns.has(sentence.at(noun).folded)
		&& sentence.tokens.slice(0, noun).every(({ folded }) => articles.has(folded))
		&& town.from > mention.to
		&& sentence.tokens.slice(mention.to, town.from).every(({ folded }) => [totals.stood, datePrepositions, places.lies].some(list => list.has(folded)))
	);
}

/** “Delegates met in V for E”, “For E, delegates met in V”. */
function isMeetingFor(sentence: FactSentence, { town, mention, dates }: Stated): boolean {
	const { articles, auxiliaries, datePrepositions, places, pronouns, phrases } = sentence.grammar;
	const verb = places.before.has(sentence.at(town.from - 1).folded) ? places.held.startBefore(sentence.tokens, town.from - 1) : undefined;
	const isFor = FOR.has(sentence.at(mention.from - 1).folded) || FOR.has(sentence.at(mention.from - 2).folded);
	if (verb !== undefined && mention.to < verb) {
		return (
			FOR.has(sentence.at(0).folded)
			&& mention.from <= 2
			&& sentence.at(mention.to).text === ','
			&& isPassable(sentence, mention.to, verb, { words: [pronouns, articles, auxiliaries, COMMA], values: dates })
		);
	}
	return verb !== undefined && verb > 0 && town.to < mention.from && isFor && endsName(sentence, mention.to)
		&& isPassable(sentence, 0, verb, { words: [pronouns, articles, auxiliaries, datePrepositions, COMMA], values: dates })
		&& isPassable(sentence, town.to, mention.from, { words: [articles, datePrepositions, FOR, phrases, COMMA], values: dates });
}

/** “The Vienna-based E”. */
function isBased(sentence: FactSentence, { town, mention }: Stated): boolean {
	return town.suffix !== undefined && town.to === mention.from && endsName(sentence, mention.to);
}

/** “Held in V, E …”. */
function isHeldBefore(sentence: FactSentence, { town, mention }: Stated): boolean {
	const { articles, places } = sentence.grammar;
	return (
		places.held.endAt(sentence.tokens, 0) === town.from - 1
		&& places.before.has(sentence.at(town.from - 1).folded)
		&& sentence.at(town.to).text === ','
		&& mention.from > town.to
		&& isPassable(sentence, town.to + 1, mention.from, { words: [articles] })
		&& endsName(sentence, mention.to)
	);
}

/** “It was in V that E was held”. */
function isFronted(sentence: FactSentence, { town, mention }: Stated): boolean {
	const { articles, auxiliaries, passive, places, pronouns, relatives } = sentence.grammar;
	const isOpening =
		places.before.has(sentence.at(town.from - 1).folded)
		&& (town.from === 1 || (town.from === 3 && pronouns.has(sentence.at(0).folded) && passive.has(sentence.at(1).folded)));
	return (
		isOpening
		&& mention.from > town.to
		&& isPassable(sentence, town.to, mention.from, { words: [articles, relatives, COMMA] })
		&& sentence.tokens.some(
			(_, from) =>
				from >= mention.to
				&& places.held.endAt(sentence.tokens, from) !== undefined
				&& isPassable(sentence, mention.to, from, { words: [auxiliaries] }),
		)
	);
}

/** “Based in V, E …”, “From its headquarters in V, E …”. */
function isSeatBefore(sentence: FactSentence, { town, mention }: Stated): boolean {
	const { articles, phrases, following, places, possessives } = sentence.grammar;
	const { folded: before } = sentence.at(town.from - 1);
	// “Depuis son siège de V”
	const isIn = places.before.has(before) || (places.seatNouns.has(sentence.at(town.from - 2).folded) && sentence.grammar.of.has(before));
	if (!isIn || sentence.at(town.to).text !== ',' || !endsName(sentence, mention.to)
		|| mention.from < town.to || !isPassable(sentence, town.to + 1, mention.from, { words: [articles] })) {
		return false;
	}
	const noun = town.from - 2;
	const isSeat =
		noun === 2
		&& places.seatNouns.has(sentence.at(noun).folded)
		&& possessives.has(sentence.at(1).folded)
		&& (phrases.has(sentence.at(0).folded) || following.has(sentence.at(0).folded));
	return isSeat || places.seat.endAt(sentence.tokens, 0) === town.from - 1;
}
