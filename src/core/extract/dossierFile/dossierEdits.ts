import type { Key, LabelRole, LanguageTag } from '../../dossier/model';
import { lineEndAt } from '../../text/lineBounds';
import { lineEndingOf } from '../../text/lineEnding';
import type { TextEdit } from '../../text/textEdit';
import { evidenceItemYaml } from '../proposals/evidence';
import type { ProposedRange } from '../proposals/proposal';
import { TITLE } from '../text/found';
import { afterLast, beforeBracket } from './collectionEdits';
import { quoted } from './yamlText';
import { yamlTree, type YamlList, type YamlMap, type YamlNode } from './yamlTree';

/** Evidence to add: a source of the dossier, and a paragraph, 0 for the title; without a paragraph, the source as a whole. */
export interface NewEvidence {
	readonly source: Key;
	readonly paragraph?: ProposedRange['paragraph'] | undefined;
}

/** A label to add. */
export interface NewLabel {
	readonly text: string;
	readonly language: LanguageTag;
	readonly role: Exclude<LabelRole, 'discouraged'>;
	readonly evidence: NewEvidence;
}

/** An entry or a source to add: its key, and the lines under it, without indentation. */
export interface NewMember {
	readonly key: Key;
	readonly lines: readonly string[];
}

// Each function returns the edit of a text in YAML that adds something, and changes nothing else: comments, order and layout stay.
// `undefined` means that the text cannot be read, lacks the place for the edit, or already has the thing to add.

/** Adds an entry after the last one. */
export function addEntry(text: string, entry: NewMember): TextEdit | undefined {
	return addTo(text, 'entries', entry);
}

/** Adds a source after the last one. */
export function addSource(text: string, source: NewMember): TextEdit | undefined {
	return addTo(text, 'sources', source);
}

function addTo(text: string, collection: 'entries' | 'sources', { key, lines }: NewMember): TextEdit | undefined {
	const members = memberOf(yamlTree(text), collection);
	if (members?.type !== 'map' || members.members.has(key)) {
		return undefined;
	}
	const eol = lineEndingOf(text);
	if (!members.flow) {
		return afterLast(text, members, [`${key}:`, ...lines.map(line => `  ${line}`)]);
	}
	const written = [`  ${key}:`, ...lines.map(line => `    ${line}`)].map(line => eol + line).join('');
	const start = text[members.start - 1] === ' ' ? members.start - 1 : members.start;
	return members.members.size === 0 && /^[ \t]*(?:#.*)?$/.test(text.slice(members.end, lineEndAt(text, members.end)))
		? { start, end: members.end, text: written } : undefined;
}

/** Adds a label to an entry: to the names of its language and role, which are created if needed. */
export function addLabel(text: string, entry: Key, { text: name, language, role, evidence }: NewLabel): TextEdit | undefined {
	const labels = memberOf(memberOf(memberOf(yamlTree(text), 'entries'), entry), 'labels');
	if (labels?.type !== 'map') {
		return undefined;
	}
	const item = `{ text: ${quoted(name)}, evidence: [${evidenceItemYaml(evidence.source, evidence.paragraph)}] }`;
	const member = `${role}: ${role === 'preferred' ? item : `[${item}]`}`;
	const names = labels.members.get(language);
	if (!names) {
		return addMember(text, labels, `${language}: { ${member} }`);
	}
	const list = memberOf(names, role);
	if (names.type !== 'map') {
		return undefined;
	}
	if (!list) {
		return addMember(text, names, member);
	}
	return list.type === 'list' && !hasLabel(list, name) ? addItem(text, list, item) : undefined;
}

/**
 * Adds evidence to the value at a path of the file, such as `['entries', 'untoc', 'facts', 0]` or a label. A label that is a plain text
 * becomes an object.
 */
export function addEvidence(text: string, path: readonly (string | number)[], { source, paragraph }: NewEvidence): TextEdit | undefined {
	const node = path.reduce<YamlNode | undefined>(memberOf, yamlTree(text));
	const item = evidenceItemYaml(source, paragraph);
	if (node?.type === 'scalar') {
		return node.isBlock || node.value === ''
			? undefined
			: { start: node.start, end: node.end, text: `{ text: ${quoted(node.value)}, evidence: [${item}] }` };
	}
	const evidence = memberOf(node, 'evidence');
	if (evidence?.type === 'list') {
		return hasEvidence(evidence, { source, paragraph }) ? undefined : addItem(text, evidence, item);
	}
	return node?.type === 'map' && !evidence ? addMember(text, node, `evidence: [${item}]`) : undefined;
}

/** Returns the value of a key, or at an index; `undefined` if there is none. */
export function memberOf(node: YamlNode | undefined, name: string | number): YamlNode | undefined {
	return node?.type === 'map'
		? node.members.get(String(name))
		: node?.type === 'list' && typeof name === 'number'
			? node.items[name]
			: undefined;
}

function hasLabel({ items }: YamlList, text: string): boolean {
	return items.some(item => (item.type === 'scalar' ? item.value : item.type === 'map' ? valueOf(item, 'text') : undefined) === text);
}

function hasEvidence({ items }: YamlList, { source, paragraph }: NewEvidence): boolean {
	return items.some(item => item.type === 'map' && valueOf(item, 'source') === source && placeIn(item) === placeText(paragraph));
}

/** A place in a source as a text for comparison: that of evidence to add, and, below, that of a piece of evidence in the file. */
function placeText(paragraph: NewEvidence['paragraph']): string | undefined {
	if (paragraph === undefined) {
		return undefined;
	}
	return paragraph === TITLE ? 'title true' : `paragraph ${paragraph}`;
}

function placeIn({ members }: YamlMap): string | undefined {
	const [place] = Array.from(members).filter(([name]) => name === 'title' || name === 'paragraph');
	return place && `${place[0]} ${place[1].type === 'scalar' ? place[1].value : ''}`;
}

function valueOf(map: YamlMap, key: string): string | undefined {
	const value = map.members.get(key);
	return value?.type === 'scalar' ? value.value : undefined;
}

function addMember(text: string, map: YamlMap, member: string): TextEdit | undefined {
	return map.flow ? beforeBracket(text, map, map.members.size, member) : afterLast(text, map, [member]);
}

function addItem(text: string, list: YamlList, item: string): TextEdit | undefined {
	return list.flow ? beforeBracket(text, list, list.items.length, item) : afterLast(text, list, [`- ${item}`]);
}
