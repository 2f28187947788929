import { yearOfIssue } from '../../../csl/cslDate';
import { namesOf } from '../../../csl/cslName';
import { textOf } from '../../../csl/cslText';
import { plainTextOf } from '../../../csl/richText';
import type { CslItem } from '../../../dossier/model';
import { bareDoi } from '../../doi';

/**
 * The data that decide whether two records describe the same document. All parts are normalized, and empty if the record does not have
 * them.
 */
export interface Identity {
	readonly doi: string;
	readonly url: string;
	readonly number: string;
	readonly title: string;
	/** The longest word of the title that every format writes unchanged; empty if there is none. */
	readonly word: string;
	readonly bodies: readonly string[];
	readonly year: string;
}

/** The same parts as plain text before normalization, named as in CSL. */
export interface RawIdentity {
	readonly doi: string;
	readonly url: string;
	readonly number: string;
	readonly title: string;
	readonly bodies: readonly string[];
	/** A year, or text that starts with one. */
	readonly date: string;
}

/** The identity of a record. */
export function identityOf({ doi, url, number, title, bodies, date }: RawIdentity): Identity {
	return {
		doi: bareDoi(doi).toLowerCase(),
		url: url.trim().replace(/^https?:\/\/(?:www\.)?/i, '').replace(/^[^/?#]*/, host => host.toLowerCase()).replace(/\/$/, ''),
		number: number.replace(/\s/g, '').toLowerCase(),
		title: words(title),
		word: (title.toLowerCase().match(/(?<![\p{L}\p{N}\p{M}])[a-z0-9]+(?![\p{L}\p{N}\p{M}])/gu) ?? []).reduce(
			(best, one) => (one.length > best.length ? one : best),
			'',
		),
		bodies: bodies.map(words).filter(body => body !== ''),
		year: /^\s*(\d{4})/.exec(date)?.[1] ?? '',
	};
}

/** The identity of a CSL item. */
export function identityOfCsl(csl: CslItem): Identity {
	const body = (field: string) => namesOf(csl, field).map(({ literal, family, given }) => literal ?? `${given ?? ''} ${family ?? ''}`);
	return identityOf({
		doi: textOf(csl, 'DOI'), url: textOf(csl, 'URL'), number: textOf(csl, 'number'), title: plainTextOf(textOf(csl, 'title')),
		bodies: [...body('author'), ...body('authority'), ...body('publisher')], date: String(yearOfIssue(csl) ?? ''),
	});
}

/**
 * Whether two records describe the same document: they have the same DOI; or the same address and nothing that contradicts it;
 * or the same number or title and an institution or year in common. With `sameKey`, the same title is enough. In doubt, the answer is
 * no.
 */
export function sameDocument(a: Identity, b: Identity, { sameKey = false }: { readonly sameKey?: boolean } = {}): boolean {
	if (sameKey && a.title === b.title && a.title + a.number + a.url !== '') {
		return true;
	}
	if (a.doi !== '' && b.doi !== '') {
		return a.doi === b.doi;
	}
	if (differ(a.number, b.number) || differ(a.year, b.year)) {
		return false;
	}
	const isSameBody = a.bodies.some(name => b.bodies.includes(name));
	const isSameTitle = isShared(a.title, b.title);
	// Two works of a year may have the same title if it is one word, such as "Report".
	const isSameWork = isSameTitle && isShared(a.year, b.year) && a.title.includes(' ');
	return isShared(a.url, b.url) || isSameWork || (isSameBody && isSameTitle) || (isShared(a.number, b.number) && (isSameBody || isSameTitle));
}

function isShared(one: string, other: string): boolean {
	return one !== '' && one === other;
}

function differ(one: string, other: string): boolean {
	return one !== '' && other !== '' && one !== other;
}

/** Letters that do not decompose into a base letter and an accent, by their LaTeX names. */
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i', đ: 'dj', þ: 'th', ð: 'dh', å: 'aa',
};

/** Returns letters and digits in lower case without accents. */
function words(text: string): string {
	return text.toLowerCase().normalize('NFC').replace(/[ßæœøłıđþðå]/g, letter => LETTERS[letter] ?? letter)
		.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
