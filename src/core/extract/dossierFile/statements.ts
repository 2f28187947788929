import type { Key } from '../../dossier/model';
import type { OffsetRange } from '../../text/offsetRange';
import { memberOf } from './dossierEdits';
import { yamlTree, type YamlNode } from './yamlTree';

/** A statement of an entry to which evidence can be added, and its path in the file. */
export interface EntryStatement {
	readonly path: readonly (string | number)[];
	/** `name` has the language and the role as `detail`, `fact` the property, `relation` its type, the others none. */
	readonly type: 'name' | 'definition' | 'fact' | 'relation' | 'departure';
	/** A name, a value as written, the key of an entry, or the beginning of a text. */
	readonly text: string;
	readonly detail: string;
}

/** The keys that a dossier in YAML has; `undefined` if it cannot be read. */
export interface DossierKeys {
	readonly entries: ReadonlySet<Key>;
	readonly sources: ReadonlySet<Key>;
}

/** The members of a fact that have its value. */
const VALUES = ['date', 'count', 'identifier', 'place', 'text', 'amount'];
const ROLES = ['preferred', 'acronym', 'variant', 'discouraged'];
/** The longest text of a statement. */
const MAX_TEXT = 120;

/** Returns the keys of the entries and sources of a dossier in YAML. */
export function dossierKeys(text: string): DossierKeys | undefined {
	const root = yamlTree(text);
	const keysOf = (name: string) => {
		const node = memberOf(root, name);
		return node?.type === 'map' ? new Set(node.members.keys()) : undefined;
	};
	const entries = keysOf('entries');
	const sources = keysOf('sources');
	return entries && sources && { entries, sources };
}

/** Returns the statements of an entry in the order of the file; none if the text cannot be read or has no such entry. */
export function statementsOf(text: string, key: Key): readonly EntryStatement[] {
	const entry = memberOf(memberOf(yamlTree(text), 'entries'), key);
	const path = ['entries', key];
	const definition = memberOf(entry, 'definition');
	return [
		...namesIn(memberOf(entry, 'labels'), [...path, 'labels']),
		...(definition
			? [
					{
						path: [...path, 'definition'],
						type: 'definition',
						text: textOf(memberOf(definition, 'text') ?? definition),
						detail: '',
					} as const,
				]
			: []),
		...itemsOf(memberOf(entry, 'facts')).map((fact, index): EntryStatement => ({
			path: [...path, 'facts', index],
			type: 'fact',
			text: VALUES.map(name => textOf(memberOf(fact, name))).find(value => value !== '') ?? '',
			detail: textOf(memberOf(fact, 'property')),
		})),
		...itemsOf(memberOf(entry, 'relations')).map((relation, index): EntryStatement => ({
			path: [...path, 'relations', index],
			type: 'relation',
			text: textOf(memberOf(relation, 'target')),
			detail: textOf(memberOf(relation, 'type')),
		})),
		...itemsOf(memberOf(entry, 'departures')).map((departure, index): EntryStatement => ({
			path: [...path, 'departures', index], type: 'departure', text: textOf(memberOf(departure, 'says')), detail: '',
		})),
	];
}

/** Returns where the text of the short description of an entry is, within its quotation marks; `undefined` if it has none. */
export function glossPlace(text: string, key: Key): OffsetRange | undefined {
	const gloss = memberOf(memberOf(memberOf(yamlTree(text), 'entries'), key), 'gloss');
	const [first] = gloss?.type === 'map' ? gloss.members.values() : [gloss];
	const mark = first && /['"]/.test(text.charAt(first.start)) ? 1 : 0;
	return first && { start: first.start + mark, end: first.end - mark };
}

function namesIn(labels: YamlNode | undefined, path: readonly (string | number)[]): readonly EntryStatement[] {
	return labels?.type !== 'map'
		? []
		: Array.from(labels.members, ([language, names]) =>
				ROLES.flatMap(role => {
					const node = memberOf(names, role);
					const nodes: readonly (readonly [YamlNode, readonly (string | number)[]])[] =
						node?.type === 'list'
							? node.items.map((item, index) => [item, [...path, language, role, index]])
							: node
								? [[node, [...path, language, role]]]
								: [];
					return nodes.map(([item, at]): EntryStatement => ({
						path: at,
						type: 'name',
						text: textOf(memberOf(item, 'text') ?? item),
						detail: `${language} ${role}`,
					}));
				}),
			).flat();
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
	return node?.type === 'list' ? node.items : [];
}

/** Returns a scalar, or the first scalar in a map or list, such as a text in one of its languages. */
function textOf(node: YamlNode | undefined): string {
	switch (node?.type) {
		case 'scalar':
			return node.value.length <= MAX_TEXT ? node.value : `${node.value.slice(0, MAX_TEXT)}…`;
		case 'map':
			return Array.from(node.members.values(), textOf).filter(text => text !== '').slice(0, 2).join(' ');
		case 'list':
			return textOf(node.items[0]);
		default:
			return '';
	}
}
