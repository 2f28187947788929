import { referenceGoldens, type Golden } from '../../support/core/citation/referenceFixtures';
import { formatWithPandoc } from './citeproc';

/** A style of ours, the CSL style for the same manual, and what is compared. */
export interface Counterpart {
	readonly style: string;
	readonly csl: string;
	/** The language that the terms and dates of the CSL style are in. */
	readonly language: string;
	readonly positions: readonly ('first' | 'list')[];
}

/** No CSL style follows the Editorial Manual of the United Nations. The one for the Bluebook has no bibliography. */
export const COUNTERPARTS: readonly Counterpart[] = [
	{ style: 'oscola', csl: 'oscola', language: 'en-GB', positions: ['first', 'list'] },
	{ style: 'bluebook', csl: 'bluebook-law-review', language: 'en-US', positions: ['first'] },
	{ style: 'chicago', csl: 'chicago-notes-bibliography', language: 'en-US', positions: ['first', 'list'] },
	{ style: 'apa', csl: 'apa', language: 'en-US', positions: ['first', 'list'] },
];

/** A reference in one of our styles and in the CSL style, both normalized. */
export interface Compared {
	readonly item: string;
	readonly position: 'first' | 'list';
	readonly ours: string;
	readonly theirs: string;
}

/** The list of records as other programs write them, in which our styles recognize what the CSL styles take as it is written. */
const IN_RECORDS = 'own/law-in-records.yaml';

/** Formats our own references in English in a style and its counterpart. */
export function compare({ style, csl, language, positions }: Counterpart): readonly Compared[] {
	const goldens = referenceGoldens().filter(golden => !golden.outside && golden.file !== IN_RECORDS && golden.style === style && golden.language === 'en');
	const sources = [...new Map(goldens.map(golden => [golden.csl, golden.places]))];
	const keys = new Map(sources.map(([source], index) => [source, `k${index}`]));
	const printed = formatWithPandoc(sources.map(([source, places], index) => ({ key: `k${index}`, csl: source, places })), csl, language);
	return goldens.flatMap(({ csl: source, position, actual }) => {
		const theirs = printed.get(keys.get(source) ?? '');
		return theirs && position !== 'later' && positions.includes(position)
			? [{ item: nameOf(source), position, ours: normalized(actual), theirs: normalized(theirs[position]) }] : [];
	});
}

/** Names an item in the table: by its title, otherwise by its authority or type and its number. */
function nameOf({ title, authority, number, type }: Golden['csl']): string {
	return title ?? [authority ?? type, number].filter(text => typeof text === 'string').join(' ');
}

/** Removes what is not at issue: markup, quotation marks, the kind of spaces, dashes and hyphens, the final full stop, and angle brackets around an address. */
export function normalized(text: string): string {
	return text
		.replace(/[*^"“”‘’'<>]/g, '')
		.replace(/[\s\u00A0\u202F]+/g, ' ')
		.replace(/[‐‑–]/g, '-')
		.replace(/Available at /g, '')
		.trim()
		.replace(/\.$/, '');
}
