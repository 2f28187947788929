import type { Label } from '../../dossier/model';
import type { IndexedForm } from '../labels/formsOfSlot';
import { type Characters, foldWord, LETTER, normalizeLetters, SPACE } from '../words/characters';
import type { Words } from '../words/words';
import { caseAllows } from './caseRule';

/** A text with the words read from it. */
export interface TextWithWords {
	readonly text: string;
	readonly words: Words;
	readonly characters: Characters;
}

/**
 * Whether the words from `first` up to but not including `after` match a form. Compares letters, since hashes can collide by chance or by
 * intent.
 */
export function matchesForm(form: IndexedForm, of: TextWithWords, first: number, after: number): boolean {
	return matchesUnits({ text: form.text, case: form.of.label.case }, of, first, after) || matchesNormalizedWords(form, of, first, after);
}

/**
 * Whether the words match a text unit by unit, ignoring differences in white space and, if the rule is `fold`, in case. `false` does not
 * rule out a match.
 */
export function matchesUnits(
	{ text: form, case: rule }: Pick<Label, 'text' | 'case'>,
	{ text, words, characters }: TextWithWords,
	first: number,
	after: number,
): boolean {
	const start = words.start[first] ?? 0;
	if (form.length !== (words.end[after - 1] ?? 0) - start) {
		return false;
	}
	const anyCase = rule === 'fold';
	for (let at = 0; at < form.length; at++) {
		const unit = text.charCodeAt(start + at);
		const wanted = form.charCodeAt(at);
		if (unit !== wanted && !(anyCase && isLetterOf(characters, unit, wanted))
			&& !(characters.classOfUnit(unit) === SPACE && characters.classOfUnit(wanted) === SPACE)) {
			return false;
		}
	}
	return true;
}

/** Like `matchesForm`, for forms with ligatures, accents and other letters that have several encodings. */
function matchesNormalizedWords(
	{ of, words: form, gaps }: IndexedForm,
	{ text, words }: TextWithWords,
	first: number,
	after: number,
): boolean {
	if (form.length !== after - first) {
		return false;
	}
	const written = form.map((_, index) => normalizeLetters(text.slice(words.start[first + index], words.end[first + index])));
	return form.every((word, index) => (index === 0 || gaps[index] === words.gap[first + index])
			&& (word === written[index] || foldWord(word) === foldWord(written[index] ?? '')))
		&& caseAllows(of.label.case, form, written);
}

/** Whether two units are the same letter, ignoring case. */
function isLetterOf(characters: Characters, unit: number, wanted: number): boolean {
	return (
		characters.classOfUnit(unit) === LETTER
		&& characters.classOfUnit(wanted) === LETTER
		&& characters.foldOf(unit) === characters.foldOf(wanted)
	);
}
