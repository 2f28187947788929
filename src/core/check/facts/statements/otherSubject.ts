import type { FactSentence, SentenceMention } from '../sentences/factSentence';
import type { WrittenDate } from '../values/writtenValue';
import type { FoundCue } from './dateCues';

/** Words that say that something else happened before or after what a noun names, folded. */
const THEN: ReadonlySet<string> = new Set('after before following apres avant suite nach vor na voor tras despues antes'.split(' '));
/** Words for a time between the two events. */
const TIMES: ReadonlySet<string> = new Set(
	'year years month months week weeks day days decade decades an ans annee annees mois semaine semaines jour jours decennie decennies jahre monate wochen tage jaar maanden weken dagen anos meses semanas dias'.split(
		' ',
	),
);

/**
 * Whether a date after a name is that of the main clause, because what a noun names only says how long before or after it was: “ten years
 * after the adoption of E”, “after the adoption of E, in V, …”.
 */
export function isOfClause(
	sentence: FactSentence,
	{ cue, mention, date }: { readonly cue: FoundCue; readonly mention: SentenceMention; readonly date: WrittenDate },
): boolean {
	const { articles, of } = sentence.grammar;
	let at = cue.from - 1;
	while (articles.has(sentence.at(at).folded) || of.has(sentence.at(at).folded)) {
		at--;
	}
	return (
		THEN.has(sentence.at(at).folded)
		&& (TIMES.has(sentence.at(at - 1).folded) || sentence.tokens.slice(mention.to, date.from).some(({ text }) => text === ','))
	);
}

/** “of”, also joined with an article. */
const GENITIVE: ReadonlySet<string> = new Set("of de du des d' der von vom van del".split(' '));

/**
 * Whether a name is the complement of a noun, which is then what the sentence is about: “the bureau of E”, but not “at the end of E”.
 * `isAllowed` tells for some nouns, by the token after them, that the sentence is about the name nevertheless.
 */
export function isComplementOfNoun(sentence: FactSentence, { from }: SentenceMention, isAllowed: (after: number) => boolean): boolean {
	const { prepositions, phrases } = sentence.grammar;
	const of = beforeArticles(sentence, from);
	const noun = sentence.at(of - 1);
	if (
		!GENITIVE.has(sentence.at(of).folded)
		|| !/^(?:small|capital|capitals)$/.test(noun.shape)
		|| prepositions.has(noun.folded)
		|| isAllowed(of)
	) {
		return false;
	}
	let head = of - 1;
	for (
		let next = beforeArticles(sentence, head);
		GENITIVE.has(sentence.at(next).folded) && next > 0;
		next = beforeArticles(sentence, head)
	) {
		head = next - 1;
	}
	const { folded } = sentence.at(beforeArticles(sentence, head));
	return !prepositions.has(folded) && !phrases.has(folded);
}

/** Returns the token before the articles before a token; “des” is not an article here. */
function beforeArticles({ tokens, grammar: { articles } }: FactSentence, from: number): number {
	let at = from - 1;
	while (articles.has(tokens[at]?.folded ?? '') && !GENITIVE.has(tokens[at]?.folded ?? '')) {
		at--;
	}
	return at;
}
