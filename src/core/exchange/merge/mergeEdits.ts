import type { EntryInFile, ImportedFrom, LabelInFile, LabelsInFile, RelationInFile } from '../../dossier/file';
import type { LabelRole } from '../../dossier/model';
import { afterLast, beforeBracket } from '../../extract/dossierFile/collectionEdits';
import { memberOf } from '../../extract/dossierFile/dossierEdits';
import { yamlTree, type YamlList, type YamlMap, type YamlNode } from '../../extract/dossierFile/yamlTree';
import { lineEndAt } from '../../text/lineBounds';
import { lineEndingOf } from '../../text/lineEnding';
import type { TextEdit } from '../../text/textEdit';
import { foldedAs, withMarks } from '../dossier/ambiguous';
import { flowYaml, membersYaml, type Comments } from '../dossier/dossierYaml';
import type { Additions } from './additions';
import type { MatchedEntry, MergePlan } from './mergeImport';

const ROLES: readonly LabelRole[] = ['preferred', 'acronym', 'variant', 'discouraged'];

/**
 * Returns the edits of a dossier in YAML that carry out a plan, in the order of the text; of several at one place, the earlier one comes
 * first. They change nothing else: comments, order and layout stay. `undefined` if the text has no places for them, as in JSON and in
 * collections in brackets.
 */
export function mergeEdits(text: string, plan: MergePlan): readonly TextEdit[] | undefined {
	const root = yamlTree(text);
	const entries = memberOf(root, 'entries');
	const sources = memberOf(root, 'sources');
	if (entries?.type !== 'map' || sources?.type !== 'map') {
		return undefined;
	}
	const edits: TextEdit[] = [];
	for (const [key, origins] of plan.sourceOrigins) {
		edits.push(...originEdits(text, sources.members.get(key), origins));
	}
	const added = membersEdit(text, sources, Object.entries(plan.sources), { path: 'sources', comments: plan.comments });
	const matched = new Map(plan.matched.map(one => [one.key, one]));
	for (const [key, node] of entries.members) {
		edits.push(...markEdits(text, memberOf(node, 'labels'), plan.shared), ...matchEdits(text, node, matched.get(key), plan));
	}
	const more = membersEdit(text, entries, Object.entries(plan.entries), { path: 'entries', comments: plan.comments });
	// A stable order, so that additions to the last entry precede the entries after it.
	return added && more && [...edits, ...added, ...more].toSorted((one, other) => one.start - other.start);
}

