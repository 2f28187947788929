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

/** What is done at each element and text. */
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
	let depth = 0;
	parser.on('error', error => { throw new XmlError('syntax', error.message.replace(/^(?:undefined:)?\d+:\d+: /, ''), parser.line); });
	parser.on('doctype', doctype => {
		if (doctype.includes('[')) {
			throw new XmlError('entities', 'DOCTYPE', parser.line);
		}
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (++depth > MAX_NESTING) {
			throw new XmlError('tooDeep', String(MAX_NESTING), parser.line);
		}
		open?.(localName(name), wanted => attributes[wanted], parser.line);
	});
	parser.on('text', part => text?.(part));
	parser.on('cdata', part => text?.(part));
	parser.on('closetag', ({ name }) => {
		depth--;
		close?.(localName(name));
	});
	parser.write(xml).close();
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
