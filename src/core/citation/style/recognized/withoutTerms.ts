import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { isReporter } from '../legal/americanReporters';

/** Words that some write in fields for numbers, which styles add themselves or do not print: `pp. 12-30`, `Vol. 3`, `No. 2`. */
const WORDS: readonly (readonly [string, RegExp])[] = [
	['page', /^(?:pp?|pages?)(?:\. ?| )(?=[A-Z]{0,2}\d|[IVX]{1,4}[-–]\d)/i],
	['volume', /^vol(?:ume|\.)? ?(?=\d|[IVXLC]{1,6}$)/i],
	['issue', /^(?:no|nr|issue|number)(?:\. ?| )(?=\d)/i],
];

/** Fields in which Juris-M separates several numbers, or the units of an institution, by a line, and how they are written. */
const LISTS: ReadonlyMap<string, (parts: readonly string[]) => string> = new Map([
	['number', parts => parts.join(', ')],
	['authority', parts => parts.toReversed().join(', ')],
]);

/** The types of law, whose records may have the volume before the name of the reports or code. */
const OF_LAW = /^(?:legislation|regulation|legal_case|bill|treaty)$/;

/** The volume of reports before their name: `410 U.S.` */
const WITH_VOLUME = /^(\d{1,4}) (\D.{0,60})$/;

/** What some write between the parties to a case. */
const VERSUS = / (?:vs\.?|versus) (?=\S)/;

/** Returns an item without words that repeat what its fields are, and with “v.” between the parties to a case. */
export function withoutTerms(csl: CslItem): CslItem {
	const changed = { ...withoutWords(csl), ...withListsJoined(csl), ...withVolumeApart(csl), ...withUsualVersus(csl) };
	return Object.keys(changed).length > 0 ? { ...csl, ...changed } : csl;
}

type Changed = Readonly<Record<string, string>>;

function withoutWords(csl: CslItem): Changed {
	const repeated = WORDS.filter(([name, word]) => word.test(textField(csl, name)));
	return Object.fromEntries(repeated.map(([name, word]) => [name, textField(csl, name).replace(word, '')]));
}

function withListsJoined(csl: CslItem): Changed {
	const lists = [...LISTS].filter(([name]) => textField(csl, name).includes('|'));
	return Object.fromEntries(lists.map(([name, join]) => [name, join(textField(csl, name).split('|'))]));
}

function withVolumeApart(csl: CslItem): Changed {
	const mayBe = OF_LAW.test(textField(csl, 'type')) && textField(csl, 'volume') === '';
	const [, volume = '', reports = ''] = (mayBe && WITH_VOLUME.exec(textField(csl, 'container-title'))) || [];
	return isReporter(reports) && volume !== '' ? { volume, 'container-title': reports } : {};
}

function withUsualVersus(csl: CslItem): Changed {
	const title = textField(csl, 'title');
	const isOther = textField(csl, 'type') === 'legal_case' && VERSUS.test(title) && !/ v\.? /.test(title);
	return isOther ? { title: title.replace(VERSUS, ' v. ') } : {};
}
