import { IN_OTHER_LANGUAGES, isHeadline } from '../../csl/headlineStyle';
import type { OffsetRange } from '../../text/offsetRange';
import { keepsCapital } from './keptCapitals';
import { properNames, type ProperNames } from './properNames';
import { wordOfSpecies } from './species';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’]*/gu;

/**
 * Returns an English title in sentence style if it is in headline style (APA 6.17): of the words with a capital only these keep it: the
 * first of the title and of the subtitle, proper names that are known, words with other capitals or figures, nouns before a number
 * (6.19), and `marked` names, which the record has as such. A title with a longer word in lower case is in sentence style already and is
 * returned as it is, and so is one that is not known to be in English.
 */
export function sentenceCase(title: string, language: string, marked: readonly string[]): string {
	const isForeign = language === '' && IN_OTHER_LANGUAGES.test(title) && !IN_ENGLISH.test(title);
	if (!/^(?:en|$)/i.test(language) || isForeign || !isHeadline(title.replace(/^\p{Ll}[\p{L}\p{N}.]{0,30}: /u, ''))) {
		return title;
	}
	const names = properNames();
	const nameEndAt = nameFinder(title, marked, names);
	let nameEnd = 0;
	return title.replace(WORD, (word, at: number) => {
		const before = title.slice(0, at);
		const after = title.slice(at + word.length);
		const ofSpecies = wordOfSpecies(word, before, after);
		if (ofSpecies !== undefined) {
			return ofSpecies;
		}
		nameEnd = Math.max(nameEnd, nameEndAt(word, at));
		const isKept = at < nameEnd || keepsCapital({ word, bare: word.replace(/’s?$/, ''), before, after }, names);
		return isKept ? word : word.charAt(0).toLowerCase() + word.slice(1);
	});
}

/** Returns a function that returns where the name that has a word at an offset of the title ends; 0 if the word is in no name. */
function nameFinder(title: string, marked: readonly string[], { phrases }: ProperNames): (word: string, at: number) => number {
	const lower = title.toLowerCase();
	const isWhole = (name: string, at: number) => !/[\p{L}\p{N}]/u.test(lower.charAt(at + name.length));
	const found = [...actsAndSurveys(title), ...[...title.matchAll(NAMED)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }))];
	return (word, at) => {
		const name =
			phrases.get(word.toLowerCase())?.find(phrase => lower.startsWith(phrase, at) && isWhole(phrase, at))
			?? marked.find(text => title.startsWith(text, at) && isWhole(text, at));
		const around = found.find(({ start, end }) => start <= at && at < end);
		return Math.max(name === undefined ? 0 : at + name.length, around?.end ?? 0);
	};
}

/** Returns where acts, treaties and national bodies and surveys are named. */
function actsAndSurveys(title: string): readonly OffsetRange[] {
	return [...title.matchAll(AFTER_ARTICLE)].map(({ index, 0: text }) => {
		const [name = ''] = LAST_OF_ACT.exec(text) ?? LAST_OF_NATIONAL.exec(text) ?? [];
		return { start: index, end: index + name.length };
	});
}

/** Words of which the last may tell that they are a name: `the Clean Air Act`, `National Health Interview Survey`. */
const AFTER_ARTICLE = /(?:(?<=\b[Tt]he )|\b(?=National ))\p{Lu}[\p{L}’-]*(?: (?:\p{Lu}[\p{L}’-]*|and|with|for))*/gu;
const LAST_OF_ACT = /^.* (?:Acts?|Treaty|Convention|Covenant|Protocol|Amendment|Directive|Charter)\b/;
const LAST_OF_NATIONAL = /^National .* (?:Survey|Study|Institutes?|Academy|Foundation|Library|Museum|Service|Park)\b/;

/** Names that the word before or after them tells: `University of Leeds`, `Hodgkin’s disease`. */
const NAMED =
	/\bUniversity of \p{Lu}\p{L}+|\b(?:San|Santa|Los|Las|Mount|Fort|St\.?|Saint|President|Pope|Senator) \p{Lu}\p{L}+|(?<!\p{L})\p{Lu}\p{L}{1,30}(?=’s? (?:Disease|Syndrome|Theorem|Paradox|Palsy|Conjecture)\b)/gu;

/** What tells that a title is in English though it contains a word or letter of another language. */
const IN_ENGLISH = /\b(?:[Tt]he|[Oo]f|[Aa]nd|[Ww]ith|[Ff]rom|[Ff]or|[Bb]y|[Tt]o|How|What|Why)\b|\p{L}’s\b|: An? \p{Lu}/u;
