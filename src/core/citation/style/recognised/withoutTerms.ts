import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';

/** Words that some write in fields for numbers, which styles add themselves or do not print: `pp. 12-30`, `Vol. 3`, `No. 2`. */
const WORDS: readonly (readonly [string, RegExp])[] = [
	['page', /^(?:pp?|pages?)(?:\. ?| )(?=[A-Z]{0,2}\d|[IVX]{1,4}[-–]\d)/i],
	['volume', /^vol(?:ume|\.)? ?(?=\d|[IVXLC]{1,6}$)/i],
	['issue', /^(?:no|nr|issue|number)(?:\. ?| )(?=\d)/i],
];

const VERSUS = / (?:vs\.?|versus) (?=\S)/;

/** Returns an item without words that repeat what its fields are, and with “v.” between the parties to a case. */
export function withoutTerms(csl: CslItem): CslItem {
	const changed = WORDS.flatMap(([name, pattern]) => {
		const text = textField(csl, name);
		return pattern.test(text) ? [[name, text.replace(pattern, '')] as const] : [];
	});
	const title = textField(csl, 'title');
	const isCase = textField(csl, 'type') === 'legal_case' && VERSUS.test(title) && !/ v\.? /.test(title);
	return changed.length > 0 || isCase ? { ...csl, ...Object.fromEntries(changed), ...(isCase && { title: title.replace(VERSUS, ' v. ') }) } : csl;
}
