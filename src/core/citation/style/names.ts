import { isObject } from '../../isObject';
import { textField, tidy, withoutComma, type Fields } from './fields';

/** A person, or a body whose whole name is its `family`. */
export interface Name {
	readonly family: string;
	/** Empty for a body. */
	readonly given: string;
	/** Such as `Jr.`; empty for most. */
	readonly suffix: string;
	/** Whether the family name is said first, so that nothing is inverted. */
	readonly familyFirst?: true;
}

/** The names in a field: a list of CSL names, or a text that is one name. Names without text are left out. */
export function namesField(fields: Fields, key: string): readonly Name[] {
	const value = fields[key];
	if (typeof value === 'string') {
		return [bodyName(value)].filter(isNamed);
	}
	return Array.isArray(value) ? value.map(nameOf).filter(isNamed) : [];
}

/** The name of a body. */
export function bodyName(text: string): Name {
	return { family: withoutComma(tidy(text)), given: '', suffix: '' };
}

/** The name in the order in which it is said. */
export function displayName({ given, family, suffix, familyFirst }: Name): string {
	if (familyFirst) {
		return [family, given].filter(part => part !== '').join(isEastAsian(family) ? '' : ' ');
	}
	return [given, family, suffix].filter(part => part !== '').join(' ');
}

/** The name with the family name first, `separator` between it and the rest. */
export function invertedName(name: Name, separator = ', '): string {
	const { given, family, suffix, familyFirst } = name;
	return familyFirst ? displayName(name) : [[family, given].filter(part => part !== '').join(separator), suffix].filter(part => part !== '').join(', ');
}

/** The first letters of given names: `F.-X.` of François-Xavier; without `stop`, `F-X`. Particles behind them stay whole: `C. de`. */
export function initialsOf(given: string, { stop, space }: { readonly stop: string; readonly space: string }): string {
	// Names in other scripts have no initials.
	if (/\p{L}/u.test(given) && !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(given)) {
		return given;
	}
	const words = given.split(/\s+/);
	const particles = words.slice(1 + words.findLastIndex((word, index) => index === 0 || !/^\p{Ll}/u.test(word)));
	const names = words.slice(0, words.length - particles.length).join(' ');
	const initials = names.replace(/\.(?=[-‐])/g, '').split(/[\s.]+/).filter(part => /[\p{L}\p{N}]/u.test(part))
		.map(part => part.split(/[-‐]/).filter(half => half !== '').map(half => `${[...half][0] ?? ''}${stop}`).join('-'))
		.join(space);
	return [initials, ...particles].join(' ');
}

/** How several names are put together. */
export interface NameList {
	/** Between the last two of two names, and of more. */
	readonly and: string;
	readonly lastAnd: string;
	/** From how many names on only the first is given, with these words behind it. */
	readonly shortenFrom: number;
	readonly others: string;
}

/** Names in a row, as a style wants them. */
export function listNames(names: readonly string[], { and, lastAnd, shortenFrom, others }: NameList): string {
	const [first = '', second] = names;
	if (second === undefined || names.length >= shortenFrom) {
		return second === undefined ? first : `${first}${others}`;
	}
	return names.length === 2 ? `${first}${and}${second}` : `${names.slice(0, -1).join(', ')}${lastAnd}${names.at(-1) ?? ''}`;
}

function nameOf(value: unknown): Name {
	if (!isObject(value)) {
		return bodyName(typeof value === 'string' ? value : '');
	}
	const literal = textField(value, 'literal');
	const family = joinParticle(textField(value, 'non-dropping-particle'), textField(value, 'family'));
	const given = join(textField(value, 'given'), textField(value, 'dropping-particle'));
	if (literal !== '' || family === '') {
		return bodyName(literal || given);
	}
	const familyFirst = given !== '' && (isEastAsian(family) || value['static-ordering'] === true);
	return { family: withoutComma(family), given, suffix: textField(value, 'suffix'), ...(familyFirst && { familyFirst }) };
}

/** Whether a name is written in Chinese, Japanese or Korean letters. */
function isEastAsian(text: string): boolean {
	return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}

/** `al-` and `d’` stand directly before the name, `van` with a space. */
function joinParticle(particle: string, family: string): string {
	return /[-‐’']$/.test(particle) ? particle + family : join(particle, family);
}

function isNamed({ family }: Name): boolean {
	return family !== '';
}

function join(...parts: readonly string[]): string {
	return parts.filter(part => part !== '').join(' ');
}
