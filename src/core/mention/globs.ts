/** Patterns with more alternatives than this are ignored: VS Code could not handle them either. */
const MAX_ALTERNATIVES = 200;

/**
 * Combines globs into one that matches whatever any of them matches; `undefined` if there are none. VS Code does not support nested braces,
 * so those in the patterns are expanded.
 */
export function combineGlobs(globs: readonly string[]): string | undefined {
	const all = [...new Set(globs.flatMap(glob => alternativesOf(glob)))];
	return all.length < 2 ? all[0] : `{${all.join(',')}}`;
}

/** Expands the braces of a glob. Returns no patterns if braces are unbalanced or nested, or expand to too many. */
function alternativesOf(glob: string): readonly string[] {
	const parts = glob.split(/[{}]/);
	const braces = glob.match(/[{}]/g) ?? [];
	if (braces.length % 2 !== 0 || braces.some((brace, index) => brace !== (index % 2 === 0 ? '{' : '}'))) {
		return [];
	}
	let found: readonly string[] = [''];
	for (const [index, part] of parts.entries()) {
		const choices = index % 2 === 0 ? [part] : part.split(',');
		if (found.length * choices.length > MAX_ALTERNATIVES) {
			return [];
		}
		found = found.flatMap(start => choices.map(choice => `${start}${choice}`));
	}
	// A comma outside braces would end an alternative.
	return found.filter(pattern => pattern !== '' && !pattern.includes(','));
}
