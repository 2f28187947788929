import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import type { TokenRange } from '../sentences/tokenRange';
import type { WrittenDate } from '../values/writtenValue';
import type { FoundCue } from './dateCues';
import { endsPhrase } from './endsName';
import { isSubject } from './subject';

/**
 * Returns what only describes a name after it and may be between the name and a statement about it: “E, *the result of long talks,* was adopted”,
 * “E, *a treaty* adopted on V”.
 */
export function asidesIn(sentence: FactSentence, dates: readonly WrittenDate[], cues: readonly FoundCue[]): readonly TokenRange[] {
	return sentence.mentions.flatMap(mention => {
		const to = kindEnd(sentence, mention, cues) ?? remarkEnd(sentence, mention, cues) ?? otherVerbEnd(sentence, mention, { dates, cues });
		return to === undefined ? [] : [{ from: mention.to, to }];
	});
}

/** Nouns that say what a named thing is, after which a participle may say when it was made. Folded. */
const KINDS: ReadonlySet<string> = new Set([
	...'treaty agreement instrument text body office agency organization organisation institution fund programme entity network event'.split(' '),
	...'traite accord instrument texte organe organisme office agence organisation institution fonds programme entite reseau evenement'.split(' '),
	...'vertrag abkommen text organ amt behorde organisation einrichtung fonds programm veranstaltung'.split(' '),
	...'verdrag overeenkomst tekst orgaan bureau organisatie instelling fonds programma evenement'.split(' '),
	...'tratado acuerdo instrumento texto organo oficina agencia organizacion institucion fondo programa evento'.split(' '),
]);

/** How many words may describe the noun, as in “a specialized agency”. */
const MAX_ADJECTIVES = 3;

/** Indefinite articles: a noun after one says what something is, and refers to nothing that was mentioned before. */
const INDEFINITE: ReadonlySet<string> = new Set('a an un une ein eine een una'.split(' '));

/** The token after a noun for what a name is, before a cue: “, a treaty”, “ is a body”. */
function kindEnd(sentence: FactSentence, mention: SentenceMention, cues: readonly FoundCue[]): number | undefined {
	const { articles, passive, prepositions } = sentence.grammar;
	const { to } = mention;
	if (sentence.at(to).text !== ',' && !passive.has(sentence.at(to).folded)) {
		return undefined;
	}
	// In “After E, the bureau met”, the bureau is another subject.
	if (!INDEFINITE.has(sentence.at(to + 1).folded) && articles.has(sentence.at(to + 1).folded) && !isSubject(sentence, mention)) {
		return undefined;
	}
	const first = articles.has(sentence.at(to + 1).folded) ? to + 2 : to + 1;
	for (let at = first; at <= first + MAX_ADJECTIVES && sentence.at(at).shape === 'small' && !prepositions.has(sentence.at(at).folded); at++) {
		if (KINDS.has(sentence.at(at).folded) && cues.some(({ from, isNoun }) => from === at + 1 && !isNoun)) {
			return at + 1;
		}
	}
	return undefined;
}

/** The token after a verb that is joined to the cue by “and”: “ was put to the vote and” before “adopted on V”. */
function otherVerbEnd(
	sentence: FactSentence,
	{ to }: SentenceMention,
	{ dates, cues }: { readonly dates: readonly WrittenDate[]; readonly cues: readonly FoundCue[] },
): number | undefined {
	const { passive, and, numberWords } = sentence.grammar;
	for (let at = to; at <= to + MAX_REMARK && passive.has(sentence.at(to).folded); at++) {
		const { folded, shape } = sentence.at(at);
		const cue = cues.find(({ from, isNoun }) => from === at + 1 && !isNoun);
		const date = cue && dates.find(({ from }) => from >= cue.to);
		if (and.has(folded) && cue) {
			return date && endsPhrase(sentence, date.to) ? at + 1 : undefined;
		}
		if (shape !== 'small' || sentence.mentionAt(at) || numberWords.has(folded) || cues.some(({ from }) => from === at)) {
			return undefined;
		}
	}
	return undefined;
}

/** Returns the token after a remark between commas that follows a date at the beginning: “On V, *after a long debate,* E was adopted”. */
export function remarkAfter(sentence: FactSentence, from: number): number {
	const { prepositions, phrases, numberWords } = sentence.grammar;
	const first = sentence.at(from + 1).folded;
	if (sentence.at(from).text !== ',' || !(prepositions.has(first) || phrases.has(first) || numberWords.has(first))) {
		return from;
	}
	for (let at = from + 1; at <= from + MAX_REMARK; at++) {
		if (sentence.at(at).text === ',') {
			return at;
		}
		if (sentence.at(at).shape !== 'small' || sentence.mentionAt(at)) {
			return from;
		}
	}
	return from;
}

/** The maximum number of words of a remark between commas. */
const MAX_REMARK = 12;

/** Adverbs that a remark may begin with, as in “E, long in the making, was adopted”. */
const REMARKS: ReadonlySet<string> = new Set('long widely largely today longtemps largement souvent lange lang'.split(' '));

/** The token after a remark between commas that begins with an article or such an adverb, and has neither names nor figures nor statements. */
function remarkEnd(sentence: FactSentence, { to }: SentenceMention, cues: readonly FoundCue[]): number | undefined {
	const { articles, and, numberWords } = sentence.grammar;
	const first = sentence.at(to + 1).folded;
	if (sentence.at(to).text !== ',' || !(articles.has(first) || REMARKS.has(first))) {
		return undefined;
	}
	for (let at = to + 1; at <= to + MAX_REMARK; at++) {
		const { text, folded, shape } = sentence.at(at);
		if (text === ',') {
			// “E, the fund, and another”: a list.
			return at > to + 2 && !and.has(sentence.at(at + 1).folded) ? at + 1 : undefined;
		}
		if (shape !== 'small' || sentence.mentionAt(at) || numberWords.has(folded) || cues.some(({ from }) => from === at)) {
			return undefined;
		}
	}
	return undefined;
}
