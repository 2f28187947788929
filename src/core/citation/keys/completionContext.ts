import { findCitations } from './findCitations';
import { isCiteCommand } from './latexKeys';

/** Where a key is being written. */
export interface KeyContext {
	/** What is written of the key before the cursor. */
	readonly prefix: string;
	/** The range that a chosen key replaces: the key around the cursor. */
	readonly start: number;
	readonly end: number;
}

/** As far back as a list of keys may reach. */
const REACH = 2000;

/**
 * The key that is being written at an offset, behind `@`, in `\cite{a, ` and its kin, also over several lines;
 * `undefined` where none is: in code, in an address, in running text.
 */
export function keyContextAt(languageId: string, text: string, offset: number): KeyContext | undefined {
	const before = text.slice(Math.max(0, offset - REACH), offset);
	if (!mayBeKey(languageId, before)) {
		return undefined;
	}
	// A letter at the cursor makes a key of what is about to become one; a bracket closes what nobody has closed yet.
	for (const added of closersIn(languageId, before)) {
		const probe = text.slice(0, offset) + added + text.slice(offset);
		const key = findCitations(languageId, probe).flatMap(({ keys }) => keys).find(({ start, end }) => start <= offset && offset < end);
		if (key) {
			const end = Math.max(offset, key.end - 1);
			return { prefix: text.slice(key.start, offset), start: key.start, end };
		}
	}
	return undefined;
}

function closersIn(languageId: string, before: string): readonly string[] {
	switch (languageId) {
		case 'asciidoc':
		case 'org':
			return ['x', 'x]'];
		case 'restructuredtext':
			return ['x', 'x`'];
		case 'typst':
			return before.endsWith('@') ? ['x'] : ['x', 'x>'];
		default:
			return before.includes('{') ? ['x', 'x}'] : ['x'];
	}
}

/** A look at what stands before the cursor, so that a document is read only where there is a chance. */
function mayBeKey(languageId: string, before: string): boolean {
	switch (languageId) {
		case 'latex':
		case 'tex': {
			const brace = before.lastIndexOf('{');
			const command = brace < 0 ? undefined : /\\([a-zA-Z]+)\*?[^\\]{0,500}$/.exec(before.slice(Math.max(0, brace - 600), brace))?.[1];
			return command !== undefined && isCiteCommand(command) && !before.slice(brace).includes('}');
		}
		case 'asciidoc':
			return isInAsciidocMacro(before.slice(-500));
		case 'restructuredtext':
			return /cite(?::[a-z]+){0,2}:`[^`<>]*$/.test(before.slice(-500));
		case 'typst':
			return /(?:^|[^\p{L}\p{N}_.])@[\p{L}\p{N}_:.-]*$|cite\([ \t\r\n]{0,20}<[\p{L}\p{N}_:.-]*$/u.test(before.slice(-300));
		default:
			return /(?:^|[^\p{L}\p{N}_])@\{?[\p{L}\p{N}_:.#$%&\-+?<>~/]*$/u.test(before.slice(-300));
	}
}

function isInAsciidocMacro(before: string): boolean {
	const bracket = before.lastIndexOf('[');
	const word = before.slice(0, Math.max(0, bracket)).split(/[\s[\]]/).at(-1) ?? '';
	return /cite(?:np)?:/.test(word) && !/[\]\n]/.test(before.slice(bracket));
}
