import { DEEPEST_TAGS } from '../../limits';

/** A stretch of a CSL text in one way of writing: as the tags that CSL allows in titles say. */
export interface RichRun {
	readonly text: string;
	readonly styles: readonly RichStyle[];
}

/** What the tags of CSL say of a stretch. */
export type RichStyle = 'italic' | 'bold' | 'sup' | 'sub' | 'smallCaps' | 'noCase';

const TAG = /<(\/?)(i|b|sup|sub|sc|span)((?:\s[^<>]*)?)>/g;
const STYLES: Readonly<Record<string, RichStyle>> = { i: 'italic', b: 'bold', sup: 'sup', sub: 'sub', sc: 'smallCaps' };

/** The runs of a CSL text. Tags that CSL does not know, and tags inside too many others, are text. */
export function richRuns(text: string): readonly RichRun[] {
	const runs: RichRun[] = [];
	const open: { readonly tag: string; readonly style: RichStyle | undefined }[] = [];
	const add = (part: string) => {
		if (part !== '') {
			runs.push({ text: part, styles: open.flatMap(({ style }) => (style ? [style] : [])) });
		}
	};
	let start = 0;
	for (const match of text.matchAll(TAG)) {
		const [whole, slash, tag = '', attributes = ''] = match;
		if (slash === '/' ? open.at(-1)?.tag !== tag : open.length === DEEPEST_TAGS) {
			continue;
		}
		add(text.slice(start, match.index));
		if (slash === '/') {
			open.pop();
		} else {
			open.push({ tag, style: tag === 'span' ? spanStyle(attributes) : STYLES[tag] });
		}
		start = match.index + whole.length;
	}
	add(text.slice(start));
	return runs;
}

/** A CSL text without its tags. */
export function plainTextOf(text: string): string {
	return richRuns(text).map(run => run.text).join('');
}

function spanStyle(attributes: string): RichStyle | undefined {
	return attributes.includes('nocase') ? 'noCase' : attributes.includes('small-caps') ? 'smallCaps' : undefined;
}
