/**
 * Returns a pattern for whole paths with slashes that matches what a glob matches: `*` and `?` within a name, `**` across folders, `[…]` a
 * set of characters, and `{…,…}` alternatives.
 */
export function globPattern(glob: string): RegExp {
	return new RegExp(`^${globSource(glob)}$`, 'u');
}

/** Whether a text has a character that makes it a glob. */
export function isGlob(text: string): boolean {
	return /[*?{[]/.test(text);
}

/** Returns the source of the pattern for a glob, without anchors. */
export function globSource(glob: string): string {
	let depth = 0;
	return glob.replace(/\*\*\/|\*\*|\*|\?|\[!?[^[\]/]{1,100}\]|[{},]|[^]/gu, sign => {
		switch (sign) {
			case '**/':
				return '(?:[^/]+/)*';
			case '**':
				return '.*';
			case '*':
				return '[^/]*';
			case '?':
				return '[^/]';
			case '{':
				depth++;
				return '(?:';
			case '}':
				return depth > 0 && depth-- > 0 ? ')' : '\\}';
			case ',':
				return depth > 0 ? '|' : ',';
			default:
				return sign.startsWith('[') && sign.length > 1 ? setSource(sign) : sign.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
		}
	}) + ')'.repeat(depth);
}

function setSource(set: string): string {
	const isNegated = set.startsWith('[!');
	return `[${isNegated ? '^' : ''}${set.slice(isNegated ? 2 : 1, -1).replace(/[\\\]^[]/g, '\\$&')}]`;
}
