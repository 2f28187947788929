import { monthOf } from '../../../date/calendarWords';
import type { TextLanguage } from '../../../text/textLanguage';
import type { FactGrammar } from '../grammars/factGrammar';
import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import { nameEnd } from '../sentences/gap';
import type { TokenRange } from '../sentences/tokenRange';
import { townAt } from '../values/towns';
import type { WrittenDate } from '../values/writtenValue';
import type { FoundCue } from './dateCues';
import { FOR } from './gapWords';

/** The beginnings of words for those who adopt conventions and resolutions, folded. */
const ADOPTERS =
	/^(?:assembl|asamble|generalversammlung|versammlung|vergadering|nation|nacion|naties|confer|konferenz|parties|partijen|partes|states|state|staten|staaten|etats|estados|governments|gouvernements|regierungen|regeringen|gobiernos|members|membres|they|ils|elles|delegates|negotiators)/u;

/** Words before a country to which a statement is limited. */
const PLACES: ReadonlySet<string> = new Set('in within inside en au aux chez bei dentro'.split(' '));

/**
 * Whether a date is that of something other than the entry itself: of a law about it, of its adoption by somebody else, or of its effect in
 * one country.
 */
export function isOfPart(
	sentence: FactSentence,
	{ cue, mention }: { readonly cue?: FoundCue; readonly mention: SentenceMention },
): boolean {
	const kind = mention.entry?.entry.kind;
	if (cue && (kind === 'programme' || kind === 'fund' || kind === 'organization')) {
		// It may have begun in one country later than elsewhere.
		return namesAfter(sentence, PLACES, mention).some(({ from }) => townAt(sentence, from) === undefined);
	}
	if (!cue || (kind !== 'instrument' && kind !== 'resolution')) {
		return false;
	}
	switch (cue.cue) {
		case 'inForce':
			return (
				namesAfter(sentence, FOR, mention).length > 0
				|| namesAfter(sentence, PLACES, mention).some(({ from }) => from > cue.to || isFirst(sentence, from))
			);
		case 'adopted':
		case 'signed': {
			const actors = namesAfter(sentence, sentence.grammar.by, mention);
			const isActive = !cue.isNoun && cue.to <= mention.from && mention.from - cue.to <= MAX_ARTICLES;
			return (
				actors.some(actor => !isAdopter(sentence, actor, mention))
				|| (isActive && cue.from > 0 && !isAdopter(sentence, { from: 0, to: cue.from }, mention) && !isAdopterAfter(sentence, cue.from, mention))
			);
		}
		default: return false;
	}
}

/** Whether a name is the first thing in its sentence, after a preposition and an article at most. */
function isFirst({ grammar: { articles, phrases }, tokens }: FactSentence, from: number): boolean {
	return tokens.slice(0, from).every(({ folded }) => articles.has(folded) || phrases.has(folded) || PLACES.has(folded));
}

/** The maximum number of tokens between a verb and its object. */
const MAX_ARTICLES = 2;

/** Returns the names after some prepositions, without months, other than the entry itself. */
function namesAfter(sentence: FactSentence, prepositions: ReadonlySet<string>, mention: SentenceMention): readonly TokenRange[] {
	const { articles } = sentence.grammar;
	return sentence.tokens.flatMap((token, index) => {
		if (!prepositions.has(token.folded) || sentence.mentionAt(index)) {
			return [];
		}
		let from = index + 1;
		while (articles.has(sentence.at(from).folded) && !sentence.mentionAt(from)) {
			from++;
		}
		const to =
			monthOf(sentence.at(from).folded) === undefined && sentence.mentionAt(from) !== mention ? nameEnd(sentence, from) : undefined;
		return to === undefined ? [] : [{ from, to }];
	});
}

/** Whether a range names a body that adopts conventions or resolutions, or the one that the dossier records. */
export function isAdopter(sentence: FactSentence, { from, to }: TokenRange, { entry }: SentenceMention): boolean {
	return sentence.tokens
		.slice(from, to)
		.some(({ folded }, index) => ADOPTERS.test(folded) || isRecordedAdopter(entry, sentence.mentionAt(from + index)));
}

/** Whether a pronoun before a verb stands for a body after the comma: “When it adopted E, the General Assembly …”. */
function isAdopterAfter(sentence: FactSentence, verb: number, mention: SentenceMention): boolean {
	const { pronouns, articles } = sentence.grammar;
	const comma = sentence.tokens.findIndex(({ text }, index) => text === ',' && index >= mention.to);
	const from = articles.has(sentence.at(comma + 1).folded) ? comma + 2 : comma + 1;
	return comma >= 0 && verb <= 2 && (verb === 1 || pronouns.has(sentence.at(verb - 1).folded)) && sentence.at(0).shape !== 'mark'
		&& isAdopter(sentence, { from, to: nameEnd(sentence, from) ?? from + 1 }, mention);
}

function isRecordedAdopter(entry: SentenceMention['entry'], other: SentenceMention | undefined): boolean {
	return (
		other?.entry !== undefined
		&& entry?.links.some(({ name, to }) => (name === 'adoptedBy' || name === 'adoptedAt') && to === other.entry?.id) === true
	);
}

/** Participles of which a name after them is the object, as in “the law implementing E”. */
const PARTICIPLE: Readonly<Partial<Record<TextLanguage, RegExp>>> = { en: /[a-z]{3}ing$/u, fr: /[a-z]{3}ant$/u, es: /(?:ando|iendo)$/u };

/** Participles for what comes before or after an event, of which the name of the event is the object: “la session qui a suivi E”. */
const FOLLOWED: ReadonlySet<string> = new Set('followed preceded suivi suivait suivit suit precede precedait preceda precedant siguio precedio'.split(' '));

/** Whether the word before a name makes the name an object. */
export function isGrammaticalObject({ language }: FactGrammar, before: string): boolean {
	return PARTICIPLE[language]?.test(before) === true || FOLLOWED.has(before);
}

/** Words that say that a sum or a count is one of several years, folded. */
const SUMMED: ReadonlySet<string> = new Set(
	'since total totals altogether overall combined cumulative annually yearly years per annees ans jahre jahren jaren anos depuis somme cumule cumulee annuellement seit insgesamt gesamt jahrlich sinds totaal samen jaarlijks desde anualmente'.split(
		' ',
	),
);

/** Whether a sum is added up over several years, or paid every year. */
export function isSummedUp({ tokens }: FactSentence, dates: readonly WrittenDate[]): boolean {
	return tokens.some(({ folded }) => SUMMED.has(folded)) || dates.some(({ start, end }) => end !== undefined && end.year !== start.year);
}

/**
 * Whether a statement may end at a token: no words follow that narrow down what was counted, as in “three resolutions on its first day”.
 */
export function endsStatement(sentence: FactSentence, at: number, passed: readonly TokenRange[]): boolean {
	const { and, adverbs, datePrepositions, phrases } = sentence.grammar;
	const { shape, folded, text } = sentence.at(at);
	const isEnd = at >= sentence.tokens.length || (shape === 'mark' && /^[.,;:!?)\]…–—]$/u.test(text)) || and.has(folded);
	const isAdverb = (word: string) => adverbs.has(word) && word !== ',' && word !== 'there';
	const isAdverbial = isAdverb(folded) || (phrases.has(folded) && isAdverb(sentence.at(at + 1).folded));
	// The date itself, “on V”, “as of V”
	const isDate = passed.some(({ from }) => from === at || (from === at + 1 && datePrepositions.has(folded)) || (from === at + 2 && folded === 'as'));
	return isEnd || isAdverbial || isDate;
}
