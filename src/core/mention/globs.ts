/** More alternatives than this in a pattern of a setting, and it is left out: VS Code would not get through them either. */
const MOST_ALTERNATIVES = 200;

/**
 * One glob that matches what any of the given ones matches; `undefined` where there is none. Braces inside
 * braces mean nothing to VS Code, so that those of the patterns are written out.
 */
export function combineGlobs(globs: readonly string[]): string | undefined {
	const all = [...new Set(globs.flatMap(glob => alternativesOf(glob)))];
	return all.length < 2 ? all[0] : `{${all.join(',')}}`;
}

/** The patterns that the braces of a glob stand for; none where braces do not match or stand for too many. */
function alternativesOf(glob: string): readonly string[] {
	const parts = glob.split(/[{}]/);
	const braces = glob.match(/[{}]/g) ?? [];
	if (braces.length % 2 !== 0 || braces.some((brace, index) => brace !== (index % 2 === 0 ? '{' : '}'))) {
		return [];
	}
	let found: readonly string[] = [''];
	for (const [index, part] of parts.entries()) {
		const choices = index % 2 === 0 ? [part] : part.split(',');
		if (found.length * choices.length > MOST_ALTERNATIVES) {
			return [];
		}
		found = found.flatMap(start => choices.map(choice => `${start}${choice}`));
	}
	// A comma outside braces would end an alternative.
	return found.filter(pattern => pattern !== '' && !pattern.includes(','));
}
