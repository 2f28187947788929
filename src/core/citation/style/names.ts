import { namesOf, type CslName } from '../../csl/cslName';
import type { CslFields } from '../../csl/cslText';
import { tidy, withoutComma } from './fields';
import { joinTexts } from './joinTexts';

/** A person, or an institution whose full name is `family`. */
export interface Name {
	readonly family: string;
	/** Empty for an institution. */
	readonly given: string;
	/** Such as `Jr.`; empty for most. */
	readonly suffix: string;
	/** Whether a comma precedes the suffix in natural order, too. */
	readonly commaSuffix?: true;
	/** Whether the family name comes first in natural order, so that the name is never inverted. */
	readonly familyFirst?: true;
}

/** Reads a name variable to print it: its text is tidied, and particles are joined to the names that they belong to. */
export function namesField(fields: CslFields, variable: string): readonly Name[] {
	return namesOf(fields, variable).map(printedName).filter(isNamed);
}

/** Returns the name of an institution. */
export function bodyName(text: string): Name {
	// Catalogues separate a body and its part with a full stop.
	return { family: withoutComma(tidy(text).replace(HEADING_OF_UN, 'United Nations $1')).replace(/(?<=^United Nations)\. (?=\p{Lu})/u, ', '), given: '', suffix: '' };
}

/** A heading of the library of the United Nations: `UN. General Assembly (70th sess. : 2015-2016)`. */
const HEADING_OF_UN = /^UN\. (\p{Lu}[^()]{2,120}?)(?: \([^()]{1,40}\))?\.?$/u;

/** Returns a name in natural order. */
export function displayName({ given, family, suffix, commaSuffix, familyFirst }: Name): string {
	if (familyFirst) {
		return joinTexts([family, given], isEastAsian(family) ? '' : ' ');
	}
	return joinTexts([joinTexts([given, family], ' '), suffix], commaSuffix ? ', ' : ' ');
}

/** Returns a name with the family name first, followed by `separator`. */
export function invertedName(name: Name, separator = ', '): string {
	const { given, family, suffix, familyFirst } = name;
	return familyFirst
		? displayName(name)
		: joinTexts([joinTexts([family, given], separator), suffix], ', ');
}

/** Returns the initials of given names: `F.-X.` for François-Xavier, or `F-X` if `stop` is empty. Trailing particles are kept: `C. de`. */
export function initialsOf(given: string, { stop, space }: { readonly stop: string; readonly space: string }): string {
	// Names in other scripts are not abbreviated.
	if (/\p{L}/u.test(given) && !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(given)) {
		return given;
	}
	// The name of an account (APA 10.15).
	const account = / ?\[[^[\]]{0,99}\]$/.exec(given)?.[0] ?? '';
	const words = given.slice(0, given.length - account.length).split(/\s+/);
	const particles = words.slice(1 + words.findLastIndex((word, index) => index === 0 || !/^\p{Ll}/u.test(word)));
	const names = words.slice(0, words.length - particles.length).join(' ');
	const initials = names.replace(/\.(?=[-‐])/g, '').split(/[\s.]+/).filter(part => /[\p{L}\p{N}]/u.test(part))
		.map(part => part.split(/[-‐]/).filter(half => half !== '').map(half => `${[...half][0] ?? ''}${stop}`).join('-'))
		.join(space);
	return [initials, ...particles].join(' ') + account;
}

/** How a list of names is joined. */
export interface NameList {
	/** Before the last of two names, and of three or more. */
	readonly and: string;
	readonly lastAnd: string;
	/** The number of names from which on only the first is printed, followed by `others`. */
	readonly shortenFrom: number;
	readonly others: string;
}

/** Joins names. The name `others` at the end stands for those that the item leaves out. */
export function listNames(names: readonly string[], { and, lastAnd, shortenFrom, others }: NameList): string {
	if (names.length > 1 && names.at(-1) === 'others') {
		return `${names.length >= shortenFrom ? names[0] ?? '' : names.slice(0, -1).join(', ')}${others === '' ? ', et al.' : others}`;
	}
	const [first = '', second] = names;
	if (second === undefined || names.length >= shortenFrom) {
		return second === undefined ? first : `${first}${others}`;
	}
	return names.length === 2 ? `${first}${and}${second}` : `${names.slice(0, -1).join(', ')}${lastAnd}${names.at(-1) ?? ''}`;
}

