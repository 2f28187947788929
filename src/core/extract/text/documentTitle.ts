/** The lines that are searched for the end of the front matter. */
const MAX_LINES = 100;

/** Returns the title in the front matter in YAML of a document; `undefined` if there is none. */
export function frontMatterTitle(text: string): string | undefined {
	const lines = text.slice(0, 20_000).split(/\r?\n/, MAX_LINES);
	if (lines[0] !== '---') {
		return undefined;
	}
	const end = lines.findIndex((line, index) => index > 0 && (line === '---' || line === '...'));
	const line = lines.slice(0, Math.max(0, end)).find(one => one.startsWith('title:'));
	const title = line?.slice('title:'.length).trim().replace(/^(["'])(.*)\1$/, '$2');
	return title === undefined || title === '' ? undefined : title;
}
