import { LOCATOR_KEYS } from '../../dossier/normalize';
import { FACT_PROPERTIES } from '../../dossier/vocabulary';
import { quoted } from '../../extract/dossierFile/yamlText';
import { lineStartAt } from '../../text/lineBounds';
import { nearest } from '../../text/nearest';
import type { TextEdit } from '../../text/textEdit';
import { childRemoved, memberAdded } from '../loose/looseEdits';
import { childOf, memberOf, textOf, type LooseNode } from '../loose/looseNode';
import type { Outline } from '../outline/outline';
import { dateAsEdtf } from './dateText';
import type { Fix, FixContext } from './fix';
import { wordFixes } from './wordFixes';

/** Returns the corrections of a statement, name or key that the schema allows, but that is wrong. */
export function statementFixes(context: FixContext): readonly Fix[] {
	switch (context.finding.code) {
		case 'severalLocators':
			return split(context);
		case 'wrongProperty':
			return otherProperty(context);
		case 'notADate':
			return otherDate(context);
		case 'noPreferredLabel':
			return preferredLabel(context);
		case 'duplicateLabel':
			return ambiguous(context);
		case 'duplicateRelation':
			return withoutItem(context);
		case 'duplicateKey':
			return otherKey(context);
		case 'misspeltVariable':
			return knownVariable(context);
		default:
			return [];
	}
}

/** Replaces a word in a source by the one that CSL knows. */
function knownVariable({ outline, finding: { path, detail } }: FixContext): readonly Fix[] {
	const [meant = '', ...words] = detail.split(' ');
	const word = words.join(' ');
	const found = outline.find(path);
	if (found?.node?.type === 'scalar' && path.at(-1) !== word) {
		return wordFixes(found.node, found.base, [meant]);
	}
	const parent = outline.find(path.slice(0, -1));
	const member = memberOf(parent?.node, word);
	return parent && member ? wordFixes(member.key, parent.base, [meant]) : [];
}

/** Splits evidence with several locators into one piece for each. */
function split({ outline, finding: { path } }: FixContext): readonly Fix[] {
	const { node, base = 0 } = outline.find(path) ?? {};
	if (node?.type !== 'map' || !node.flow) {
		return [];
	}
	const written = (name: string) => {
		const member = memberOf(node, name);
		return member?.value && outline.text.slice(member.key.start + base, member.value.end + base);
	};
	const shared = [written('source'), written('status')];
	const pieces = LOCATOR_KEYS.flatMap(name => written(name) ?? []).map(
		locator => `{ ${[shared[0], locator, shared[1]].filter(part => part !== undefined).join(', ')} }`,
	);
	const list = outline.find(path.slice(0, -1))?.node;
	const lineStart = lineStartAt(outline.text, node.start + base);
	const before = outline.text.slice(lineStart, node.start + base);
	const separator = list?.type === 'list' && list.flow ? ', ' : `\n${before}`;
	return [{ action: 'split', detail: '', edits: [{ start: node.start + base, end: node.end + base, text: pieces.join(separator) }] }];
}

/** Proposes the similar properties that have a value of the type given. */
function otherProperty({ outline, finding: { path } }: FixContext): readonly Fix[] {
	const fact = outline.find(path.slice(0, -1));
	const type = (Object.keys(FACT_PROPERTIES) as (keyof typeof FACT_PROPERTIES)[]).find(name => memberOf(fact?.node, name));
	return type ? changes(outline, path, word => nearest(word, FACT_PROPERTIES[type])) : [];
}

function otherDate({ outline, finding: { path } }: FixContext): readonly Fix[] {
	return changes(outline, path, text => {
		const date = dateAsEdtf(text);
		return date === undefined ? [] : [date];
	});
}

/** Replaces the scalar at a path by other words. */
function changes(outline: Outline, path: FixContext['finding']['path'], better: (word: string) => readonly string[]): readonly Fix[] {
	const found = outline.find(path);
	if (found?.node?.type !== 'scalar' || found.path.length < path.length) {
		return [];
	}
	return wordFixes(found.node, found.base, better(found.node.value));
}

