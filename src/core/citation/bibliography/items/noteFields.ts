import type { CslName } from '../../../csl/cslName';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES } from '../../../csl/cslSchema';
import { objectOf } from '../../../csl/cslText';
import type { CslItem } from '../../../dossier/model';

/** Dates of a treaty for which CSL has no variables; they are in `custom`. */
const TREATY_DATES: ReadonlySet<string> = new Set(['adopted', 'signed', 'opened-for-signature', 'entry-into-force']);
/** A line that may give a variable: its label and its value. */
const LINE = /^\{?:?([A-Za-z][A-Za-z -]{0,40}?)\s?: ?(\S.{0,2000}?)\}?$/;
/** Further lines are not read. */
const MAX_LINES = 200;

/** The dates of a treaty may be in one line. */
const BETWEEN_LINES = /\r?\n|[;,] (?=(?:opened for signature|entry into force|entered into force|adopted|signed) ?: )/i;

/**
 * Returns an item with the variables that lines of its note give, such as `Type: treaty` or `original-date: 1869`: the convention by which
 * Zotero, Juris-M and citeproc-js hold variables that a program has no field for (citeproc-js manual, "Cheater syntax"; Zotero
 * documentation, "Citing fields from Extra"). Names of variables may be written with capitals and spaces, names of people as
 * `Family || Given`. A type replaces that of the item, any other line only fills in what the item lacks. The lines are removed from the
 * note; all other lines, such as `tex.…` of Better BibTeX, stay.
 */
export function withNoteFields(csl: CslItem): CslItem {
	const { note } = csl;
	if (typeof note !== 'string' || !note.includes(':')) {
		return csl;
	}
	const lines = note.split(BETWEEN_LINES);
	const found: Record<string, unknown> = {};
	const custom: Record<string, string> = {};
	const rest = lines.filter((line, index) => index >= MAX_LINES || !readLine(line.trim(), { csl, found, custom }));
	if (rest.length === lines.length) {
		return csl;
	}
	const fields = Object.fromEntries(Object.entries(csl).filter(([name]) => name !== 'note'));
	const kept = rest.join('\n').trim();
	const known = objectOf(fields, 'custom');
	return {
		...found, ...fields, ...(typeof found['type'] === 'string' && { type: found['type'] }), ...(kept !== '' && { note: kept }),
		...(Object.keys(custom).length > 0 && { custom: { ...custom, ...known } }),
	} as CslItem;
}

interface Found {
	readonly csl: CslItem;
	readonly found: Record<string, unknown>;
	readonly custom: Record<string, string>;
}

/** Reads one line; tells whether it gives a variable. */
function readLine(line: string, { found, custom }: Found): boolean {
	const [, label = '', value = ''] = LINE.exec(line) ?? [];
	const name = variableOf(label);
	if (name === 'type') {
		const type = value.toLowerCase().replaceAll(' ', '-');
		const known = CSL_TYPES.has(type) ? type : type.replaceAll('-', '_');
		if (CSL_TYPES.has(known)) {
			found['type'] = known;
		}
		return CSL_TYPES.has(known);
	}
	if (TREATY_DATES.has(name)) {
		custom[name] = value;
	} else if (CSL_DATES.has(name)) {
		found[name] = { raw: value };
	} else if (CSL_NAMES.has(name)) {
		found[name] = [...(found[name] as readonly CslName[] | undefined ?? []), nameOf(value)];
	} else if (CSL_TEXTS.has(name)) {
		found[name] = value;
	} else {
		return false;
	}
	return true;
}

/** Returns the CSL variable of a label: `Original Date` is `original-date`. Acronyms are in capitals. */
function variableOf(label: string): string {
	const name = label.trim().toLowerCase().replaceAll(' ', '-');
	if (name === 'entered-into-force') {
		return 'entry-into-force';
	}
	if (name === 'journalabbreviation') {
		return 'container-title-short';
	}
	return CSL_TEXTS.has(name.toUpperCase()) ? name.toUpperCase() : name;
}

function nameOf(value: string): CslName {
	const [family = '', given] = value.split(/\s?\|\|\s?/);
	return given === undefined ? { literal: family } : { family, given };
}
