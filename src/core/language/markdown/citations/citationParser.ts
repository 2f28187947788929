import { Tree, type SyntaxNode } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import { bracketEnds } from '../../../citation/document/brackets';
import { joinParts, trimmedPart } from '../../../citation/document/noteDefinitions';
import type {
	ClosedPart,
	ClosedReason,
	ParsingFinding,
	ParsedPart,
	CitationParser,
	NoteDefinition,
	NoteMark,
	WrittenNote,
} from '../../../citation/document/written';
import { LineInput } from '../syntax/lineInput';
import { beginsFrontMatter, frontMatterLength, markdownParser } from '../syntax/syntax';
import { citationParts } from './citationParts';
import { citationsInTree } from './keys';

/** Parses the citations and notes of Markdown. */
export const markdownCitationParser: CitationParser = citationParserWith(markdownParser);

/** Like `markdownCitationParser`, with another parser. */
export function citationParserWith(parser: () => MarkdownParser): CitationParser {
	const parse = (text: string, front: number) => parser().parse(new LineInput(text.slice(front)));
	const readPart = (text: string, { isFirst }: { readonly isFirst: boolean }) => {
		const front = isFirst ? frontMatterLength(text) : 0;
		return readTree(parse(text, front), front, text);
	};
	return {
		read: text => joinParts([readPart(text, { isFirst: true })]),
		readPart,
		closedIn(text) {
			const front = frontMatterLength(text);
			let tree: Tree | undefined;
			return offset => {
				if (offset < front || (front === 0 && beginsFrontMatter(text))) {
					return { start: 0, end: front === 0 ? text.length : front, reason: 'frontMatter' };
				}
				tree ??= parse(text, front);
				return closedAt(tree, front, text, offset);
			};
		},
	};
}

const DEFINITION = /^\[\^([^\]\s]+)\]:[ \t]*/;
const MARK = /^\[\^([^\]\s]+)\]$/;

function readTree(tree: Tree, front: number, text: string): ParsedPart {
	const marks: NoteMark[] = [];
	const definitions: NoteDefinition[] = [];
	const inText: WrittenNote[] = [];
	const findings: ParsingFinding[] = [];
	const endOf = bracketEnds(text);
	tree.iterate({
		enter: ({ name, from, to, tree: node }) => {
			if (name === 'Footnote') {
				definitions.push(definitionAt(text, front + from, front + to));
			} else if (name === 'Opaque' && text[front + from] === '[' && !(node instanceof Tree && node.children.length > 0)) {
				const label = MARK.exec(text.slice(front + from, front + to))?.[1];
				if (label !== undefined) {
					marks.push({ start: front + from, end: front + to, label });
				}
			} else if (name === 'Opaque' && text[front + from] === '^' && to === from + 1) {
				const start = front + from;
				const end = endOf(start + 1);
				if (end < 0) {
					findings.push({ code: 'unclosed', start, end: start + 2 });
				} else {
					inText.push({ start, end, content: trimmedPart(text, start + 2, end - 1) });
				}
			}
		},
	});
	return { citations: citationParts(text, citationsInTree(tree, front, text)), marks, definitions, inText, findings };
}

function definitionAt(text: string, start: number, to: number): NoteDefinition {
	const head = DEFINITION.exec(text.slice(start, Math.min(to, start + 1000)));
	const content = trimmedPart(text, start + (head?.[0].length ?? 0), to);
	return { start, end: Math.max(content.end, start), label: head?.[1] ?? '', content };
}

/** Returns why a node cannot contain citations; `undefined` if it can. `Opaque` and `Hidden` nodes have several meanings. */
function reasonOf(name: string, text: string, start: number): ClosedReason | undefined {
	switch (name) {
		case 'FencedCode':
		case 'CodeBlock':
		case 'InlineCode':
			return 'code';
		case 'CommentBlock':
		case 'ProcessingInstructionBlock':
			return 'comment';
		case 'HTMLBlock':
		case 'HTMLTag':
			if (text.startsWith('<!--', start)) {
				return 'comment';
			}
			return name === 'HTMLTag' ? 'verbatim' : undefined;
		case 'Link':
		case 'Image':
		case 'URL':
		case 'LinkReference':
			return 'link';
		case 'Hidden':
			if (text.startsWith('$$', start)) {
				return 'maths';
			}
			return text.startsWith('%', start) ? 'comment' : 'verbatim';
		case 'Opaque':
			if (/^(?:\$|\\[([])/.test(text.slice(start, start + 2))) {
				return 'maths';
			}
			if (text.startsWith('%%', start)) {
				return 'comment';
			}
			return text[start] === '{' || text[start] === '\\' ? 'verbatim' : undefined;
		default:
			return undefined;
	}
}

/** Whether brackets that the parser treats as a link are a citation or plain text, because no link target is defined. */
function hasNoTarget(text: string, start: number, end: number): boolean {
	const written = text.slice(start, end);
	const labels = [written.slice(written.lastIndexOf('[')), written.replace(/\[\]$/, '')].map(label => `${label.toLowerCase()}:`);
	const whole = text.toLowerCase();
	return /@|\^/.test(written) || !labels.some(label => whole.includes(label));
}

/** Whether an offset is in the description of an image, which pandoc and Quarto print as its caption. */
function isInDescription(image: SyntaxNode, text: string, { front, offset }: { readonly front: number; readonly offset: number }): boolean {
	const [open, close] = image.getChildren('LinkMark');
	const hasAddress = close !== undefined && /^\][([]/.test(text.slice(front + close.from, front + close.from + 2));
	return open !== undefined && hasAddress && front + open.to <= offset && offset <= front + close.from;
}

/** Blocks that include the end of their last line, so that nothing can be inserted there. */
const BLOCKS: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock', 'CommentBlock', 'Hidden', 'LinkReference']);

function closedAt(tree: Tree, front: number, text: string, offset: number): ClosedPart | undefined {
	let found: ClosedPart | undefined;
	tree.iterate({
		enter: ({ name, from, to, node }) => {
			const start = front + from;
			const end = front + to;
			const isInside =
				(BLOCKS.has(name) ? start <= offset && offset <= end : start < offset && offset < end)
				&& !(name === 'Image' && isInDescription(node, text, { front, offset }));
			const reason = isInside && !found ? reasonOf(name, text, start) : undefined;
			if (reason !== undefined && !(name === 'Link' && text[end - 1] === ']' && hasNoTarget(text, start, end))) {
				found = { start, end, reason };
			}
			return start <= offset && offset <= end;
		},
	});
	return found;
}
