import { languageData } from '../locale/language';
import { concat, italic } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import type { UnContext } from './unParts';

/**
 * Returns the symbol of a document; the last of several follows a conjunction. That of a document of a session is repeated before a corrigendum
 * or addendum, as resolutions print it: `A/45/372 and A/45/372/Corr.1`.
 */
export function symbolsOf({ number }: Work, { language }: UnContext): string {
	const [, main] = OF_SESSION.exec(number) ?? [];
	if (main !== undefined) {
		return number.replace(/ (and|et|y) (?=(?:Add|Corr|Rev)\.\d)/g, ` $1 ${main}/`);
	}
	return / (?:and|et|y) /.test(number) ? number : number.replace(/, (?=[A-Z]{1,10}\/[^,]{1,60}$)/, languageData(language).and);
}

const OF_SESSION = /^([A-Z]{1,2}(?:\/[A-Z]{1,4}(?:\.\d{1,3})?)?\/(?:\d{2}|\d{4})\/\d{1,4}) (?:and|et|y) (?:Add|Corr|Rev)\.\d/;

/** Formats the supplement to the Official Records in which a report was issued, with its symbol [III.B]; empty for all other documents. */
export function supplementOf({ kind, container, series, seriesNumber, genre, number, section }: Work): Rich {
	const records = [container, series, genre].find(name => OFFICIAL_RECORDS.test(name));
	return kind === 'unDocument' && records !== undefined
		? concat(
				italic(
					[
						records,
						/session|sesiones/i.test(records) ? '' : section,
						/suppl|supl/i.test(records) ? '' : seriesNumber.replace(/^(?:no\.? ?|núm\. ?)?(?=\d)/i, supplementTerm(records)),
					]
						.filter(part => part !== '')
						.join(', '),
				),
				` (${number})`,
			)
		: [];
}

/** Returns what precedes the number of a supplement, in the language of the records. */
function supplementTerm(records: string): string {
	return /^official/i.test(records) ? 'Supplement No. ' : /^documents/i.test(records) ? 'Supplément n° ' : 'suplemento núm. ';
}

const OFFICIAL_RECORDS = /^(?:official records of|documents officiels d|documentos oficiales d)/i;
