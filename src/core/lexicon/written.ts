import type { Label } from '../dossier/model';
import { caseAllows } from './caseRule';
import { type Characters, foldWord, LETTER, lettersOf, SPACE } from './characters';
import type { IndexedForm } from './formsOfSlot';
import type { Words } from './words';

/** A text of which some words were read. */
export interface TextWithWords {
	readonly text: string;
	readonly words: Words;
	readonly characters: Characters;
}

/** Whether the words from one to before another are those of a form. Compares letter by letter, since hashes may be equal by chance or by intent. */
export function isWritten(form: IndexedForm, of: TextWithWords, first: number, after: number): boolean {
	return isWrittenPlainly({ text: form.text, case: form.of.label.case }, of, first, after) || isWrittenInOtherLetters(form, of, first, after);
}

/** Whether a text stands there unit by unit, but for case where that is free and for white space. `false` says nothing. */
export function isWrittenPlainly({ text: form, case: rule }: Pick<Label, 'text' | 'case'>, { text, words, characters }: TextWithWords, first: number, after: number): boolean {
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

/** The same for forms with ligatures, accents and other letters that can be written in several ways. */
function isWrittenInOtherLetters({ of, words: form, gaps }: IndexedForm, { text, words }: TextWithWords, first: number, after: number): boolean {
	if (form.length !== after - first) {
		return false;
	}
	const written = form.map((_, index) => lettersOf(text.slice(words.start[first + index], words.end[first + index])));
	return form.every((word, index) => (index === 0 || gaps[index] === words.gap[first + index])
			&& (word === written[index] || foldWord(word) === foldWord(written[index] ?? '')))
		&& caseAllows(of.label.case, form, written);
}

/** Whether two units are the same letter but for case. */
function isLetterOf(characters: Characters, unit: number, wanted: number): boolean {
	return characters.classOfUnit(unit) === LETTER && characters.classOfUnit(wanted) === LETTER && characters.foldOf(unit) === characters.foldOf(wanted);
}
