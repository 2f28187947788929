import type { CountProperty } from '../grammars/factGrammar';
import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable, type Passable } from '../sentences/gap';
import type { TokenRange } from '../sentences/tokenRange';
import { numberAt } from '../values/readNumbers';
import type { WrittenNumber } from '../values/writtenValue';
import { COLON, COMMA } from './gapWords';
import { isComplementOfNoun } from './otherSubject';
import { endsStatement } from './qualified';

/** A number that counts something of an entry. */
export interface BoundCount {
	readonly number: WrittenNumber;
	readonly properties: readonly CountProperty[];
	readonly mention: SentenceMention;
	/** Set if it may be only a part of what is counted, as in “nine resolutions on firearms”. */
	readonly isPart?: boolean;
}

interface Counted {
	readonly number: WrittenNumber;
	readonly properties: readonly CountProperty[];
	/** The token after the noun. */
	readonly to: number;
}

/**
 * Returns the counts of a sentence that belong to a name, each to the nearest. Dates and statements that `passed` lists may be between the
 * two.
 */
export function bindCounts(sentence: FactSentence, text: string, passed: readonly TokenRange[]): readonly BoundCount[] {
	const totals = totalsIn(sentence, text, passed);
	return [
		...totals,
		...countsIn(sentence, text).flatMap(counted => {
			const [nearest] = sentence.mentions
				.flatMap(mention => bind(sentence, { counted, mention, passed }))
				.sort((a, b) => a.distance - b.distance);
			return nearest ? [{ number: counted.number, ...nearest }] : [];
		}),
	];
}

function countsIn(sentence: FactSentence, text: string): readonly Counted[] {
	const counts = Object.entries(sentence.grammar.counts) as readonly (readonly [
		CountProperty,
		FactSentence['grammar']['counts'][CountProperty],
	])[];
	const found: Counted[] = [];
	for (let index = 0; index < sentence.tokens.length; index++) {
		const number = numberAt(sentence, text, index);
		if (!number) {
			continue;
		}
		const noun = number.style.multiplier && sentence.grammar.of.has(sentence.at(number.to).folded) ? number.to + 1 : number.to;
		const ends = counts.map(([property, { nouns }]) => ({ property, to: nouns.endAt(sentence.tokens, noun) ?? 0 }));
		const to = Math.max(...ends.map(end => end.to));
		if (to > 0) {
			found.push({ number, properties: ends.filter(end => end.to === to).map(({ property }) => property), to });
		}
		index = number.to - 1;
	}
	return found;
}

interface Binding {
	readonly mention: SentenceMention;
	readonly properties: readonly CountProperty[];
	readonly distance: number;
	readonly isPart?: boolean;
}

/** “E has V parties”, “V parties to E”. */
function bind(
	sentence: FactSentence,
	{ counted, mention, passed }: { readonly counted: Counted; readonly mention: SentenceMention; readonly passed: readonly TokenRange[] },
): readonly Binding[] {
	const start = counted.number.hedge?.from ?? counted.number.from;
	const isPart = (property: CountProperty) => property === 'resolutionsAdopted' && ON.has(sentence.at(counted.to).folded);
	const isBound = (property: CountProperty) =>
		mention.to <= start
			? !isComplementOfNoun(sentence, mention, after => isCounted(sentence, property, after))
				&& isPassable(sentence, mention.to, start, passable(sentence, property, passed))
				&& (isPart(property) || endsStatement(sentence, counted.to, passed))
			: isPassable(sentence, counted.to, mention.from, passable(sentence, property, passed))
				&& (endsStatement(sentence, mention.to, passed) || areAll(sentence, counted, mention, passed))
				&& mention.from > counted.number.from;
	const joined = joinedBy(sentence, { counted, mention, passed }, start);
	const properties = joined ? [joined] : countedIn(sentence, counted, mention).filter(isBound);
	return properties.length === 0
		? []
		: [{
				mention, properties, distance: mention.to <= start ? start - mention.to : mention.from - counted.to,
				...(mention.to <= start && properties.some(isPart) && { isPart: true }),
			}];
}

/** Words before the subject of a resolution, folded. */
const ON: ReadonlySet<string> = new Set('on sur uber over sobre'.split(' '));

/** What is counted: the members of a board, if the word is between the name and their number, as in “the board of E has V members”. */
function countedIn({ tokens }: FactSentence, { properties, number }: Counted, mention: SentenceMention): readonly CountProperty[] {
	const isBoard = properties.includes('members')
		&& tokens.slice(mention.to, number.from).some(({ folded }) => BOARDS.has(folded));
	return isBoard ? ['boardMembers'] : properties;
}

const BOARDS: ReadonlySet<string> = new Set('board conseil vorstand kuratorium beirat raad bestuur junta consejo'.split(' '));

/**
 * Whether a noun before a token names the things that are counted, or their total: “the board of E has V members”, “the membership of E”.
 */
function isCounted({ tokens, grammar: { counts, totals } }: FactSentence, property: CountProperty, after: number): boolean {
	return (
		counts[property].nouns.endsBefore(tokens, after)
		|| counts[property].between.has(tokens[after - 1]?.folded ?? '')
		|| totals.of.endsBefore(tokens, after + 1)
		|| MEMBERSHIP.has(tokens[after - 1]?.folded ?? '')
	);
}

