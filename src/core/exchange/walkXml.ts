import { SaxesParser } from 'saxes';
import { MAX_NESTING } from '../limits';
import type { ExchangeProblemCode } from './termBase';

/** Why XML is not read. */
export class XmlError extends Error {
	readonly code: ExchangeProblemCode;
	readonly line: number;

	constructor(code: ExchangeProblemCode, message: string, line: number) {
		super(message);
		this.code = code;
		this.line = line;
	}
}

/** Callbacks for each element and text. */
export interface XmlHandlers {
	/** `name` is without prefix; attributes are looked up as they are written, and `line` starts at 1. */
	readonly open?: (name: string, attribute: (name: string) => string | undefined, line: number) => void;
	/** May be called several times for one text. */
	readonly text?: (text: string) => void;
	readonly close?: (name: string) => void;
}

/**
 * Walks the elements of XML in order, without a tree. Throws an `XmlError` with the line if the text is not well formed, is nested
 * more deeply than `MAX_NESTING`, or declares anything in its document type, such as entities. External document types are ignored.
 */
export function walkXml(xml: string, { open, text, close }: XmlHandlers): void {
	const parser = new SaxesParser();
	const { closed } = guarded(parser);
	parser.on('opentag', ({ name, attributes }) => open?.(localName(name), wanted => attributes[wanted], parser.line));
	parser.on('text', part => text?.(part));
	parser.on('cdata', part => text?.(part));
	parser.on('closetag', ({ name }) => {
		closed();
		close?.(localName(name));
	});
	parser.write(xml).close();
}

/** An element with names in namespaces: the address of the namespace, followed by the name in it. */
export interface NamedElement {
	readonly name: string;
	readonly attributes: readonly (readonly [name: string, value: string])[];
	readonly attribute: (namespace: string, name: string) => string | undefined;
	/** The line, starting at 1. */
	readonly line: number;
}

/** Like `walkXml`, but names are in their namespaces. A prefix that is not declared is an `XmlError`. */
export function walkNamedXml(
	xml: string,
	{
		open,
		text,
		close,
	}: { readonly open: (element: NamedElement) => void; readonly text: (text: string) => void; readonly close: () => void },
): void {
	const parser = new SaxesParser({ xmlns: true });
	const { closed } = guarded(parser);
	parser.on('opentag', ({ uri, local, attributes }) => {
		const own = Object.values(attributes).map(attribute => [attribute.uri + attribute.local, attribute.value] as const);
		const known = new Map(own);
		open({ name: uri + local, attributes: own, attribute: (namespace, name) => known.get(namespace + name), line: parser.line });
	});
	parser.on('text', text);
	parser.on('cdata', text);
	parser.on('closetag', () => {
		closed();
		close();
	});
	parser.write(xml).close();
}

/**
 * Makes a parser refuse XML that is not well formed, is nested too deeply, or declares anything. A parser has one handler for each event,
 * so the caller must call `closed` at each closing tag.
 */
function guarded(parser: Pick<SaxesParser, 'on' | 'line'>): { readonly closed: () => void } {
	let depth = 0;
	parser.on('error', error => { throw new XmlError('syntax', error.message.replace(/^(?:undefined:)?\d+:\d+: /, ''), parser.line); });
	parser.on('doctype', doctype => {
		if (doctype.includes('[')) {
			throw new XmlError('entities', 'DOCTYPE', parser.line);
		}
	});
	parser.on('opentagstart', () => {
		if (++depth > MAX_NESTING) {
			throw new XmlError('tooDeep', String(MAX_NESTING), parser.line);
		}
	});
	return { closed: () => { depth--; } };
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
