import type { TokenRange } from './bindDates';
import type { CountProperty } from '../grammars/factGrammar';
import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable, type Passable } from '../sentences/gap';
import { endsStatement } from './qualified';
import { numberAt } from '../values/readNumbers';
import type { WrittenNumber } from '../values/writtenValue';

/** A number that counts something of an entry. */
export interface BoundCount {
	readonly number: WrittenNumber;
	readonly properties: readonly CountProperty[];
	readonly mention: SentenceMention;
}

interface Counted {
	readonly number: WrittenNumber;
	readonly properties: readonly CountProperty[];
	/** The token after the noun. */
	readonly to: number;
}

/** Returns the counts of a sentence that belong to a name, each to the nearest. Dates and statements that `passed` lists may be between the two. */
export function bindCounts(sentence: FactSentence, text: string, passed: readonly TokenRange[]): readonly BoundCount[] {
	return countsIn(sentence, text).flatMap(counted => {
		const [nearest] = sentence.mentions.flatMap(mention => bind(sentence, { counted, mention, passed })).sort((a, b) => a.distance - b.distance);
		return nearest ? [{ number: counted.number, properties: nearest.properties, mention: nearest.mention }] : [];
	});
}

function countsIn(sentence: FactSentence, text: string): readonly Counted[] {
	const counts = Object.entries(sentence.grammar.counts) as readonly (readonly [CountProperty, FactSentence['grammar']['counts'][CountProperty]])[];
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
}

/** “E has V parties”, “V parties to E”. */
function bind(sentence: FactSentence, { counted, mention, passed }: { readonly counted: Counted; readonly mention: SentenceMention; readonly passed: readonly TokenRange[] }): readonly Binding[] {
	const start = counted.number.hedge?.from ?? counted.number.from;
	const isBound = (property: CountProperty) => mention.to <= start
		? isPassable(sentence, mention.to, start, passable(sentence, property, passed)) && endsStatement(sentence, counted.to, passed)
		: isPassable(sentence, counted.to, mention.from, passable(sentence, property, passed)) && endsStatement(sentence, mention.to, passed) && mention.from > counted.number.from;
	const joined = joinedBy(sentence, { counted, mention, passed }, start);
	const properties = joined ? [joined] : counted.properties.filter(isBound);
	return properties.length === 0 ? [] : [{ mention, properties, distance: mention.to <= start ? start - mention.to : mention.from - counted.to }];
}

/** “E was signed by V States”, which counts signatories or parties. */
function joinedBy(sentence: FactSentence, { counted, mention, passed }: { readonly counted: Counted; readonly mention: SentenceMention; readonly passed: readonly TokenRange[] }, start: number): CountProperty | undefined {
	const { by, joined: { signed, ratified, states }, auxiliaries } = sentence.grammar;
	const verb = sentence.at(start - 2).folded;
	const property = signed.has(verb) ? 'signatories' : ratified.has(verb) ? 'parties' : undefined;
	const isJoined = by.has(sentence.at(start - 1).folded) && states.has(sentence.at(counted.number.to).folded) && counted.to === counted.number.to + 1 && mention.to < start - 1
		&& isPassable(sentence, mention.to, start - 2, { words: [auxiliaries] }) && endsStatement(sentence, counted.to, passed);
	return isJoined ? property : undefined;
}

function passable({ grammar: { countLinks, articles, counts } }: FactSentence, property: CountProperty, values: readonly TokenRange[]): Passable {
	return { words: [countLinks, articles, counts[property].between], values };
}
