import type { CslItem } from '../../../dossier/model';
import { textField } from '../fields';
import { isUnspecific, withoutFields } from './record';

/** What EUR-Lex puts before the name of a case. What the case is about follows after a number sign. */
const HEADING =
	/^(?:Judgment|Order) of the (?:Court(?: of Justice| of First Instance)?|General Court|Civil Service Tribunal)(?: \([^()]{1,60}\)){0,2} of \d{1,2} \p{L}{3,9} \d{4}[.,:]? ?[#–—]? ?(?=\S)/u;

/** Where the name of the case ends. */
const AFTER_NAME = /\.? ?#|\.? (?=(?:Request|Reference|Application) for |Appeals? [–—-]|Action (?:for|brought)|(?:Joined )?Cases? [CTF][-–‑]\d)/;

/** The number of a case, or of several, in a title: `Joined Cases C-402/05 P and C-415/05 P`. */
const NUMBER = /\b(?:Joined )?Cases? [CTF][-–‑]\d{1,4}\/\d\d(?: (?:and|to) [CTF][-–‑]\d{1,4}\/\d\d)?/;

/** The same before the name of the case, as in citations. */
const NUMBER_FIRST =
	/^(?:Joined )?Cases? [CTF][-–‑]\d{1,4}\/\d\d(?:(?: and | to |, )[CTF][-–‑]\d{1,4}\/\d\d){0,6}(?: P)?,? (?=\S)/;

/** A field that has such a number, also one of the time before the General Court: `Case 26/62`. */
const NUMBERED = /^(?:Joined )?Cases? (?:[CTF][-–‑]\d{1,4}|\d{1,3})\/\d\d\b/;

/**
 * Returns a record of a judgment of a court of the European Union with the name and number of the case, if its title is that of EUR-Lex, or
 * if it has a type for other works but such a number. `undefined` for other records.
 */
export function asUnionCase(csl: CslItem): CslItem | undefined {
	if (textField(csl, 'type') !== 'legal_case' && !isUnspecific(csl)) {
		return undefined;
	}
	const isNumbered = isUnspecific(csl) && NUMBERED.test(textField(csl, 'number')) && textField(csl, 'container-title') === '';
	return withNameOfHeading(csl)
		?? withNumberBeforeName(csl)
		?? (isNumbered ? withoutFields({ ...csl, type: 'legal_case' }, 'author', 'publisher') : undefined);
}

/** Returns a case whose title is that of EUR-Lex with the name that this contains. */
function withNameOfHeading(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const rest = title.replace(HEADING, '');
	const [name = ''] = rest.split(AFTER_NAME, 1);
	if (rest === title || name === '') {
		return undefined;
	}
	const number = textField(csl, 'number') || (NUMBER.exec(title)?.[0] ?? '');
	return withoutFields(
		{ ...csl, type: 'legal_case', title: name, ...(number !== '' && { number }) },
		isUnspecific(csl) ? 'author' : '',
		'title-short',
	);
}

/** Returns a case whose title begins with its number with that in its field. */
function withNumberBeforeName(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const [number = ''] = textField(csl, 'number') === '' ? (NUMBER_FIRST.exec(title) ?? []) : [];
	return number === ''
		? undefined
		: withoutFields(
				{ ...csl, type: 'legal_case', number: number.replace(/,? $/, ''), title: title.slice(number.length) },
				isUnspecific(csl) ? 'author' : '',
			);
}
