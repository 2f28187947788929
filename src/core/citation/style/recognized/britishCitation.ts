import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { joinTexts } from '../joinTexts';
import { isNeutral } from '../legal/neutral';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** A report as the United Kingdom and the Commonwealth cite it, with its court: `[1996] AC 155 (HL)`, `(1842) 4 D 1168`. */
const REPORT =
	/^(?:\[(?<square>\d{4})\]|\((?<round>\d{4})\)) (?:(?<volume>\d{1,3}) )?(?<reports>[A-Z][A-Za-z.&’' ]{0,24}?(?: \([A-Z][A-Za-z ]{1,8}\))?) (?<page>\d{1,5})(?: \((?<court>[A-Za-z][^()]{0,40})\))?$/;

/** The name of a case, before its citation. */
const NAME = /^(?:.{1,200} v\.? .{1,200}|(?:Re|In re|Ex p(?:arte)?) .{1,200})$/i;

/** Where programs without fields for law keep the citation of a case. */
const FIELDS = ['title', 'container-title', 'number', 'publisher', 'note', 'references'] as const;

/**
 * Returns a record of a case whose whole citation is in one field, or follows the name in the title, with the fields that the citation
 * consists of; `undefined` for other records.
 */
export function asReportedCase(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	if ((type !== 'legal_case' && !UNSPECIFIC_TYPES.has(type)) || ['volume', 'page'].some(name => textField(csl, name) !== '')) {
		return undefined;
	}
	for (const field of FIELDS) {
		const text = textField(csl, field).replace(/\.$/, '');
		const at = field === 'title' ? text.search(/ (?:\[\d{4}\]|\(\d{4}\)) \S/) : -1;
		const [name, citation] = field === 'title' ? [text.slice(0, Math.max(0, at)).replace(/,$/, ''), text.slice(at + 1)] : [textField(csl, 'title'), text];
		const found = citation.length > 150 || !NAME.test(name) ? undefined : partsOf(citation);
		if (found !== undefined && (field === 'title' || field === 'container-title' || textField(csl, 'container-title') === '')) {
			return { ...withoutFields(csl, field, 'issue'), ...found, type: 'legal_case', title: name } as CslItem;
		}
	}
	return undefined;
}

/** Returns the fields of a citation, which may begin with a neutral one; `undefined` if it has no report. */
function partsOf(citation: string): Readonly<Record<string, unknown>> | undefined {
	const parts = citation.split(/, (?=[[(]\d{4}[\])])/);
	const neutral = parts.filter(isNeutral);
	const [report, ...others] = parts.filter(part => !isNeutral(part));
	const { square, round, volume, reports, page, court } = REPORT.exec(report ?? '')?.groups ?? {};
	if (reports === undefined || others.length > 0) {
		return undefined;
	}
	return {
		'container-title': reports,
		page,
		issued: { 'date-parts': [[Number(square ?? round)]] },
		...(volume !== undefined && { volume }),
		...(court !== undefined && { authority: court }),
		...(neutral.length > 0 && { number: joinTexts(neutral, ', ') }),
	};
}
