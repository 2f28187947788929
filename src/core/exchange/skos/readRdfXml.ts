import { MAX_STATEMENTS } from '../../limits';
import { walkNamedXml, XmlError, type NamedElement } from '../walkXml';
import { Graph, type ReadGraph, type RdfValue } from './graph';
import { NAMESPACES, TYPE } from './namespaces';
import { BASE } from './readTurtle';
import { resolved } from './resolveAddress';

const { rdf } = NAMESPACES;
const XML = 'http://www.w3.org/XML/1998/namespace';
/** Attributes of RDF that describe the element itself, and are not statements. */
const SYNTAX: ReadonlySet<string> = new Set(
	['about', 'ID', 'nodeID', 'resource', 'parseType', 'datatype', 'bagID', 'aboutEach', 'aboutEachPrefix'].map(name => rdf + name),
);

/** What elements inherit: the language of texts, and the address to which others are relative. */
interface Scope {
	readonly language: string;
	readonly base: string;
}

/** An element that is open. */
type Frame = Scope
	& /** Its elements are nodes. */
	(
		| { readonly type: 'top' }
		/** Its elements are properties; `items` counts those called `rdf:li`. */
		| { readonly type: 'node'; readonly subject: string; items: number }
		/** It has a text, or nodes as elements. */
		| {
				readonly type: 'property';
				readonly subject: string;
				readonly property: string;
				readonly isList: boolean;
				readonly isMarkup: boolean;
				text: string;
				readonly objects: string[];
		  }
		/** It is stated already, or is markup in a text. */
		| { readonly type: 'done' }
	);

/**
 * Reads RDF/XML (W3C Recommendation of 25 February 2014). Markup in a text (`parseType="Literal"`) is left out. Statements about statements
 * (`rdf:ID` of a property) are not read. Document types that define entities are refused, and nothing is fetched.
 */
export function readRdfXml(xml: string): ReadGraph {
	const reader = new RdfReader();
	try {
		walkNamedXml(xml, { open: element => reader.open(element), text: text => reader.text(text), close: () => reader.close() });
	} catch (error) {
		if (!(error instanceof XmlError)) {
			throw error;
		}
		return { problem: { code: error.code, detail: error.message, line: error.line } };
	}
	return { graph: reader.graph };
}

class RdfReader {
	readonly graph = new Graph();
	private readonly frames: Frame[] = [];
	private blanks = 0;

	open(element: NamedElement): void {
		const parent = this.frames.at(-1) ?? { type: 'top', language: '', base: BASE };
		const written = element.attribute(XML, 'base');
		const base = written === undefined ? parent.base : resolved(written, parent.base);
		this.frames.push(this.frameOf(element, parent, { language: element.attribute(XML, 'lang') ?? parent.language, base }));
	}

	text(text: string): void {
		const frame = this.frames.findLast(({ type }) => type !== 'done');
		if (frame?.type === 'property' && (frame.isMarkup || frame === this.frames.at(-1))) {
			frame.text += text;
		}
	}

	close(): void {
		const frame = this.frames.pop();
		if (frame?.type === 'property') {
			this.state(frame);
		}
	}

	private frameOf(element: NamedElement, parent: Frame, scope: Scope): Frame {
		switch (parent.type) {
			case 'top':
				return this.frames.length === 0 && element.name === `${rdf}RDF` ? { type: 'top', ...scope } : this.node(element, scope);
			case 'node':
				return this.property(element, parent, scope);
			case 'property': {
				if (parent.isMarkup) {
					return { type: 'done', ...scope };
				}
				const node = this.node(element, scope);
				parent.objects.push(node.subject);
				return node;
			}
			case 'done':
				return { type: 'done', ...scope };
		}
	}

	private node(element: NamedElement, scope: Scope): Frame & { type: 'node' } {
		const [about, id, blank] = ['about', 'ID', 'nodeID'].map(name => element.attribute(rdf, name));
		const subject =
			about !== undefined ? resolved(about, scope.base) : id !== undefined ? resolved(`#${id}`, scope.base) : this.blank(blank);
		if (element.name !== `${rdf}Description`) {
			this.add(subject, TYPE, { value: element.name, isNode: true }, element.line);
		}
		this.attributes(element, subject, scope);
		return { type: 'node', subject, items: 0, ...scope };
	}

	private property(element: NamedElement, parent: Frame & { type: 'node' }, scope: Scope): Frame {
		const property = element.name === `${rdf}li` ? `${rdf}_${++parent.items}` : element.name;
		const { subject } = parent;
		const [resource, blank, parse] = ['resource', 'nodeID', 'parseType'].map(name => element.attribute(rdf, name));
		const object =
			resource !== undefined
				? resolved(resource, scope.base)
				: blank !== undefined || parse === 'Resource' || this.hasStatements(element)
					? this.blank(blank)
					: undefined;
		if (object === undefined) {
			return {
				type: 'property',
				subject,
				property,
				isList: parse === 'Collection',
				isMarkup: parse !== undefined && parse !== 'Collection',
				text: '',
				objects: [],
				...scope,
			};
		}
		this.add(subject, property, { value: object, isNode: true }, element.line);
		this.attributes(element, object, scope);
		return parse === 'Resource' ? { type: 'node', subject: object, items: 0, ...scope } : { type: 'done', ...scope };
	}

	/** Adds the statements that the attributes of an element make about a node. */
	private attributes({ attributes, line }: NamedElement, subject: string, { language, base }: Scope): void {
		for (const [name, value] of attributes) {
			if (isStatement(name)) {
				const isNode = name === TYPE;
				this.add(
					subject,
					name,
					{ value: isNode ? resolved(value, base) : value, isNode, ...(!isNode && language !== '' && { language }) },
					line,
				);
			}
		}
	}

	private hasStatements({ attributes }: NamedElement): boolean {
		return attributes.some(([name]) => isStatement(name));
	}

	private state({ subject, property, isList, text, objects, language }: Frame & { type: 'property' }): void {
		if (isList) {
			this.add(subject, property, { value: this.list(objects), isNode: true });
		} else if (objects.length > 0) {
			objects.forEach(value => this.add(subject, property, { value, isNode: true }));
		} else {
			this.add(subject, property, { value: text, isNode: false, ...(language !== '' && { language }) });
		}
	}

	private list(objects: readonly string[]): string {
		return objects.reduceRight((rest, value) => {
			const item = this.blank(undefined);
			this.add(item, `${rdf}first`, { value, isNode: true });
			this.add(item, `${rdf}rest`, { value: rest, isNode: true });
			return item;
		}, `${rdf}nil`);
	}

	/** No name in a file has a space. */
	private blank(name: string | undefined): string {
		return name === undefined ? `_: ${++this.blanks}` : `_:${name}`;
	}

	private add(subject: string, property: string, value: RdfValue, line = 0): void {
		this.graph.add(subject, property, value);
		if (this.graph.size > MAX_STATEMENTS) {
			throw new XmlError('tooMany', String(MAX_STATEMENTS), line);
		}
	}
}

/** Attributes without a namespace, and those of XML itself, state nothing. */
function isStatement(name: string): boolean {
	return name.includes(':') && !name.startsWith(XML) && !name.startsWith('http://www.w3.org/2000/xmlns/') && !SYNTAX.has(name);
}
