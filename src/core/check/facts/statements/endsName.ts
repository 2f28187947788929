import type { TextLanguage } from '../../../text/textLanguage';
import type { FactSentence } from '../sentences/factSentence';

/** Adjectives after a name that make it another body, as in “l’ONUDC régional” and “l’OMS africaine”, by their endings. */
const NARROWING: Readonly<Partial<Record<TextLanguage, RegExp>>> = {
	fr: /^(?!(?:mais|desormais|jamais|toutefois|parfois|fois|bien|combien|rien|est|alors|(?:r?app|renouv)elle|(?:ind|expl|appl|impl|compl|revend|commun)ique|signale|entraine|demeure)$)[\p{L}-]{2,}(?:ale?|aux|elle|ique|aire|[ei]en|[ei]enne|aine?|aise?|oise?|eure?|belge|suisse)s?$/u,
	es: /^[\p{L}-]{2,}(?:al|ic[ao]|ari[ao]|an[ao]|es[ao]?|ient[ao]l)(?:es|s)?$/u,
};

/**
 * Whether a name ends here: no noun or adjective follows that makes it a part of another name; only English allows a noun without a
 * preposition.
 */
export function endsName(sentence: FactSentence, at: number): boolean {
	const { auxiliaries, datePrepositions, prepositions, countLinks, predicates, language } = sentence.grammar;
	const { shape, folded, text } = sentence.at(at);
	if (folded === "'s" || folded === "'") {
		return false;
	}
	const isSeparateWord = language !== 'en' && shape === 'small' && NARROWING[language]?.test(folded) !== true;
	const isMark = shape === 'mark' && !/^[-‐‑/'’]$/u.test(text);
	return isSeparateWord || isMark || [countLinks, predicates, auxiliaries, datePrepositions, prepositions].some(words => words.has(folded));
}

/** Whether a phrase ends here: no object follows. */
export function endsPhrase(sentence: FactSentence, at: number): boolean {
	const { and, prepositions, auxiliaries } = sentence.grammar;
	const { shape, folded, text } = sentence.at(at);
	return (shape === 'mark' && !/^[-‐‑/'’“«„"]$/u.test(text)) || and.has(folded) || prepositions.has(folded) || auxiliaries.has(folded);
}
