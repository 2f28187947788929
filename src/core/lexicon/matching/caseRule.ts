import type { CaseRule } from '../../dossier/model';

/** Whether words satisfy the case rule of a form. The words must already be equal to those of the form apart from case. */
export function caseAllows(rule: CaseRule, form: readonly string[], written: readonly string[]): boolean {
	switch (rule) {
		case 'fold':
			return true;
		case 'exact':
			return form.every((word, index) => word === written[index]);
		case 'permissive':
			return form.every((word, index) => hasItsCapitals(word, written[index] ?? ''));
		case 'word':
			return form.every((word, index) => isWordForm(word, written[index] ?? ''));
	}
}

/** As written, with a capital first letter, or all in capitals. */
function isWordForm(form: string, written: string): boolean {
	return form === written || capitalized(form) === written || form.toUpperCase() === written;
}

/** Whether every capital letter of the form is also a capital letter in the text. */
function hasItsCapitals(form: string, written: string): boolean {
	if (form.length !== written.length) {
		return form === written;
	}
	for (let at = 0; at < form.length; at++) {
		const letter = form.charAt(at);
		if (letter !== letter.toLowerCase() && letter !== written.charAt(at)) {
			return false;
		}
	}
	return true;
}

function capitalized(word: string): string {
	const [first = '', ...rest] = word;
	return first.toUpperCase() + rest.join('');
}
