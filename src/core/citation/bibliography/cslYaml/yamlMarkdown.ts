import { richRuns, type RichStyle } from '../../../csl/richText';
import { escapeMarkdown } from '../../../markdown/escapeMarkdown';

/** The Markdown delimiters of each style. Superscripts and subscripts cannot contain spaces. */
const MARKS: Readonly<Record<RichStyle, readonly [string, string]>> = {
	italic: ['*', '*'],
	bold: ['**', '**'],
	sup: ['^', '^'],
	sub: ['~', '~'],
	smallCaps: ['[', ']{.smallcaps}'],
	noCase: ['[', ']{.nocase}'],
};

/**
 * Converts CSL text to pandoc Markdown for the strings of a CSL-YAML file: markup characters are escaped, pandoc's smart punctuation
 * is prevented, and CSL tags become Markdown.
 */
export function yamlMarkdown(text: string): string {
	return richRuns(text).map(({ text: run, styles }, index) => {
		const inner = run.trim();
		if (inner === '') {
			return run;
		}
		const start = run.length - run.trimStart().length;
		return `${run.slice(0, start)}${styles.reduceRight(marked, escaped(inner, index === 0))}${run.slice(start + inner.length)}`;
	}).join('');
}

/**
 * Escapes an address for a CSL-YAML file. Pandoc parses addresses as Markdown, too, with dashes, quotation marks, emphasis and citations;
 * an ordinary one is unchanged.
 */
export function addressMarkdown(address: string): string {
	return address.replace(/[\\`*~^$'"[\]<>@]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|-(?=-)|\.(?=\.\.)|&(?=#?\w{1,40};)/gu, '\\$&');
}

/** Removes the backslashes of Markdown escapes. */
export function withoutEscapes(markdown: string): string {
	return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function marked(text: string, style: RichStyle): string {
	const [before, after] = MARKS[style];
	return (style === 'sup' || style === 'sub') && /\s/.test(text) ? text : `${before}${text}${after}`;
}

function escaped(text: string, atStart: boolean): string {
	return escapeMarkdown(text, { atStart, keepsControls: true });
}
