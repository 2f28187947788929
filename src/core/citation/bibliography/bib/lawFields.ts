import { cslDateValue } from '../../../csl/cslDate';
import { parseEdtf } from '../../../date/edtf';
import type { ItemFields } from '../items/readItem';

/** Events in the life of a treaty, as the biblatex style of OSCOLA names them, and the names of their dates in `custom`. */
const EVENTS: ReadonlyMap<string, string> = new Map([
	['adopted', 'adopted'],
	['signed', 'signed'],
	['opened', 'opened-for-signature'],
	['inforce', 'entry-into-force'],
]);

/** The countries that the style has keywords for, apart from the parts of the United Kingdom, whose laws need none. */
const KEYWORDS: ReadonlyMap<string, string> = new Map([['au', 'Australia'], ['ca', 'Canada'], ['ie', 'Ireland'], ['nz', 'New Zealand']]);

/**
 * Adds what the biblatex style of OSCOLA (package oscola, sections on cases, EU law and treaties) keeps in separate fields: the reports of
 * a case in `reporter`, its court in `court`, the stage of the proceedings in `titleaddon`, a second report in `parvolume`, `parreporter`
 * and `parpages`, the European Case Law Identifier in `ecli`, the number of a case of the European Commission in `userb`, and the dates of
 * a treaty in `execution` or `lista`: `adopted=1966-12-16 and inforce=1976-03-23`.
 */
export function addLaw(fields: ItemFields, type: string, latex: (name: string) => string): void {
	fields.text('container-title', latex('reporter'));
	if (type === 'legal_case' || type === 'legislation') {
		fields.text('jurisdiction', KEYWORDS.get(latex('keywords')));
	}
	if (type === 'legal_case') {
		fields.text('genre', latex('titleaddon'));
		fields.text('publisher', courtOf(latex('court') || latex('institution'), latex('keywords')));
		const second = [latex('parvolume'), latex('parreporter'), latex('parpages')].filter(part => part !== '').join(' ');
		fields.text('references', second || latex('ecli') || (/^commission$/i.test(latex('institution')) ? latex('userb') : ''));
	}
	const dates = [
		...`${latex('execution')} ${latex('lista')}`.matchAll(/\b(adopted|signed|opened|inforce) ?= ?(\d{4}(?:-\d\d){0,2})/g),
	].flatMap(([, event = '', text = '']) => {
		const date = parseEdtf(text);
		return date ? [[EVENTS.get(event) ?? event, cslDateValue(date)] as const] : [];
	});
	if (dates.length > 0) {
		fields.date('custom', Object.fromEntries(dates));
	}
}

/**
 * Only the keyword distinguishes the Commission of the Council of Europe, which decided cases until 1998, from the Commission of the
 * European Union.
 */
function courtOf(court: string, keywords: string): string {
	return /^commission$/i.test(court) && /\bechr\b/.test(keywords) ? 'European Commission of Human Rights' : court;
}
