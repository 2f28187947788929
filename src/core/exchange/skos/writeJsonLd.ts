import type { Steps } from '../../steps/steps';
import { jsonInSteps } from '../jsonInSteps';
import type { RdfValue } from './graph';
import { NAMESPACES, TYPE, WRITTEN_PREFIXES } from './namespaces';
import type { RdfNode } from './skosNodes';

/** Writes nodes as JSON-LD 1.1 with a context of its own, so that nothing has to be fetched to read it. One step for each node. */
export function jsonLdInSteps(nodes: readonly RdfNode[]): Steps<string> {
	const context = Object.fromEntries(WRITTEN_PREFIXES.map(prefix => [prefix, NAMESPACES[prefix]]));
	return jsonInSteps({ '@context': context }, ['@graph', nodes, objectOf]);
}

function objectOf({ id, properties }: RdfNode): object {
	return {
		'@id': id,
		...Object.fromEntries(properties.map(([property, values]) => (property === TYPE
			? ['@type', values.map(({ value }) => nameOf(value))[0]]
			: [nameOf(property), values.map(valueOf)]))),
	};
}

function valueOf({ value, isNode, language }: RdfValue): object {
	return isNode ? { '@id': value } : { ...(language !== undefined && { '@language': language }), '@value': value };
}

function nameOf(address: string): string {
	const prefix = WRITTEN_PREFIXES.find(one => address.startsWith(NAMESPACES[one]));
	return prefix === undefined ? address : `${prefix}:${address.slice(NAMESPACES[prefix].length)}`;
}
