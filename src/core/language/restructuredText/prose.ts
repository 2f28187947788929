import { ADDRESS, emphasisTokens, combineTokens } from '../../prose/inline';
import { linesOf, ParagraphJoiner } from '../../prose/paragraphs';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';

/** The directives whose content is prose; so is their argument, except for figures and tables of contents. */
const PROSE_DIRECTIVE = new RegExp(
	`^(?:${[
		'note', 'warning', 'tip', 'important', 'hint', 'caution', 'danger', 'attention', 'error', 'admonition', 'topic', 'sidebar',
		'epigraph', 'highlights', 'pull-quote', 'compound', 'container', 'rubric', 'table', 'list-table', 'seealso', 'centered',
		'versionadded', 'versionchanged', 'deprecated', 'title', 'parsed-literal', 'line-block', 'header', 'footer', 'glossary',
	].join('|')})$`,
);
/** The directives whose argument is a file or class, and whose content is prose. */
const CAPTIONED_DIRECTIVE = /^(?:figure|container|compound|versionadded|versionchanged|deprecated|only|class)$/;

const EXPLICIT = /^([ \t]*)\.\.(?:[ \t]|$)/;
const DIRECTIVE = /^[ \t]*\.\.[ \t]+(?:\|[^|]*\|[ \t]+)?([\w:.+-]+?)::(?:[ \t]+|$)/;
const NOTE = /^[ \t]*\.\.[ \t]+\[[^\]]+\][ \t]*/;
const FIELD = /^[ \t]*:(?![ \t:])[^:\n`]+:(?:[ \t]+|$)/;
const ITEM = /^[ \t]*(?:[-*+•]|(?:\d+|[a-zA-Z]|#)[.)]|\((?:\d+|[a-zA-Z]|#)\)|\|)[ \t]+/;
const UNDERLINE = /^[ \t]*([!-/:-@[-`{-~])\1*[ \t]*$/;
const TABLE_RULE = /^[ \t]*(?:\+[-=+]+\+|=+(?:[ \t]+=+)+)[ \t]*$/;
const DOCTEST = /^[ \t]*>>> /;

const TOKENS = combineTokens([
	/``(?:[^`\n]|`[^`\n])*`{0,2}/u,
	// Roles with prose: only the name of the role and the closing backtick are not prose.
	/:(?:abbr|abbreviation|term|emphasis|strong|title|title-reference|sup|sub|dfn|guilabel|any|ref|doc|numref):(?=`)/u,
	/:[\w:+.-]{1,60}:`[^`<]*(?:<[^`<]*)?`/u, /`[^`<>]*`:[\w:+.-]{1,60}:/,
	/<[^<>`\n]*>(?=`)/u, // the target of a link with text
	/\\\s/u, // joins markup to what follows
	/\|[^|\s](?:[^|\n]*[^|\s])?\|_{0,2}/u, /\[[#*\w.:-]+\]_/u, /_`[^`\n]*`/u, ADDRESS,
], [/\\(?=[^\s\p{L}\p{N}])/u, /`_{0,2}(?![\p{L}\p{N}])/u, /`/u, /(?<=[\p{L}\p{N}])__?(?![\p{L}\p{N}_])/u, ...emphasisTokens('*')]);

/**
 * Returns the prose of reStructuredText: titles, text, notes and captions, without literal text, other directives, comments and targets.
 */
export function findRestructuredTextProse(text: string): readonly ProseRange[] {
	const list = new RangeList();
	const paragraphs = new ParagraphJoiner(list, text, TOKENS);
	/** The indentation of the start of an opaque block: every line indented further is part of it. */
	let opaque: number | undefined;
	let options = false;
	let doctest = false;
	for (const { start, end, content } of linesOf(text)) {
		const indent = content.length - content.trimStart().length;
		if (content.trim() === '') {
			paragraphs.end();
			options = false;
			doctest = false;
			continue;
		}
		if (doctest || (opaque !== undefined && indent > opaque)) {
			continue;
		}
		opaque = undefined;
		const at = (pattern: RegExp) => start + (pattern.exec(content)?.[0].length ?? 0);
		if (EXPLICIT.test(content)) {
			const directive = DIRECTIVE.exec(content)?.[1];
			const captioned = directive !== undefined && CAPTIONED_DIRECTIVE.test(directive);
			const spoken = directive !== undefined && PROSE_DIRECTIVE.test(directive);
			paragraphs.end();
			options = captioned || spoken;
			opaque = options || NOTE.test(content) ? undefined : indent;
			const words = NOTE.test(content) || (spoken && !captioned) ? at(spoken ? DIRECTIVE : NOTE) : end;
			// A directive without an argument does not start a paragraph, so its `::` does not announce literal text.
			if (words < end) {
				paragraphs.add(words, end);
			}
		} else if (DOCTEST.test(content) && !paragraphs.open) {
			doctest = true;
		} else if (UNDERLINE.test(content) || TABLE_RULE.test(content)) {
			paragraphs.end();
			opaque = content.trim() === '::' ? indent : undefined;
		} else if (FIELD.test(content)) {
			paragraphs.end();
			if (!options) {
				paragraphs.add(at(FIELD), end);
			}
		} else {
			if (ITEM.test(content)) {
				paragraphs.end();
			}
			paragraphs.add(at(ITEM), end);
		}
		if (content.trimEnd().endsWith('::') && paragraphs.open) {
			paragraphs.end();
			opaque = indent;
		}
	}
	paragraphs.end();
	return list.ranges;
}
