import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

/** What EUR-Lex puts before the name of a case. Its title goes on with what the case is about, after a number sign. */
const HEADING =
	/^(?:Judgment|Order) of the (?:Court(?: of Justice| of First Instance)?|General Court|Civil Service Tribunal)(?: \([^()]{1,60}\)){0,2} of \d{1,2} \p{L}{3,9} \d{4}[.,:]? ?[#–—]? ?(?=\S)/u;

/** Where the name of the case ends. */
const AFTER_NAME = /\.? ?#|\.? (?=(?:Request|Reference|Application) for |Appeals? [–—-]|Action (?:for|brought)|(?:Joined )?Cases? [CTF][-–‑]\d)/;

const NUMBER = /\b(?:Joined )?Cases? [CTF][-–‑]\d{1,4}\/\d\d(?: (?:and|to) [CTF][-–‑]\d{1,4}\/\d\d)?/;

const NUMBER_FIRST = /^(?:Joined )?Cases? [CTF][-–‑]\d{1,4}\/\d\d(?:(?: and | to |, )[CTF][-–‑]\d{1,4}\/\d\d){0,6}(?: P)?,? (?=\S)/;

const NUMBERED = /^(?:Joined )?Cases? (?:[CTF][-–‑]\d{1,4}|\d{1,3})\/\d\d\b/;

/**
 * Returns a record of a judgment of a court of the European Union with the name and number of the case, if its title is that of EUR-Lex, or if it has
 * a type for other works but such a number. `undefined` for other records.
 */
export function asUnionCase(csl: CslItem): CslItem | undefined {
	const [type, title, number] = [textField(csl, 'type'), textField(csl, 'title'), textField(csl, 'number')];
	const isUnspecific = UNSPECIFIC_TYPES.has(type);
	if (type !== 'legal_case' && !isUnspecific) {
		return undefined;
	}
	const rest = title.replace(HEADING, '');
	const [name = ''] = rest.split(AFTER_NAME, 1);
	if (rest !== title && name !== '') {
		const found = number === '' ? (NUMBER.exec(title)?.[0] ?? '') : number;
		return withoutFields({ ...csl, type: 'legal_case', title: name, ...(found !== '' && { number: found }) }, isUnspecific ? 'author' : '', 'title-short');
	}
	// The number may precede the name, as it does in citations.
	const [numberInTitle = ''] = number === '' ? (NUMBER_FIRST.exec(title) ?? []) : [];
	if (numberInTitle !== '' && title.length > numberInTitle.length) {
		return withoutFields({ ...csl, type: 'legal_case', number: numberInTitle.replace(/,? $/, ''), title: title.slice(numberInTitle.length) }, isUnspecific ? 'author' : '');
	}
	return isUnspecific && NUMBERED.test(number) && textField(csl, 'container-title') === '' ? withoutFields({ ...csl, type: 'legal_case' }, 'author', 'publisher') : undefined;
}
