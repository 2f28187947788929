import { isObject } from '../../data/isObject';
import { MAX_NESTING, MAX_STATEMENTS } from '../../limits';
import { Graph, type RdfValue, type ReadGraph } from './graph';
import { contextOf, iriOf, OUTERMOST, termIri, type JsonLdContext, type JsonLdObject, type TermDefinition } from './jsonLdContext';
import { NAMESPACES, SKOS, TYPE } from './namespaces';

/**
 * Reads the common shapes of JSON-LD 1.1: one node, a list of nodes or `@graph`; contexts with prefixes, terms, `@vocab`, `@base`,
 * `@language` and language maps; nested nodes, lists and sets. No remote context is fetched, no frame or index map is read, and no
 * more than `most` statements.
 */
export function readJsonLd(text: string, most = MAX_STATEMENTS): ReadGraph {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		return { problem: { detail: error instanceof Error ? error.message : String(error) } };
	}
	const reader = new Reader(most);
	try {
		reader.nodes(data, OUTERMOST, 0);
	} catch (error) {
		if (error instanceof LimitExceeded) {
			const { code, message } = error;
			return { problem: { code, detail: message } };
		}
		throw error;
	}
	return { graph: reader.graph };
}

/** The error for a file that is nested too deeply or has too many statements; the message is the limit. */
class LimitExceeded extends Error {
	readonly code: 'tooDeep' | 'tooMany';

	constructor(code: LimitExceeded['code'], limit: number) {
		super(String(limit));
		this.code = code;
	}
}

/** The node whose properties are read, and how deep it is. */
interface SubjectPlace {
	readonly id: string;
	readonly context: JsonLdContext;
	readonly depth: number;
}

class Reader {
	readonly graph = new Graph();
	private readonly most: number;
	private blank = 0;

	constructor(most: number) {
		this.most = most;
	}

	nodes(data: unknown, context: JsonLdContext, depth: number): void {
		if (depth > MAX_NESTING) {
			throw new LimitExceeded('tooDeep', MAX_NESTING);
		}
		if (Array.isArray(data)) {
			(data as readonly unknown[]).forEach(item => this.nodes(item, context, depth + 1));
		} else if (isObject(data)) {
			this.node(data, context, depth);
		}
	}

	/** Adds a node, and returns its identifier. */
	private node(object: JsonLdObject, outer: JsonLdContext, depth: number): string {
		const context = contextOf(object['@context'], outer);
		const members = Object.entries(object).map(([key, value]) => [context.aliases.get(key) ?? key, value] as const);
		const named = members.find(([key]) => key === '@id')?.[1];
		const id = typeof named === 'string' ? iriOf(named, context) : `_:json${this.blank++}`;
		for (const [key, value] of members) {
			if (key === '@graph' || key === '@included') {
				this.nodes(value, context, depth + 1);
			} else if (key === '@type') {
				for (const type of textsIn(value)) {
					this.add(id, TYPE, { value: termIri(type, context), isNode: true });
				}
			} else if (!key.startsWith('@')) {
				const term = context.terms.get(key) ?? { iri: termIri(key, context), isNode: false, isLanguageMap: false };
				this.values(value, term, { id, context, depth: depth + 1 });
			}
		}
		return id;
	}

	private values(value: unknown, term: TermDefinition, at: SubjectPlace): void {
		const { id, context, depth } = at;
		if (depth > MAX_NESTING) {
			throw new LimitExceeded('tooDeep', MAX_NESTING);
		}
		const language = term.language ?? context.language;
		if (Array.isArray(value)) {
			(value as readonly unknown[]).forEach(item => this.values(item, term, { ...at, depth: depth + 1 }));
		} else if (typeof value === 'string') {
			this.add(
				id,
				term.iri,
				term.isNode
					? { value: iriOf(value, context), isNode: true }
					: { value, isNode: false, ...(language !== undefined && { language }) },
			);
		} else if (typeof value === 'number' || typeof value === 'boolean') {
			this.add(id, term.iri, { value: String(value), isNode: false });
		} else if (isObject(value)) {
			this.object(value, term, at);
		}
	}

	private object(value: JsonLdObject, term: TermDefinition, at: SubjectPlace): void {
		const { id, context, depth } = at;
		const member = (keyword: string) => value[keyword] ?? Object.entries(value).find(([key]) => context.aliases.get(key) === keyword)?.[1];
		const list = member('@list') ?? member('@set');
		const text = member('@value');
		if (list !== undefined) {
			this.values(list, term, { ...at, depth: depth + 1 });
		} else if (text !== undefined) {
			const language = member('@language');
			this.add(id, term.iri, { value: String(text), isNode: false, ...(typeof language === 'string' && { language }) });
		} else if (term.isLanguageMap || (TEXTS.has(term.iri) && isByLanguage(value, context))) {
			for (const [language, texts] of Object.entries(value)) {
				for (const each of textsIn(texts)) {
					this.add(id, term.iri, { value: each, isNode: false, ...(language !== '@none' && { language }) });
				}
			}
		} else {
			this.add(id, term.iri, { value: this.node(value, context, depth), isNode: true });
		}
	}

	private add(subject: string, property: string, value: RdfValue): void {
		this.graph.add(subject, property, value);
		if (this.graph.size > this.most) {
			throw new LimitExceeded('tooMany', this.most);
		}
	}
}

/** Returns a text, or the texts in a list; anything else is left out. */
function textsIn(value: unknown): readonly string[] {
	const values: readonly unknown[] = Array.isArray(value) ? value : [value];
	return values.filter(each => typeof each === 'string');
}

/** The properties whose values are texts, even where a context that says so is elsewhere. */
const TEXTS: ReadonlySet<string> = new Set([
	...['prefLabel', 'altLabel', 'hiddenLabel', 'definition', 'scopeNote', 'title'].map(name => NAMESPACES.skos + name),
	...[SKOS.description, SKOS.title],
]);

/** Whether an object has texts by language: `{ "en": "reef", "fr": ["récif"] }`. */
function isByLanguage(value: JsonLdObject, { aliases }: JsonLdContext): boolean {
	const members = Object.entries(value);
	return members.length > 0 && members.every(([key, texts]) =>
		aliases.get(key) === undefined && /^(?:[a-z]{2,3}(?:-\w+)*|@none)$/i.test(key) && [texts].flat().every(text => typeof text === 'string'));
}
