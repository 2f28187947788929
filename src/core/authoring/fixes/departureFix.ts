import { afterLast, beforeBracket } from '../../extract/dossierFile/collectionEdits';
import { quoted } from '../../extract/dossierFile/yamlText';
import { lineEndingOf } from '../../text/lineEnding';
import type { TextEdit } from '../../text/textEdit';
import { childRemoved, memberAdded } from '../loose/looseEdits';
import { childOf, memberOf, textOf, type LooseMap, type LooseNode } from '../loose/looseNode';
import type { Outline } from '../outline/outline';
import { scalarAt } from '../outline/place';
import type { Fix } from './fix';
import { OPEN } from './missing';

/** The longest texts of a departure, as in the schema. */
const MAX_SAYS = 200;
const MAX_RECORD = 500;
/** The members of a fact that have a value which can be compared in a few words. */
const VALUES = ['date', 'count', 'identifier', 'place', 'amount'];
/** A statement of a source that the official record does not confirm. */
interface Difference {
	readonly says: string;
	readonly record: string;
	/** The note and the evidence in flow style; the note absent if the author has to write it. */
	readonly note: string | undefined;
	readonly evidence: string | undefined;
	/** The text to remove at the old place, if any. */
	readonly removed: TextEdit | undefined;
}

/**
 * Returns the correction that moves the statement at an offset to the departures of its entry; `undefined` if it does not belong there, or
 * is already there. Two kinds of statements belong there: a wrong name, whose evidence becomes that of the departure while the name stays;
 * and a fact without official evidence, if the entry has another value of the same property that is official.
 */
export function departureFix(outline: Outline, offset: number): Fix | undefined {
	const path = scalarAt(outline, offset)?.path ?? [];
	const [part, key, member] = path;
	const { member: entry, base = 0 } = part === 'entries' && key !== undefined ? outline.member('entries', String(key)) ?? {} : {};
	if (entry?.value?.type !== 'map') {
		return undefined;
	}
	const owner = { outline, entry: entry.value, base };
	const difference =
		member === 'labels' && path[4] === 'discouraged'
			? wrongName(owner, path)
			: member === 'facts'
				? otherValue(owner, Number(path[3]))
				: undefined;
	return difference && isNew(difference, owner.entry)
		? { action: 'departure', detail: difference.says, edits: editsFor(difference, owner) }
		: undefined;
}

interface Owner {
	readonly outline: Outline;
	readonly entry: LooseMap;
	readonly base: number;
}

function wrongName({ outline, entry, base }: Owner, path: readonly (string | number)[]): Difference | undefined {
	const label = childOf(childOf(childOf(childOf(entry, 'labels'), String(path[3])), 'discouraged'), Number(path[5]));
	const says = textOf(childOf(label, 'text'));
	const record = textOf(childOf(label, 'instead'));
	const evidence = memberOf(label, 'evidence');
	return says === undefined || record === undefined || label?.type !== 'map' ? undefined : {
		says, record,
		note: flowOf(childOf(label, 'reason')),
		evidence: flowOf(evidence?.value),
		removed: evidence?.value && childRemoved(outline.text, label, { start: evidence.key.start, end: evidence.value.end }, base),
	};
}

function otherValue({ outline, entry, base }: Owner, index: number): Difference | undefined {
	const facts = childOf(entry, 'facts');
	const item = facts?.type === 'list' ? facts.items[index] : undefined;
	const fact = item?.value;
	const says = valueOf(fact);
	if (facts?.type !== 'list' || !item || says === undefined || isOfficial(fact)) {
		return undefined;
	}
	const property = textOf(childOf(fact, 'property'));
	const official = facts.items
		.map(({ value }) => value)
		.find(other => isOfficial(other) && textOf(childOf(other, 'property')) === property && valueOf(other) !== says);
	const record = valueOf(official);
	const evidence = [childOf(fact, 'evidence'), childOf(official, 'evidence')]
		.flatMap(list => (list?.type === 'list' ? list.items : []))
		.flatMap(({ value }) => flowOf(value) ?? []);
	return record === undefined
		? undefined
		: {
				says,
				record,
				note: flowOf(childOf(fact, 'note')),
				evidence: `[${evidence.join(', ')}]`,
				removed: childRemoved(outline.text, facts, item, base),
			};
}

function isOfficial(fact: LooseNode | undefined): boolean {
	const evidence = childOf(fact, 'evidence');
	return evidence?.type === 'list' && evidence.items.some(({ value }) => textOf(childOf(value, 'status')) === 'official');
}

/** Returns the value of a fact in a few words; `undefined` if it has none, or one that is a text. */
function valueOf(fact: LooseNode | undefined): string | undefined {
	const value = VALUES.map(name => childOf(fact, name)).find(one => one !== undefined);
	const amount = textOf(childOf(value, 'value'));
	const currency = textOf(childOf(value, 'currency'));
	return textOf(value) ?? (amount !== undefined && currency !== undefined ? `${currency} ${amount}` : undefined);
}

function isNew({ says, record }: Difference, entry: LooseMap): boolean {
	const departures = childOf(entry, 'departures');
	const known = departures?.type === 'list' ? departures.items.map(({ value }) => textOf(childOf(value, 'says'))) : [];
	return says.length <= MAX_SAYS && record.length <= MAX_RECORD && !known.includes(says);
}

function editsFor(difference: Difference, owner: Owner): readonly TextEdit[] {
	const added = addition(difference, owner);
	const { removed } = difference;
	if (!removed || added.start < removed.start || added.start >= removed.end) {
		return [...(removed ? [removed] : []), added];
	}
	// The last lines of the entry are removed, and the departure is added after them.
	const eol = lineEndingOf(owner.outline.text);
	return [{ start: removed.start, end: removed.end, text: `${added.text.replace(/^\r?\n/, '')}${eol}` }];
}

function addition({ says, record, note, evidence }: Difference, { outline, entry, base }: Owner): TextEdit {
	const language = outline.top('language') ?? 'en';
	const lines = [
		`says: ${quoted(says)}`,
		`record: ${quoted(record)}`,
		`note: ${note ?? `{ ${language}: ${OPEN} }`}`,
		`evidence: ${evidence ?? `[{ source: ${outline.top('release') ?? 'release'} }]`}`,
	];
	const list = childOf(entry, 'departures');
	const item = `{ ${lines.join(', ')} }`;
	if (list?.type === 'list') {
		const span = { start: list.start + base, end: list.end + base };
		return list.flow
			? beforeBracket(outline.text, span, list.items.length, item)
			: afterLast(
					outline.text,
					span,
					lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
				);
	}
	return memberAdded(
		outline.text,
		entry,
		base,
		entry.flow
			? `departures: [${item}]`
			: `departures:\n${lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`).join('\n')}`,
	);
}

/** Writes a value in flow style; `undefined` if there is none. */
function flowOf(node: LooseNode | undefined): string | undefined {
	switch (node?.type) {
		case 'scalar':
			return node.style === 'plain' && !/[,[\]{}#]/.test(node.value) ? node.value : quoted(node.value);
		case 'list':
			return `[${node.items.flatMap(({ value }) => flowOf(value) ?? []).join(', ')}]`;
		case 'map':
			return `{ ${node.members
				.flatMap(({ key, value }) => {
					const written = flowOf(value);
					return written === undefined ? [] : `${key.value}: ${written}`;
				})
				.join(', ')} }`;
		default:
			return undefined;
	}
}
