import type { FilePath } from '../../dossier/finding';
import { homeOfKey, keyPlaceAt, type KeyPlace } from '../../dossier/yaml/keyPlaces';
import { lineEndAt, lineStartAt } from '../../text/lineBounds';
import { lineEndingOf } from '../../text/lineEnding';
import type { TextEdit } from '../../text/textEdit';
import { childRemoved, memberAdded } from '../loose/looseEdits';
import { memberOf, type LooseMap, type LooseMember, type LooseNode } from '../loose/looseNode';
import type { Outline } from '../outline/outline';
import type { Fix, FixContext } from './fix';
import { atTop, unknownMember } from './shapeFixes';

/** Returns the corrections of a key that belongs elsewhere: moving it, if there is one place for it; otherwise those of an unknown key. */
export function misplacedFixes(context: FixContext): readonly Fix[] {
	const { outline, finding: { path } } = context;
	const name = String(path.at(-1) ?? '');
	const parent = outline.find(path.slice(0, -1));
	const member = memberOf(parent?.node, name);
	const edits =
		parent?.node?.type === 'map' && parent.path.length === path.length - 1 && member?.value
			? moveEdits(outline, path, { map: parent.node, member, base: parent.base })
			: [];
	return [...(edits.length > 0 ? [{ action: 'move', detail: name, edits } as const] : []), ...unknownMember(context, name)];
}

interface PlacedMember {
	readonly map: LooseMap;
	readonly member: LooseMember;
	readonly base: number;
}

function moveEdits(outline: Outline, path: FilePath, placed: PlacedMember): readonly TextEdit[] {
	const name = placed.member.key.value;
	const home = homeOfKey(name, path.slice(0, -1));
	const { text } = outline;
	const removed = childRemoved(
		text,
		placed.map,
		{ start: placed.member.key.start, end: placed.member.value?.end ?? placed.member.key.end },
		placed.base,
	);
	if (home?.at?.length === 0) {
		return outline.find([name])?.path.length === 1 ? [] : [removed, atTop(text, written(text, placed))];
	}
	const target = home?.at
		? mapAt(outline, home.at, name)
		: onlyInside(placed.map, path.slice(0, -1), { name, places: home?.places ?? [], base: placed.base });
	const value = written(text, placed);
	if (!target || (target.map.flow && (value.includes('\n') || /\s#/.test(value)))) {
		return [];
	}
	const added = memberAdded(text, target.map, target.base, value);
	if (added.start < removed.start || added.start >= removed.end) {
		return [removed, added];
	}
	// The last lines of the target are removed, and the member is added after them.
	return [{ ...removed, text: `${added.text.replace(/^\r?\n/, '')}${lineEndingOf(text)}` }];
}

/** The map around a key to which the key belongs, unless that map already has it. */
function mapAt(outline: Outline, at: FilePath, name: string): { readonly map: LooseMap; readonly base: number } | undefined {
	const found = outline.find(at);
	return found?.node?.type === 'map' && found.path.length === at.length && !memberOf(found.node, name)
		? { map: found.node, base: found.base }
		: undefined;
}

interface Wanted {
	readonly name: string;
	readonly places: readonly KeyPlace[];
	readonly base: number;
}

/** The only map inside another one that a key belongs to; `undefined` if there are several, or it has the key. */
function onlyInside(
	map: LooseMap,
	path: FilePath,
	{ name, places, base }: Wanted,
): { readonly map: LooseMap; readonly base: number } | undefined {
	const found: LooseMap[] = [];
	const walk = (node: LooseNode | undefined, at: FilePath) => {
		if (node?.type === 'map') {
			const place = keyPlaceAt(at);
			if (place && places.includes(place)) {
				found.push(node);
			}
			node.members.forEach(({ key, value }) => walk(value, [...at, key.value]));
		} else if (node?.type === 'list') {
			node.items.forEach(({ value }, index) => walk(value, [...at, index]));
		}
	};
	walk(map, path);
	const [only, ...others] = found;
	return only && others.length === 0 && !memberOf(only, name) ? { map: only, base } : undefined;
}

/** A member as written, without the indentation of its key; on its own lines with its comment. */
function written(text: string, { map, member, base }: PlacedMember): string {
	const start = member.key.start + base;
	const end = (member.value?.end ?? member.key.end) + base;
	const lineStart = lineStartAt(text, start);
	const to = map.flow ? end : Math.max(end, lineEndAt(text, end));
	const indent = start - lineStart;
	return text
		.slice(start, to)
		.trimEnd()
		.split(/\r?\n/)
		.map((line, index) => (index === 0 ? line : line.slice(Math.min(indent, line.length - line.trimStart().length))))
		.join('\n');
}
