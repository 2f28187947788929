import { characterOfEntity } from '../../text/characterOfEntity';
import { markdownOf } from '../markdownOf';
import type { Row } from '../table/readCsv';
import { afterTerm, type GlossaryPart, type GlossarySyntax } from './glossaryPart';

/** Comments and tags. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<(\/?[a-zA-Z][^<>]*)>/g;
/** Elements whose content is not text. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template']);
/** Elements that end what is before them. */
const BLOCKS: ReadonlySet<string> = new Set('p li dt dd dl ul ol table tr td th div section article h1 h2 h3 h4 h5 h6 caption'.split(' '));
/** Surrounds text in bold while a paragraph or item is read; texts cannot have it. */
const BOLD = '\u0000';

/** Tables, definition lists, and paragraphs and items that begin with a term in bold. */
export const HTML: GlossarySyntax = {
	parts(text) {
		const reader = new HtmlReader();
		let line = 1;
		let from = 0;
		let hidden: string | undefined;
		for (const { 0: markup, 1: tag, index } of text.matchAll(MARKUP)) {
			const between = text.slice(from, index);
			reader.text(hidden === undefined ? between : '');
			line += between.split('\n').length - 1;
			const name = /^\/?([a-zA-Z][\w-]*)/.exec(tag ?? '')?.[1]?.toLowerCase() ?? '';
			const opens = tag?.startsWith('/') === false;
			if (hidden === undefined) {
				hidden = opens && HIDDEN.has(name) ? name : undefined;
				reader.tag(name, opens, line);
			} else if (name === hidden && !opens) {
				hidden = undefined;
			}
			line += markup.split('\n').length - 1;
			from = index + markup.length;
		}
		reader.text(text.slice(from));
		return reader.finish();
	},
	plain: text => text,
	description: markdownOf,
};

/** Elements that end the one that is open: others are space in cells and definitions. */
const ENDING: Readonly<Record<string, ReadonlySet<string>>> = {
	cell: new Set(['td', 'th', 'tr', 'table']), definition: new Set(['dt', 'dd', 'dl']), item: new Set([...BLOCKS].filter(name => name !== 'p' && name !== 'div')),
};
const INSIDE: Readonly<Record<string, keyof typeof ENDING>> = { td: 'cell', th: 'cell', dt: 'definition', dd: 'definition', li: 'item' };

class HtmlReader {
	private readonly parts: GlossaryPart[] = [];
	private rows: { readonly cells: string[]; readonly line: number }[] = [];
	private term: { readonly text: string; readonly line: number } | undefined;
	/** The name of the element whose text is read, that text, and the line where it begins. */
	private element = '';
	private block = '';
	private line = 1;

	text(html: string): void {
		this.block += decoded(html);
	}

	tag(name: string, opens: boolean, line: number): void {
		if (name === 'b' || name === 'strong' || name === 'dfn') {
			this.block += BOLD;
		} else if (name === 'br' || (BLOCKS.has(name) && ENDING[INSIDE[this.element] ?? '']?.has(name) === false)) {
			this.block += ' ';
		} else if (BLOCKS.has(name)) {
			this.endBlock();
			[this.element, this.line] = [opens ? name : '', line];
			if (name === 'table') {
				this.endTable();
			} else if (name === 'tr' && opens) {
				this.rows.push({ cells: [], line });
			}
		}
	}

	finish(): readonly GlossaryPart[] {
		this.endBlock();
		this.endTable();
		return this.parts;
	}

	private endBlock(): void {
		const { block, element, line, term } = this;
		const text = spaced(block.replaceAll(BOLD, ''));
		this.block = '';
		if (element === 'td' || element === 'th') {
			this.rows.at(-1)?.cells.push(text);
		} else if (element === 'dt') {
			this.term = { text, line };
		} else if (element === 'dd') {
			this.parts.push(...term ? [{ type: 'definition', term: term.text, text, line: term.line } as const] : []);
			this.term = undefined;
		} else if (element === 'p' || element === 'li') {
			const close = block.trimStart().startsWith(BOLD) ? block.indexOf(BOLD, block.indexOf(BOLD) + 1) : -1;
			const { term: name, text: said, isDivided } = afterTerm(spaced(block.slice(0, close + 1).replaceAll(BOLD, '')), spaced(block.slice(close + 1).replaceAll(BOLD, '')));
			if (close >= 0 && name !== '' && isDivided) {
				this.parts.push({ type: 'definition', term: name, text: said, line });
			}
		}
	}

	private endTable(): void {
		const rows: readonly Row[] = this.rows.filter(({ cells }) => cells.length > 0);
		this.parts.push(...rows.length > 0 ? [{ type: 'table', rows } as const] : []);
		this.rows = [];
	}
}

function spaced(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function decoded(html: string): string {
	return html.replaceAll(BOLD, '').replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,8});/g, (written, name: string) => characterOfEntity(name) ?? written);
}