function membersEdit(
	text: string,
	map: YamlMap,
	members: readonly (readonly [string, object])[],
	{ path, comments }: { readonly path: string; readonly comments: Comments },
): readonly TextEdit[] | undefined {
	if (members.length === 0) {
		return [];
	}
	const lines = members.flatMap(([key, value]) => [`${key}:`, ...membersYaml(value, [path, key], comments).map(line => `  ${line}`)]);
	if (!map.flow) {
		return [afterLast(text, map, lines)];
	}
	const isAlone = map.members.size === 0 && /^[ \t]*(?:#.*)?$/.test(text.slice(map.end, lineEndAt(text, map.end)));
	const start = text[map.start - 1] === ' ' ? map.start - 1 : map.start;
	return isAlone ? [{ start, end: map.end, text: lines.map(line => `${lineEndingOf(text)}  ${line}`).join('') }] : undefined;
}

function matchEdits(text: string, node: YamlNode, match: MatchedEntry | undefined, { shared }: MergePlan): readonly TextEdit[] {
	return !match
		? []
		: [
				...(match.adds && match.additions ? additionEdits(text, node, withSharedMarks(match.additions, shared)) : []),
				...originEdits(text, node, match.origins),
			];
}

function withSharedMarks(additions: Additions, shared: ReadonlySet<string>): Additions {
	const { labels } = additions;
	return labels ? { ...additions, labels: withMarks({ labels } as EntryInFile, shared).labels } : additions;
}

function originEdits(text: string, node: YamlNode | undefined, origins: readonly ImportedFrom[]): readonly TextEdit[] {
	return node?.type !== 'map' ? [] : collected(text, node, { imported: origins });
}

function additionEdits(
	text: string,
	node: YamlNode,
	{ labels = {}, gloss = {}, definition, relations = [] }: Additions,
): readonly TextEdit[] {
	const [own, ownGloss, ownDefinition] = ['labels', 'gloss', 'definition'].map(name => memberOf(node, name));
	const missing = Object.entries(labels).filter(([language]) => memberOf(own, language) === undefined);
	return [
		...Object.entries(labels).flatMap(([language, names]) => {
			const map = memberOf(own, language);
			return map?.type === 'map' ? collected(text, map, names) : [];
		}),
		...(own?.type === 'map' ? membersIn(text, own, missing) : []),
		...(ownGloss?.type === 'map' ? membersIn(text, ownGloss, Object.entries(gloss)) : []),
		...(definition ? definitionEdits(text, node, ownDefinition, definition) : []),
		...(node.type === 'map' ? collected(text, node, { relations }) : []),
	];
}

function definitionEdits(
	text: string,
	entry: YamlNode,
	own: YamlNode | undefined,
	definition: NonNullable<Additions['definition']>,
): readonly TextEdit[] {
	const texts = memberOf(own, 'text');
	return texts?.type === 'map'
		? membersIn(text, texts, Object.entries(definition.text))
		: !own && entry.type === 'map'
			? membersIn(text, entry, [['definition', definition]])
			: [];
}

/** Adds values to the lists of a map, and lists that it does not have yet. */
function collected(
	text: string,
	map: YamlMap,
	members: LabelsInFile | { readonly imported: readonly ImportedFrom[] } | { readonly relations: readonly RelationInFile[] },
): readonly TextEdit[] {
	const wanted = Object.entries(members as Readonly<Record<string, unknown>>).filter(
		([, value]) => !Array.isArray(value) || value.length > 0,
	);
	const lists = wanted.flatMap(([name, value]) => {
		const list = map.members.get(name);
		return list?.type === 'list' && Array.isArray(value) ? [itemsIn(text, list, value as readonly unknown[])] : [];
	});
	return [
		...lists,
		...membersIn(
			text,
			map,
			wanted.filter(([name]) => !map.members.has(name)),
		),
	];
}

function itemsIn(text: string, list: YamlList, values: readonly unknown[]): TextEdit {
	return list.flow
		? beforeBracket(text, list, list.items.length, values.map(flowYaml).join(', '))
		: afterLast(
				text,
				list,
				values.map(value => `- ${flowYaml(value)}`),
			);
}

function membersIn(text: string, map: YamlMap, members: readonly (readonly [string, unknown])[]): readonly TextEdit[] {
	const written = members.map(([name, value]) => `${name}: ${flowYaml(value)}`);
	return written.length === 0
		? []
		: [map.flow ? beforeBracket(text, map, map.members.size, written.join(', ')) : afterLast(text, map, written)];
}

/** Marks the names of an entry that new entries have, too, unless they are marked or not recognized. */
function markEdits(text: string, labels: YamlNode | undefined, shared: ReadonlySet<string>): readonly TextEdit[] {
	if (labels?.type !== 'map' || shared.size === 0) {
		return [];
	}
	return Array.from(labels.members.values(), own => ROLES.flatMap(role => {
		const node = memberOf(own, role);
		return (node?.type === 'list' ? node.items : node ? [node] : []).flatMap(label => markEdit(text, label, role, shared));
	})).flat();
}

function markEdit(text: string, label: YamlNode, role: LabelRole, shared: ReadonlySet<string>): readonly TextEdit[] {
	const valueOf = (name: string) => { const value = memberOf(label, name); return value?.type === 'scalar' ? value.value : undefined; };
	const name = label.type === 'scalar' ? label.value : valueOf('text');
	const rule = valueOf('case') as LabelInFile['case'];
	if (
		name === undefined
		|| valueOf('recognise') === 'false'
		|| valueOf('ambiguous') === 'true'
		|| !shared.has(foldedAs(name, role, rule))
	) {
		return [];
	}
	return label.type === 'scalar'
		? label.isBlock ? [] : [{ start: label.start, end: label.end, text: flowYaml({ text: name, ambiguous: true }) }]
		: label.type === 'map' ? membersIn(text, label, [['ambiguous', true]]) : [];
}