/** Adds a preferred name in the language of the dossier: that of another language, or the key. */
function preferredLabel({ outline, finding: { path, detail: language } }: FixContext): readonly Fix[] {
	const { node: labels, base = 0 } = outline.find(path) ?? {};
	if (labels?.type !== 'map') {
		return [];
	}
	const names = labels.members.flatMap(
		({ value }) => labelText(childOf(value, 'preferred')) ?? labelText(childOf(childOf(value, 'acronym'), 0)) ?? [],
	);
	const preferred = `preferred: ${quoted(names[0] ?? String(path[1] ?? ''))}`;
	const own = childOf(labels, language);
	const edit =
		own?.type === 'map'
			? memberAdded(outline.text, own, base, preferred)
			: own
				? undefined
				: memberAdded(outline.text, labels, base, `${language}: { ${preferred} }`);
	return edit ? [{ action: 'add', detail: 'preferred', edits: [edit] }] : [];
}

/** Marks a name that two entries have as ambiguous in both. */
function ambiguous({ outline, finding: { path, detail } }: FixContext): readonly Fix[] {
	const bracket = detail.lastIndexOf(' (');
	const name = detail.slice(0, bracket);
	const edits = [String(path[1]), detail.slice(bracket + 2, -1)].flatMap(key => {
		const { member, base = 0 } = outline.member('entries', key) ?? {};
		return labelsNamed(childOf(member?.value, 'labels'), name).flatMap(label => markedAmbiguous(outline.text, label, base) ?? []);
	});
	return edits.length === 0 ? [] : [{ action: 'ambiguous', detail: name, edits }];
}

function markedAmbiguous(text: string, label: LooseNode, base: number): TextEdit | undefined {
	if (label.type === 'scalar') {
		return label.style === 'block'
			? undefined
			: { start: label.start + base, end: label.end + base, text: `{ text: ${quoted(label.value)}, ambiguous: true }` };
	}
	return label.type !== 'map' || memberOf(label, 'ambiguous') ? undefined : memberAdded(text, label, base, 'ambiguous: true');
}

/** Returns the labels of an entry with a text, whatever their capitals. */
function labelsNamed(labels: LooseNode | undefined, name: string): readonly LooseNode[] {
	const folded = name.toLowerCase();
	return (labels?.type === 'map' ? labels.members : []).flatMap(({ value }) => (value?.type === 'map' ? value.members : []))
		.flatMap(({ value }) => (value?.type === 'list' ? value.items.flatMap(item => item.value ?? []) : value ?? []))
		.filter(label => labelText(label)?.toLowerCase() === folded);
}

function labelText(label: LooseNode | undefined): string | undefined {
	return textOf(label) ?? textOf(childOf(label, 'text'));
}

function withoutItem({ outline, finding: { path, detail } }: FixContext): readonly Fix[] {
	const parent = outline.find(path.slice(0, -1));
	const item = parent?.node?.type === 'list' ? parent.node.items[Number(path.at(-1))] : undefined;
	return parent?.node && item ? [{ action: 'remove', detail, edits: [childRemoved(outline.text, parent.node, item, parent.base)] }] : [];
}

/** Gives the second of two entries with the same key another key. */
function otherKey({ outline, finding: { path, detail, line = 0 } }: FixContext): readonly Fix[] {
	const [part, key] = path;
	if (path.length !== 2 || (part !== 'entries' && part !== 'sources')) {
		return [];
	}
	const taken = outline.keys(part);
	let number = 2;
	while (taken.has(`${detail}_${number}`)) {
		number++;
	}
	const name = `${detail}_${number}`;
	const same = [...outline.members(part)].filter(member => member.key === String(key));
	const second = same.find(({ member, base }) => outline.text.slice(0, member.key.start + base).split('\n').length === line) ?? same[1];
	return !second || same.length < 2 ? [] : wordFixes(second.member.key, second.base, [name]);
}