function printedName({ literal, suffix = '', commaSuffix, familyFirst, ...name }: CslName): Name {
	const [, surname, forenames, younger = ''] = PERSON.exec(tidy(literal ?? '')) ?? [];
	if (surname !== undefined && forenames !== undefined) {
		return printedName({ family: surname, given: forenames, suffix: younger });
	}
	if (literal !== undefined) {
		return bodyName(/^(?:et al\.?|and others)$/i.test(literal) ? 'others' : literal);
	}
	const part = (text = '') => tidy(text);
	if (/^et al\.?$/i.test(part(name.family)) && part(name.given) === '') {
		return bodyName('others');
	}
	const named = joinParticle(part(name.particle), withoutCapitals(part(name.family), part(name.given)));
	// Given names are in capitals only beside a family name that is.
	const own = named === part(name.family) ? part(name.given) : part(name.given).replace(/(?<![\p{L}’.])\p{Lu}{3,}(?![\p{L}.])/gu, lowered);
	const [, firstNames = own, particle = ''] = /^(.*\S) (Van|Von|Van de[rn]?|De la|Van De[rn]?|D[eiu]|De[lrn]|La|Le|Della|Dos|Da)$/.exec(own) ?? [];
	const family = joinParticle(particle, named);
	const given = join(withStops(withoutDates(firstNames), family), part(name.droppingParticle));
	if (family === '') {
		return bodyName(given);
	}
	if (LAST_OF_BODY.test(family) && /^\p{Lu}\p{Ll}+ \p{Lu}?\p{Ll}+/u.test(given)) {
		return bodyName(`${given} ${family}`);
	}
	if (PART_OF_BODY.test(given) || (given !== '' && BODY.test(family))) {
		return bodyName(`${family}, ${part(name.given)}`);
	}
	const [, bare = family, of = ''] = given === '' ? [] : SUFFIXED.exec(family) ?? [];
	// Zotero has no field for a suffix, so that it follows the given names.
	const [, first = given.replace(/,$/, ''), last = ''] = SUFFIXED.exec(given) ?? [];
	return {
		family: withoutComma(bare),
		given: first,
		suffix: withoutDates(tidy(suffix)) || of || last,
		...(commaSuffix && { commaSuffix }),
		...(given !== '' && (isEastAsian(family) || familyFirst) && { familyFirst: true as const }),
	};
}

/** The name of a person that a program keeps as that of a body; it has initials after a comma: `Holmes, O. W., Jr.` */
const PERSON = /^(\p{Lu}[\p{L}’-]{1,30}), ((?:\p{Lu}\p{Ll}{1,15} )?(?:\p{Lu}\.[ -]?){0,2}\p{Lu}\.)(?:,? ([JS]r\.?|III|IV))?$/u;

/** A name with what distinguishes a son from his father. */
const SUFFIXED = /^(.+?),? ([JS]r\.?|III|IV)$/;

/** What follows the comma in the name of a body within another, which some programs take for given names: `United Nations, General Assembly`. */
const PART_OF_BODY = /\b(?:Assembly|Council|Committee|Commission|Ministry|Department|Office|Agency|Authority|Secretariat|Secretary-General|Directorate|Working Group|Task Force|Division|Bureau|Ministère|Ministerio|Conseil|Consejo|Comité|Comisión|Assemblée|Asamblea|Secrétariat|Secretaría)(?![\p{L}])/u;

/** The last word of the name of a body, which some programs take for a family name: `World Health Organization`. */
const LAST_OF_BODY = /^(?:Organi[sz]ation|Association|Institute|University|Ministry|Department|Agency|Commission|Committee|Council|Nations|Foundation|Society|Union|Programme|Consortium|Collaboration|Government|Authority)$/;

/** How the name of a body begins, of which some programs take what follows a comma for given names: `Ministry of Trade, Industry and Energy`. */
const BODY = /^(?:Ministry|Department|Office|Committee|Commission|Council|University|Institute|House|Board|Directorate) (?:of|for|on) /;

/** Removes what catalogues add to a name: the years of a life, and the names that initials stand for, in parentheses. */
function withoutDates(text: string): string {
	return text.replace(/(?:^|,? )(?:(?:active |b\. |ca\. )?\d{4}-?(?:\d{4})?\.?)$/, '').replace(/ \(\p{L}[^()]{0,60}\),?$/u, '');
}

/** Catalogues print family names in capitals, as in `WATSON, J. D.`. */
function withoutCapitals(family: string, given: string): string {
	return given !== '' && /^\p{Lu}[\p{Lu}’ -]{3,}$/u.test(family) ? lowered(family) : family;
}

function lowered(name: string): string {
	return name.replace(/(?<=\p{L})\p{Lu}+/gu, letters => letters.toLowerCase());
}

/** Two or three capitals beside a name that is not in capitals are initials, as in `TS Kelso`: `T. S.`; so is a single one: `Aidan N`. */
function withStops(given: string, family: string): string {
	return !/\p{Ll}/u.test(family)
		? given
		: /^\p{Lu}{2,3}$/u.test(given)
			? [...given].map(letter => `${letter}.`).join(' ')
			: given.replace(/(?<=^|[\s-])\p{Lu}(?=$|[\s-])/gu, '$&.');
}

/** Whether a name is in Chinese, Japanese or Korean script. */
function isEastAsian(text: string): boolean {
	return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

/** `al-` and `d’` directly precede the name, `van` is followed by a space. */
function joinParticle(particle: string, family: string): string {
	return /[-‐’']$/.test(particle) ? particle + family : join(particle, family);
}

function isNamed({ family }: Name): boolean {
	return family !== '';
}

function join(...parts: readonly string[]): string {
	return joinTexts(parts, ' ');
}