const MEMBERSHIP: ReadonlySet<string> = new Set('membership composition mitgliedschaft samenstelling lidmaatschap composicion'.split(' '));

/** “E was signed by V States”, which counts signatories or parties. */
function joinedBy(
	sentence: FactSentence,
	{ counted, mention, passed }: { readonly counted: Counted; readonly mention: SentenceMention; readonly passed: readonly TokenRange[] },
	start: number,
): CountProperty | undefined {
	const {
		by,
		joined: { signed, ratified, states },
		auxiliaries,
	} = sentence.grammar;
	const verb = sentence.at(start - 2).folded;
	const property = signed.has(verb) ? 'signatories' : ratified.has(verb) ? 'parties' : undefined;
	const isJoined =
		by.has(sentence.at(start - 1).folded)
		&& states.has(sentence.at(counted.number.to).folded)
		&& counted.to === counted.number.to + 1
		&& mention.to < start - 1
		&& isPassable(sentence, mention.to, start - 2, { words: [auxiliaries] })
		&& endsStatement(sentence, counted.to, passed);
	return isJoined ? property : undefined;
}

/** “The number of parties to E stood at V”, as the subject of its sentence. */
function totalsIn(sentence: FactSentence, text: string, passed: readonly TokenRange[]): readonly BoundCount[] {
	const { totals, counts, articles, countLinks, datePrepositions } = sentence.grammar;
	const found: BoundCount[] = [];
	for (let from = 0; from < sentence.tokens.length; from++) {
		const noun = totals.of.endAt(sentence.tokens, from);
		if (noun === undefined || !isPassable(sentence, 0, from, { words: [articles, datePrepositions, COMMA], values: passed })) {
			continue;
		}
		const ends = Object.entries(counts).map(([property, { nouns }]) => ({
			property: property as CountProperty,
			to: nouns.endAt(sentence.tokens, noun) ?? 0,
		}));
		const to = Math.max(...ends.map(end => end.to));
		const mention = to === 0 ? undefined : sentence.mentions.find(one => one.from > to);
		const number = mention && firstNumber(sentence, text, mention.to, passed);
		const start = number?.hedge?.from ?? number?.from ?? 0;
		if (
			mention
			&& number
			&& sentence.tokens.slice(to, mention.from).every(({ folded }) => countLinks.has(folded) || articles.has(folded))
			&& stands(sentence, mention.to, start, passed)
			&& endsStatement(sentence, number.to, passed)
		) {
			found.push({ number, mention, properties: ends.filter(end => end.to === to).map(({ property }) => property) });
		}
	}
	return found;
}


/** Whether only verbs and dates are between a name and its number: no country or year that restricts it. */
function stands(
	{ tokens, grammar: { totals, datePrepositions } }: FactSentence,
	from: number,
	to: number,
	passed: readonly TokenRange[],
): boolean {
	for (let at = from; at < to; at++) {
		const { folded = '' } = tokens[at] ?? {};
		const date = passed.find(one => one.from === at || (one.from === at + 1 && datePrepositions.has(folded)));
		if (!date && folded !== ',' && !totals.stood.has(folded)) {
			return false;
		}
		at = date ? date.to - 1 : at;
	}
	return to >= from;
}

/** Returns the first number from a token on that is not in a date. */
function firstNumber(sentence: FactSentence, text: string, from: number, passed: readonly TokenRange[]): WrittenNumber | undefined {
	for (let at = from; at < sentence.tokens.length; at++) {
		const date = passed.find(one => one.from === at);
		if (date) {
			at = date.to - 1;
			continue;
		}
		const number = numberAt(sentence, text, at);
		if (number) {
			return number;
		}
	}
	return undefined;
}

/** Nouns and adjectives that describe a body by the number of its members. */
const DESCRIBED: ReadonlySet<string> = new Set('body organ alliance consortium forum organe organisme fort forte composee compose'.split(' '));

/** “The V members of E are …”, “With V members, E is …”: the total, not a part. */
function areAll(
	sentence: FactSentence,
	{ number: { from, hedge }, to }: Counted,
	mention: SentenceMention,
	passed: readonly TokenRange[],
): boolean {
	const { articles, passive, prepositions, of } = sentence.grammar;
	const isPart = sentence.tokens
		.slice(to, mention.from)
		.some(({ shape }, index) => shape === 'capital' && !passed.some(one => to + index >= one.from && to + index < one.to));
	if (isPart) {
		return false;
	}
	const start = hedge?.from ?? from;
	const isCommaBefore = [mention.from - 1, mention.from - 2].some(at => sentence.at(at).text === ',');
	// “A body of V members, E …”, “Forte de V membres, E …”
	const opening = sentence.tokens.slice(0, start);
	const isDescription = isCommaBefore && opening.some(({ folded }) => DESCRIBED.has(folded))
		&& opening.every(({ folded }) => articles.has(folded) || of.has(folded) || DESCRIBED.has(folded));
	const { folded: first } = sentence.at(0);
	const isOpening = start === 1 && (articles.has(first) || (prepositions.has(first) && isCommaBefore));
	return isDescription || (isOpening && passive.has(sentence.at(mention.to).folded));
}

function passable(
	{ grammar: { countLinks, articles, counts, manners } }: FactSentence,
	property: CountProperty,
	values: readonly TokenRange[],
): Passable {
	return { words: [countLinks, articles, counts[property].between, COLON], phrases: manners, values };
}
