import type { Steps } from '../../steps/steps';
import type { RdfValue } from './graph';
import { NAMESPACES, TYPE, WRITTEN_PREFIXES } from './namespaces';
import type { RdfNode } from './skosNodes';

/** Writes nodes as Turtle (RDF 1.1), in order. One step for each node. */
export function* turtleInSteps(nodes: readonly RdfNode[]): Steps<string> {
	const prefixes = WRITTEN_PREFIXES.map(prefix => `@prefix ${prefix}: <${NAMESPACES[prefix]}> .\n`).join('');
	const blocks: string[] = [];
	for (const { id, properties } of nodes) {
		const lines = properties.map(
			([property, values]) => `\t${property === TYPE ? 'a' : nameOf(property)} ${values.map(valueOf).join(', ')}`,
		);
		blocks.push(`\n${iri(id)}\n${lines.join(' ;\n')} .\n`);
		yield;
	}
	return prefixes + blocks.join('');
}

function valueOf({ value, isNode, language }: RdfValue): string {
	return isNode
		? nameOf(value)
		: `"${value.replace(/["\\\n\r\t\b\f]/g, character => ESCAPES[character] ?? character).replace(CONTROL, coded)}"${language === undefined ? '' : `@${language}`}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
	'"': '\\"',
	'\\': '\\\\',
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t',
	'\b': '\\b',
	'\f': '\\f',
};
/** Control characters are allowed in a text, but programs disagree about them. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;

/** Writes a known address with its prefix, and any other in full. */
function nameOf(address: string): string {
	const prefix = WRITTEN_PREFIXES.find(one => address.startsWith(NAMESPACES[one]) && /^\w+$/.test(address.slice(NAMESPACES[one].length)));
	return prefix === undefined ? iri(address) : `${prefix}:${address.slice(NAMESPACES[prefix].length)}`;
}

/** Characters that an address cannot have in Turtle are written as escapes. */
function iri(address: string): string {
	return `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, coded)}>`;
}

function coded(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
