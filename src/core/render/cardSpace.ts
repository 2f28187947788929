/** How wide a hover is: 750 pixels, or less where its editor is a column beside another, about 470 on a screen 1280 wide. */
export type HoverWidth = 'full' | 'column';

/**
 * What VS Code shows of a hover without scrolling: it opens it 250 pixels high in the usual font, no wider than its editor,
 * and this is what borders leave. `test/ui/hover.test.ts` holds these numbers against a real hover.
 */
const HEIGHT = 242;
const LINE = 19.2;
const GAP = 8;
/** Of average text; words that wrap leave the ends of lines empty. */
const CHARACTERS: Readonly<Record<HoverWidth, { readonly line: number; readonly item: number }>> = {
	full: { line: 97, item: 94 },
	column: { line: 58, item: 55 },
};
const BOLD = 1.08;

/** An escaped character, an entity, a theme icon, the end of a link, or a mark. */
const MARKUP = /\\([\s\S])|(&#?\w{1,8};)|(\$\([a-z-]{1,40}\))|\]\([^()\s]*\)|[*[]/g;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/g;

/** Whether the blocks of a card can be seen at once, by a careful estimate. Empty blocks take no room. */
export function fitsHover(blocks: readonly string[], width: HoverWidth = 'full'): boolean {
	return heightInHover(blocks, width) <= HEIGHT;
}

/** How high the blocks of a card are in a hover, in pixels, by a careful estimate: paragraphs, and lists of `- ` lines. */
export function heightInHover(blocks: readonly string[], width: HoverWidth = 'full'): number {
	const shown = blocks.filter(block => block !== '');
	const lines = shown.reduce((sum, block) => sum + linesOf(block, CHARACTERS[width]), 0);
	return lines * LINE + Math.max(0, shown.length - 1) * GAP;
}

function linesOf(block: string, { line: wide, item }: (typeof CHARACTERS)[HoverWidth]): number {
	const width = block.startsWith('- ') ? item : wide;
	return block.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

/** The width of a line in average characters. */
function widthOf(line: string): number {
	return line.split('**').reduce((sum, part, index) => {
		const text = part.replace(MARKUP, (_, escaped: string | undefined, entity: string | undefined, icon: string | undefined) =>
			escaped ?? (entity === undefined ? (icon === undefined ? '' : 'xxx') : 'x'));
		const characters = text.length + (text.match(WIDE)?.length ?? 0);
		return sum + (index % 2 === 1 ? characters * BOLD : characters);
	}, 0);
}
