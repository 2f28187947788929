import { convert } from '@asciidoctor/core';
import { writeRich } from '../../../src/core/citation/style/output';
import type { Rich } from '../../../src/core/citation/style/style';
import { documentLanguageOf } from '../../../src/core/language/languages';
import { run } from './program';

/** A position in which text is written, and the text that a reader should find there. */
export interface Place {
	readonly name: string;
	readonly write: (text: string, language: string) => string;
	readonly read: (text: string) => string;
}

/** The positions in which each language writes untrusted text. */
export const PLACES: readonly Place[] = [
	{ name: 'at the start of a paragraph', write: (text, language) => written([{ text }], language), read: text => text },
	{
		name: 'within a paragraph',
		write: (text, language) => written([{ text: 'Word ' }, { text, smallCaps: true }, { text: ' word' }], language),
		read: text => `Word ${text} word`,
	},
	{
		name: 'in italics',
		write: (text, language) => written([{ text: 'Word ' }, { text, italic: true }, { text: ' word' }], language),
		read: text => `Word ${text} word`,
	},
	{
		name: 'in a template',
		write: (text, language) => `Word ${documentLanguageOf(language).citation.escape(text)} word`,
		read: text => `Word ${text} word`,
	},
];

function written(text: Rich, language: string): string {
	return writeRich(text, documentLanguageOf(language).output);
}

/** An independent program that parses a language. */
export interface Reader {
	readonly language: string;
	/** The program that must be installed. */
	readonly program: string;
	readonly name: string;
	/** Returns the text of each paragraph; markup in it, and blocks of other kinds, are named. */
	readonly read: (paragraphs: readonly string[]) => Promise<readonly string[]>;
	/** Replaces characters that the language cannot express. */
	readonly instead?: (text: string) => string;
	/** Whether the reader is known to misread a text, however it is written. */
	readonly misreads?: (text: string) => boolean;
}

/** The readers of document languages. */
export const READERS: readonly Reader[] = [
	...[
		['markdown', 'markdown'],
		['markdown', 'gfm'],
		['markdown', 'commonmark_x'],
		['latex', 'latex'],
		['typst', 'typst'],
		['org', 'org'],
		['restructuredtext', 'rst'],
		['html', 'html'],
		['wikitext', 'mediawiki'],
	].map(([language = '', format = '']) => ({
		language,
		program: 'pandoc',
		name: `pandoc as ${format}`,
		read: (paragraphs: readonly string[]) =>
			Promise.resolve(readWithPandoc(format === 'html' ? paragraphs.map(text => `<p>${text}</p>`) : paragraphs, format)),
		...(format === 'org' && { instead: (text: string) => text.replaceAll('[', '(').replaceAll(']', ')') }),
		// pandoc drops one of two colons at the end of a paragraph, unlike docutils.
		...(format === 'rst' && { misreads: (text: string) => /::\s*$/.test(text) }),
	})),
	{ language: 'asciidoc', program: 'node', name: 'Asciidoctor', read: readWithAsciidoctor },
	{
		language: 'restructuredtext',
		program: 'python3 -m docutils',
		name: 'docutils',
		read: paragraphs => Promise.resolve(readWithDocutils(paragraphs)),
	},
];

/** Marks a paragraph that contains more than text. */
function marked(kind: string, text: string): string {
	return `<${kind}: ${text}>`;
}

/** Org entities (the variable `org-entities`) that pandoc takes for LaTeX commands. */
const ORG_ENTITIES: Readonly<Record<string, string>> = { '\\under{}': '_', '\\asciicirc{}': '^' };

/**
 * Prepares a text for pandoc: defines a LaTeX command that it does not know, and removes HTML elements that it does not read in
 * wikitext.
 */
function known(format: string, text: string): string {
	switch (format) {
		case 'latex':
			return `\\newcommand{\\textbar}{|}\n\n${text}`;
		case 'mediawiki':
			return text.replace(/<span style="font-variant: small-caps">|<\/span>/g, '');
		default:
			return text;
	}
}

interface Node {
	readonly t: string;
	readonly c?: unknown;
}

/** Returns each block as pandoc reads it; everything but text is named, except emphasis, which the positions contain. */
function readWithPandoc(paragraphs: readonly string[], format: string): readonly string[] {
	const { output, complaints, status } = run('pandoc', ['-f', format, '-t', 'json'], `${known(format, paragraphs.join('\n\n'))}\n`);
	if (status !== 0) {
		return [complaints];
	}
	const text = (value: unknown): string => {
		if (Array.isArray(value)) {
			return value.map(text).join('');
		}
		const { t, c } = value as Node;
		switch (t) {
			case 'Str':
				return String(c);
			case 'RawInline':
				return format === 'org'
					? (ORG_ENTITIES[(c as readonly string[])[1] ?? ''] ?? marked(t, JSON.stringify(c)))
					: marked(t, JSON.stringify(c));
			case 'Space':
			case 'SoftBreak':
				return ' ';
			case 'Emph':
			case 'SmallCaps':
			case 'Para':
			case 'Plain':
				return text(c);
			case 'Quoted': {
				const [{ t: kind }, inner] = c as [Node, unknown];
				const mark = kind === 'SingleQuote' ? '\'' : '"';
				return mark + text(inner) + mark;
			}
			case 'Span':
				return text((c as readonly unknown[])[1]);
			case 'Link': {
				const [, inner, [target]] = c as [unknown, unknown, [string]];
				return format === 'gfm' || text(inner) !== target ? marked('Link', text(inner)) : text(inner);
			}
			default:
				return marked(t, JSON.stringify(c ?? ''));
		}
	};
	return (JSON.parse(output) as { readonly blocks: readonly unknown[] }).blocks.map(text);
}

async function readWithAsciidoctor(paragraphs: readonly string[]): Promise<readonly string[]> {
	const html = String(await convert(`${paragraphs.join('\n\n')}\n`, { safe: 'secure', standalone: false }));
	return html.split(/<div class="paragraph">\n<p>/).slice(1).map(part => {
		const [inner = '', ...rest] = part.split('</p>\n</div>');
		const others = rest.join('').trim();
		return plain(inner.replace(/<\/?em>|<span class="small-caps">|<\/span>/g, '')) + (others === '' ? '' : marked('more', others));
	});
}

/** Returns the text of HTML that must not contain elements. */
function plain(html: string): string {
	return html
		.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');
}

const DOCUTILS = `
import json, sys
from docutils.core import publish_doctree
paragraphs = json.load(sys.stdin)
tree = publish_doctree('\\n\\n'.join(paragraphs) + '\\n', settings_overrides={'report_level': 5, 'halt_level': 5, 'doctitle_xform': False})
def text(node):
	return node.astext() if node.tagname in ('#text', 'emphasis') or node.tagname == 'reference' and node.astext() == node.get('refuri') else '<' + node.tagname + ': ' + node.astext() + '>'
print(json.dumps([''.join(map(text, node.children)) if node.tagname == 'paragraph' else '<' + node.tagname + ': ' + node.astext() + '>' for node in tree.children]))
`;

function readWithDocutils(paragraphs: readonly string[]): readonly string[] {
	const { output, complaints, status } = run('python3', ['-c', DOCUTILS], JSON.stringify(paragraphs));
	return status === 0 ? JSON.parse(output) as readonly string[] : [complaints];
}
