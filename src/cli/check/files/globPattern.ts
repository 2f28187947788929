import { Program, type CharacterTest } from './patternProgram';

/** Matches whole paths with slashes. The time is proportional to the length of the path times that of the glob, at most. */
export interface GlobPattern {
	readonly matches: (path: string) => boolean;
}

/** The syntax of a glob: with `{…,…}` alternatives, or, as in a `.gitignore`, with a backslash before a literal character. */
export type GlobSyntax = 'alternatives' | 'backslash';

/**
 * Returns a pattern that matches what a glob matches: `*` and `?` within a name, `**` across folders, `[…]` a set of characters, and the
 * additions of its syntax.
 */
export function globPattern(glob: string, syntax: GlobSyntax = 'alternatives'): GlobPattern {
	const program = new Program();
	const hasAlternatives = syntax === 'alternatives';
	let depth = 0;
	for (const [sign] of glob.matchAll(hasAlternatives ? SIGN : ESCAPED_OR_SIGN)) {
		if (sign === '**/') {
			program.repeat(() => {
				program.one(inName);
				program.repeat(() => program.one(inName));
				program.one(character => character === '/');
			});
		} else if (sign.startsWith('*')) {
			program.repeat(() => program.one(sign === '*' ? inName : () => true));
		} else if (hasAlternatives && sign === '{') {
			depth++;
			program.open();
		} else if (depth > 0 && sign === ',') {
			program.or();
		} else if (depth > 0 && sign === '}') {
			depth--;
			program.close();
		} else {
			program.one(testOf(sign));
		}
	}
	while (depth-- > 0) {
		program.close();
	}
	return { matches: path => program.matches(path) };
}

const SIGN = /\*\*\/|\*+|\[[!^]?\]?[^[\]/]{1,100}\]|[^]/gu;
const ESCAPED_OR_SIGN = /\\[^]|\*\*\/|\*+|\[[!^]?\]?[^[\]/]{1,100}\]|[^]/gu;

/** Whether a text has a character that makes it a glob. */
export function isGlob(text: string): boolean {
	return /[*?{[]/.test(text);
}

function inName(character: string): boolean {
	return character !== '/';
}

function testOf(sign: string): CharacterTest {
	if (sign === '?') {
		return inName;
	}
	if (sign.length > 2 && sign.startsWith('[')) {
		return setOf(sign.slice(1, -1));
	}
	const literal = sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign;
	return character => character === literal;
}

/** A set with ranges such as `a-z`; a range whose end is before its beginning is empty. */
function setOf(text: string): CharacterTest {
	const isNegated = /^[!^]/.test(text);
	const characters = isNegated ? text.slice(1) : text;
	const ranges = Array.from(characters.matchAll(/(?<first>[^])-(?<last>[^])|(?<single>[^])/gu), ({ groups = {} }) => {
		const { first = groups['single'] ?? '', last = groups['single'] ?? '' } = groups;
		return [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0] as const;
	});
	return character => {
		const code = character.codePointAt(0) ?? 0;
		return character !== '/' && ranges.some(([first, last]) => code >= first && code <= last) !== isNegated;
	};
}
