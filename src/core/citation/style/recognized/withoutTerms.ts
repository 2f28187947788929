import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { isReporter } from '../legal/americanReporters';

/** Words that some write in fields for numbers, which styles add themselves or do not print: `pp. 12-30`, `Vol. 3`, `No. 2`. */
const WORDS: readonly (readonly [string, RegExp])[] = [
	['page', /^(?:pp?|pages?)(?:\. ?| )(?=[A-Z]{0,2}\d|[IVX]{1,4}[-–]\d)/i],
	['volume', /^vol(?:ume|\.)? ?(?=\d|[IVXLC]{1,6}$)/i],
	['issue', /^(?:no|nr|issue|number)(?:\. ?| )(?=\d)/i],
];

const LISTS: ReadonlyMap<string, (parts: readonly string[]) => string> = new Map([
	['number', parts => parts.join(', ')],
	['authority', parts => parts.toReversed().join(', ')],
]);

/** The types of law, whose records may have the volume before the name of the reports or code. */
const OF_LAW = /^(?:legislation|regulation|legal_case|bill|treaty)$/;

const VERSUS = / (?:vs\.?|versus) (?=\S)/;

/** Returns an item without words that repeat what its fields are, and with “v.” between the parties to a case. */
export function withoutTerms(csl: CslItem): CslItem {
	const changed = WORDS.flatMap(([name, pattern]) => {
		const text = textField(csl, name);
		return pattern.test(text) ? [[name, text.replace(pattern, '')] as const] : [];
	});
	// Juris-M separates several numbers, and the units of an institution, by a line.
	const lined = [...LISTS].flatMap(([name, join]) => {
		const text = textField(csl, name);
		return text.includes('|') ? [[name, join(text.split('|'))] as const] : [];
	});
	changed.push(...lined);
	const [, volume = '', reports = ''] = OF_LAW.test(textField(csl, 'type')) && textField(csl, 'volume') === '' ? (/^(\d{1,4}) (\D.{0,60})$/.exec(textField(csl, 'container-title')) ?? []) : [];
	if (volume !== '' && isReporter(reports)) {
		changed.push(['volume', volume], ['container-title', reports]);
	}
	const title = textField(csl, 'title');
	const isCase = textField(csl, 'type') === 'legal_case' && VERSUS.test(title) && !/ v\.? /.test(title);
	return changed.length > 0 || isCase ? { ...csl, ...Object.fromEntries(changed), ...(isCase && { title: title.replace(VERSUS, ' v. ') }) } : csl;
}
