import { convert } from '@asciidoctor/core';
import { writeRich } from '../../../src/core/citation/style/output';
import type { Rich } from '../../../src/core/citation/style/style';
import { documentLanguageOf } from '../../../src/core/language/languages';
import { run } from './program';

/** Where a text is written, and what is read of it besides. */
export interface Place {
	readonly name: string;
	readonly write: (text: string, language: string) => string;
	readonly read: (text: string) => string;
}

/** The places at which each language writes texts of others. */
export const PLACES: readonly Place[] = [
	{ name: 'at the start of a paragraph', write: (text, language) => written([{ text }], language), read: text => text },
	{ name: 'within a paragraph', write: (text, language) => written([{ text: 'Word ' }, { text, smallCaps: true }, { text: ' word' }], language), read: text => `Word ${text} word` },
	{ name: 'in italics', write: (text, language) => written([{ text: 'Word ' }, { text, italic: true }, { text: ' word' }], language), read: text => `Word ${text} word` },
	{ name: 'in a template', write: (text, language) => `Word ${documentLanguageOf(language).citation.escape(text)} word`, read: text => `Word ${text} word` },
];

function written(text: Rich, language: string): string {
	return writeRich(text, documentLanguageOf(language).output);
}

/** A program that reads a language, which is not ours. */
export interface Reader {
	readonly language: string;
	/** What has to be installed. */
	readonly program: string;
	readonly name: string;
	/** The text of each paragraph; markup in it, and blocks of another kind, are named. */
	readonly read: (paragraphs: readonly string[]) => Promise<readonly string[]>;
	/** What the language cannot say, as it is written instead. */
	readonly instead?: (text: string) => string;
	/** Texts that the reader is known to read wrongly, however they are written. */
	readonly misreads?: (text: string) => boolean;
}

/** The readers of the languages of documents. */
export const READERS: readonly Reader[] = [
	...[['markdown', 'markdown'], ['markdown', 'gfm'], ['markdown', 'commonmark_x'], ['latex', 'latex'], ['typst', 'typst'], ['org', 'org'], ['restructuredtext', 'rst'], ['html', 'html'], ['wikitext', 'mediawiki']].map(([language = '', format = '']) => ({
		language, program: 'pandoc', name: `pandoc as ${format}`,
		read: (paragraphs: readonly string[]) => Promise.resolve(readWithPandoc(format === 'html' ? paragraphs.map(text => `<p>${text}</p>`) : paragraphs, format)),
		...(format === 'org' && { instead: (text: string) => text.replaceAll('[', '(').replaceAll(']', ')') }),
		// Of two colons at the end of a paragraph pandoc drops one, which docutils does not.
		...(format === 'rst' && { misreads: (text: string) => /::\s*$/.test(text) }),
	})),
	{ language: 'asciidoc', program: 'node', name: 'Asciidoctor', read: readWithAsciidoctor },
	{ language: 'restructuredtext', program: 'python3 -m docutils', name: 'docutils', read: paragraphs => Promise.resolve(readWithDocutils(paragraphs)) },
];

/** Marks that a paragraph has more than text. */
export function marked(kind: string, text: string): string {
	return `<${kind}: ${text}>`;
}

/** Entities of Org (its variable `org-entities`) that pandoc takes for commands of LaTeX. */
const ORG_ENTITIES: Readonly<Record<string, string>> = { '\\under{}': '_', '\\asciicirc{}': '^' };

/** A text for pandoc: a command of LaTeX's own that it does not know is defined, and elements of HTML that it does not read in wikitext are left out. */
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

/** Each block as pandoc reads it; whatever is no text is named, except emphasis, which the places ask for. */
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
				return format === 'org' ? ORG_ENTITIES[(c as readonly string[])[1] ?? ''] ?? marked(t, JSON.stringify(c)) : marked(t, JSON.stringify(c));
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

/** The text of HTML in which no element is left. */
function plain(html: string): string {
	return html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
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
