/** The width of a hover: `'full'` is 750 pixels; `'column'`, for editors side by side, is about 470 pixels on a screen 1280 pixels wide. */
export type HoverWidth = 'full' | 'column';

/**
 * The part of a hover that VS Code shows without scrolling: 250 pixels high in the default font and never wider than the
 * editor, less borders and padding. `test/ui/hover.test.ts` checks these numbers against a real hover.
 */
const HEIGHT = 242;
const LINE = 19.2;
const GAP = 8;
/** In characters of average text, allowing for the unused ends of wrapped lines. */
const CHARACTERS: Readonly<Record<HoverWidth, { readonly line: number; readonly item: number }>> = {
	full: { line: 97, item: 94 },
	column: { line: 58, item: 55 },
};
const BOLD = 1.08;

/** An escaped character, an entity, a theme icon, the end of a link, or an emphasis mark. */
const MARKUP = /\\([\s\S])|(&#?\w{1,8};)|(\$\([a-z-]{1,40}\))|\]\([^()\s]*\)|[*[]/g;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/g;

/** Whether the blocks of a card are visible without scrolling, by a conservative estimate. Empty blocks take no space. */
export function fitsHover(blocks: readonly string[], width: HoverWidth = 'full'): boolean {
	return heightInHover(blocks, width) <= HEIGHT;
}

/** Estimates conservatively how high the blocks of a card are in a hover, in pixels. Blocks are paragraphs and lists of `- ` lines. */
export function heightInHover(blocks: readonly string[], width: HoverWidth = 'full'): number {
	const shown = blocks.filter(block => block !== '');
	const lines = shown.reduce((sum, block) => sum + linesOf(block, CHARACTERS[width]), 0);
	return lines * LINE + Math.max(0, shown.length - 1) * GAP;
}

function linesOf(block: string, { line: wide, item }: (typeof CHARACTERS)[HoverWidth]): number {
	const width = block.startsWith('- ') ? item : wide;
	return block.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

/** Returns the width of a line in average characters. */
function widthOf(line: string): number {
	return line.split('**').reduce((sum, part, index) => {
		const text = part.replace(MARKUP, (_, escaped: string | undefined, entity: string | undefined, icon: string | undefined) =>
			escaped ?? (entity === undefined ? (icon === undefined ? '' : 'xxx') : 'x'));
		const characters = text.length + (text.match(WIDE)?.length ?? 0);
		return sum + (index % 2 === 1 ? characters * BOLD : characters);
	}, 0);
}
