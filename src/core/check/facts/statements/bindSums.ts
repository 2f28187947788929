import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { isPassable } from '../sentences/gap';
import type { WrittenDate, WrittenSum } from '../values/writtenValue';
import { endsName } from './endsName';

/** A sum that one entry gave to another. */
export interface BoundSum {
	readonly sum: WrittenSum;
	readonly donor: SentenceMention;
	readonly recipient: SentenceMention;
}

/** Returns the sums of a sentence that a name gave to another name: every word between them is understood, and each has its role. */
export function bindSums(sentence: FactSentence, sums: readonly WrittenSum[], dates: readonly WrittenDate[]): readonly BoundSum[] {
	return sums.flatMap(sum => sentence.mentions.flatMap(donor => sentence.mentions
		.filter(recipient => recipient !== donor && isGift(sentence, { sum, donor, recipient }, dates))
		.map(recipient => ({ sum, donor, recipient }))));
}

function isGift(sentence: FactSentence, { sum, donor, recipient }: BoundSum, dates: readonly WrittenDate[]): boolean {
	const { sums, articles, auxiliaries, datePrepositions } = sentence.grammar;
	const parts = [sum, donor, recipient].map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from);
	const [first, , last] = parts;
	const cues = cuesOf(sentence);
	if (!first || !last || !cues.some(({ from }) => from >= first.from - MAX_BEFORE && from <= last.to)) {
		return false;
	}
	const hedges = sum.hedge ? [{ from: sum.hedge.from, to: sum.from }] : [];
	const passable = { words: [sums.between, articles, auxiliaries, datePrepositions], values: [...cues, ...dates, ...hedges] };
	return (
		parts.every((part, index) => index === 0 || isPassable(sentence, parts[index - 1]?.to ?? 0, part.from, passable))
		&& isWhole(sentence, last)
		&& haveRoles(sentence, { sum, donor, recipient })
	);
}

/** Whether no noun follows the last part, as in “to a UNVTF project”. */
function isWhole(sentence: FactSentence, { to }: { readonly to: number }): boolean {
	const { language, sums, adverbs, and } = sentence.grammar;
	const { folded, shape } = sentence.at(to);
	const isWord = shape !== 'mark' && shape !== 'number';
	return language !== 'en' || !isWord || endsName(sentence, to) || [sums.between, adverbs, and].some(words => words.has(folded));
}

/** How many tokens before its first part the noun of a gift may be, as in “a contribution of”. */
const MAX_BEFORE = 3;

function cuesOf(sentence: FactSentence): readonly { readonly from: number; readonly to: number }[] {
	return sentence.tokens.flatMap((_, from) => {
		const to = sentence.mentionAt(from) ? undefined : sentence.grammar.sums.cues.endAt(sentence.tokens, from);
		return to === undefined ? [] : [{ from, to }];
	});
}

/** Whether the recipient is said to receive, and the donor is the one who gives. */
function haveRoles(sentence: FactSentence, { sum, donor, recipient }: BoundSum): boolean {
	const { grammar: { sums, by, prepositions } } = sentence;
	const beforeDonor = wordBefore(sentence, donor);
	// In “supported by D, E received V”, the sum may be from somebody else.
	const isAside = donor.from < sum.from && by.has(beforeDonor);
	const receives = !isAside && [recipient.to, recipient.to + 1].some(at => sums.receives.has(sentence.at(at).folded));
	const isSubject = donor.from < recipient.from && !prepositions.has(beforeDonor) && !receives;
	const gives =
		sums.from.has(beforeDonor) || isComplement(sentence, donor, sums.gifts) || isSubject || /^['’]s?$/u.test(sentence.at(donor.to).folded);
	return gives && (receives || isGivenTo(sentence, { sum, donor, recipient }));
}

/** “to E”, “D gave E V”, “the donor of E”, “D supported E”, “E was supported by D”. */
function isGivenTo(sentence: FactSentence, { sum, donor, recipient }: BoundSum): boolean {
	const { to, from, donors, supports } = sentence.grammar.sums;
	const before = wordBefore(sentence, recipient);
	const isSupported = sentence.at(recipient.to).text !== ','
		&& supports.has(sentence.at(recipient.to + 1).folded)
		&& from.has(wordBefore(sentence, donor));
	return to.has(before)
		|| supports.has(before)
		|| isSupported
		|| isIndirectObject(sentence, recipient, sum)
		|| isComplement(sentence, recipient, donors);
}

/** Verbs with the recipient before the sum, as in “D gave E V”. */
const GIVES: ReadonlySet<string> = new Set('gave gives granted grants paid pays awarded awards offered offers pledged donated'.split(' '));

function isIndirectObject(sentence: FactSentence, recipient: SentenceMention, { from, hedge }: WrittenSum): boolean {
	const { articles } = sentence.grammar;
	const start = hedge?.from ?? from;
	return GIVES.has(wordBefore(sentence, recipient)) && isPassable(sentence, recipient.to, start, { words: [articles] });
}

/** Whether a name is the complement of some nouns, as in “the contribution of Belgium”. */
function isComplement({ tokens, grammar: { articles, of } }: FactSentence, { from }: SentenceMention, nouns: ReadonlySet<string>): boolean {
	let at = from - 1;
	while (at >= 0 && (articles.has(tokens[at]?.folded ?? '') || of.has(tokens[at]?.folded ?? ''))) {
		at--;
	}
	return at < from - 1 && nouns.has(tokens[at]?.folded ?? '');
}

function wordBefore(sentence: FactSentence, mention: SentenceMention): string {
	let at = mention.from - 1;
	while (sentence.grammar.articles.has(sentence.at(at).folded) && !sentence.grammar.sums.to.has(sentence.at(at).folded)) {
		at--;
	}
	return sentence.at(at).folded;
}
