import type { FilePath } from '../../dossier/finding';
import { shifted, touches } from '../../text/offsetRange';
import type { LooseMap, LooseMember, LooseNode, LooseScalar } from '../loose/looseNode';
import type { Outline } from './outline';

/** A scalar in a dossier file, and its place. Offsets are those of the file. */
export interface ScalarPlace {
	/** The path of the value; for a key, that of its value. */
	readonly path: FilePath;
	readonly scalar: LooseScalar;
	readonly isKey: boolean;
	/** The innermost map that contains it; offsets in it are those of the file minus `base`. */
	readonly map: LooseMap | undefined;
	/** The member that it is the key or the value of. */
	readonly member: LooseMember | undefined;
	readonly base: number;
}

/** Returns the scalar that contains an offset or ends at it; `undefined` if there is none. */
export function scalarAt(outline: Outline, offset: number): ScalarPlace | undefined {
	const placed = outline.segmentAt(offset);
	if (!placed) {
		return undefined;
	}
	const { segment, start } = placed;
	const found = scalarIn(segment.node, offset - start, segment.prefix);
	return found && { ...found, scalar: shifted(found.scalar, start), base: start };
}

/** Like `scalarAt`, in a node; offsets are those of the node. */
export function scalarIn(node: LooseNode | undefined, offset: number, path: FilePath): Omit<ScalarPlace, 'base'> | undefined {
	let at: {
		readonly path: FilePath;
		readonly node: LooseNode | undefined;
		readonly map: LooseMap | undefined;
		readonly member: LooseMember | undefined;
	} = { path, node, map: undefined, member: undefined };
	while (at.node) {
		const { node: current } = at;
		if (current.type === 'scalar') {
			return touches(current, offset) ? { path: at.path, scalar: current, isKey: false, map: at.map, member: at.member } : undefined;
		}
		if (current.type === 'list') {
			const index = current.items.findIndex(item => touches(item, offset));
			at = { path: [...at.path, index], node: current.items[index]?.value, map: at.map, member: undefined };
			continue;
		}
		const member = current.members.find(({ key, value }) => touches(key, offset) || value && touches(value, offset));
		const inside = member && [...at.path, member.key.value];
		if (!member || !inside) {
			return undefined;
		}
		if (touches(member.key, offset)) {
			return { path: inside, scalar: member.key, isKey: true, map: current, member };
		}
		at = { path: inside, node: member.value, map: current, member };
	}
	return undefined;
}
