import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import { richRuns, type RichStyle } from './richText';

/** The marks around a stretch. Spaces would end those of super- and subscripts. */
const MARKS: Readonly<Record<RichStyle, readonly [string, string]>> = {
	italic: ['*', '*'], bold: ['**', '**'], sup: ['^', '^'], sub: ['~', '~'], smallCaps: ['[', ']{.smallcaps}'], noCase: ['[', ']{.nocase}'],
};

/**
 * A CSL text as pandoc's Markdown, which is what the texts of a CSL-YAML file are: nothing in it is markup, dashes and full stops
 * stay single, and the tags that CSL allows are marks.
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

/** The text behind the backslashes of Markdown. */
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
