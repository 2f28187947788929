import type { LabelOfEntry } from './lexicon';

/** Whether the words as written in a text satisfy the case rule of a label whose folded words they equal. */
export function caseAllows({ label, words }: LabelOfEntry, written: readonly string[]): boolean {
	switch (label.case) {
		case 'fold':
			return true;
		case 'exact':
			return words.every((word, index) => sameLetters(word, written[index]));
		case 'word':
			return written.every((word, index) => isWordForm(words[index] ?? '', word));
	}
}

/** As written, with a capital first letter, or all in capitals. */
function isWordForm(label: string, written: string): boolean {
	return sameLetters(label, written)
		|| sameLetters(capitalised(label), written)
		|| sameLetters(label.toUpperCase(), written);
}

function capitalised(word: string): string {
	const [first = '', ...rest] = word;
	return first.toUpperCase() + rest.join('');
}

/** Composed and decomposed accents are the same letters. */
function sameLetters(label: string, written: string | undefined): boolean {
	return written !== undefined && (label === written || label.normalize('NFC') === written.normalize('NFC'));
}
