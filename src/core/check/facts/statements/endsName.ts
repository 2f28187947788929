import type { FactSentence } from '../sentences/factSentence';

/** Whether a name ends here: no noun follows that makes it a part of another name, which only English allows without a preposition. */
export function endsName(sentence: FactSentence, at: number): boolean {
	const { auxiliaries, datePrepositions, prepositions, countLinks, predicates, language } = sentence.grammar;
	const { shape, folded, text } = sentence.at(at);
	if (folded === "'s" || folded === "'") {
		return false;
	}
	return (language !== 'en' && shape === 'small') || countLinks.has(folded) || predicates.has(folded) || (shape === 'mark' && !/^[-‐‑/'’]$/u.test(text)) || auxiliaries.has(folded) || datePrepositions.has(folded) || prepositions.has(folded);
}

/** Whether a phrase ends here: no object follows. */
export function endsPhrase(sentence: FactSentence, at: number): boolean {
	const { and, prepositions, auxiliaries } = sentence.grammar;
	const { shape, folded, text } = sentence.at(at);
	return (shape === 'mark' && !/^[-‐‑/'’“«„"]$/u.test(text)) || and.has(folded) || prepositions.has(folded) || auxiliaries.has(folded);
}
