/** Emphasis and other inline markup without nested markup of the same kind, backslash escapes, and dashes. */
const MARK =
	/\\([!-/:-@[-`{-~])|\*\*([^*]{1,400})\*\*|\*([^*\s][^*]{0,400})\*|_([^_\s][^_]{0,400})_(?![\p{L}\p{N}])|\^([^^\s]{1,200})\^|~([^~\s]{1,200})~|\[([^[\]]{0,400})\]\{\.(nocase|smallcaps)\}|-{2,3}/gu;

/**
 * Converts a string of a CSL-YAML file, which is Markdown, to CSL text: emphasis becomes CSL tags, and escapes are removed. Other
 * markup is kept as it is.
 */
export function readYamlMarkdown(markdown: string): string {
	return /[\\*_^~[]|--/.test(markdown) ? markdown.replace(MARK, replace) : markdown;
}

function replace(mark: string, ...groups: readonly unknown[]): string {
	const [escaped, bold, italic, emphasis, sup, sub, span, kind] = groups
		.slice(0, 8)
		.map(group => (typeof group === 'string' ? group : undefined));
	if (escaped !== undefined) {
		return escaped;
	}
	const tags: readonly (readonly [string | undefined, string, string])[] = [
		[bold, '<b>', '</b>'], [italic ?? emphasis, '<i>', '</i>'], [sup, '<sup>', '</sup>'], [sub, '<sub>', '</sub>'],
		[span, kind === 'nocase' ? '<span class="nocase">' : '<span style="font-variant:small-caps;">', '</span>'],
	];
	const [text, before, after] = tags.find(([inner]) => inner !== undefined) ?? [];
	return text === undefined ? (mark === '--' ? '–' : '—') : `${before ?? ''}${readYamlMarkdown(text)}${after ?? ''}`;
}
