import { MAX_TAG_DEPTH } from '../limits';

/** A run of CSL text with the same formatting tags. */
export interface RichRun {
	readonly text: string;
	readonly styles: readonly RichStyle[];
}

/** The formatting that CSL tags express. */
export type RichStyle = 'italic' | 'bold' | 'sup' | 'sub' | 'smallCaps' | 'noCase';

const TAG = /<(\/?)(i|b|sup|sub|sc|span)((?:\s[^<>]*)?)>/g;
const STYLES: Readonly<Record<string, RichStyle>> = { i: 'italic', b: 'bold', sup: 'sup', sub: 'sub', sc: 'smallCaps' };

/** Splits CSL text into runs. Unknown and too deeply nested tags are text. */
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
		if (slash === '/' ? open.at(-1)?.tag !== tag : open.length === MAX_TAG_DEPTH) {
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

/** Returns CSL text without its tags. */
export function plainTextOf(text: string): string {
	return richRuns(text).map(run => run.text).join('');
}

function spanStyle(attributes: string): RichStyle | undefined {
	return attributes.includes('nocase') ? 'noCase' : attributes.includes('small-caps') ? 'smallCaps' : undefined;
}
