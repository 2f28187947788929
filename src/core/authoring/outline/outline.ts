import { partitionPoint } from '../../data/binarySearch';
import type { FilePath } from '../../dossier/finding';
import { complete, type Steps } from '../../steps/steps';
import { childOf, memberOf, textOf, type LooseMember, type LooseNode } from '../loose/looseNode';
import { segmentsInSteps, type PlacedDossierSegment } from './segments';

/** A member of the sources or entries of a dossier. Offsets in it are those of the file minus `base`. */
export interface OutlineMember {
	readonly key: string;
	readonly member: LooseMember;
	readonly base: number;
}

/** A node of a file. Its offset in the file is `base` plus that of the node. */
export interface PlacedNode {
	readonly node: LooseNode | undefined;
	/** The member whose value it is, if it is one of a map. */
	readonly member: LooseMember | undefined;
	readonly base: number;
}

/** The collections of a dossier whose members have keys. */
export type KeyedPart = 'sources' | 'entries';

/** A dossier file as it is being typed: valid or not, in segments that are read when they are needed. */
export class Outline {
	readonly text: string;
	readonly segments: readonly PlacedDossierSegment[];

	constructor(text: string, segments: readonly PlacedDossierSegment[]) {
		this.text = text;
		this.segments = segments;
	}

	/** Returns the segment that contains an offset, or ends at it if it is the last. */
	segmentAt(offset: number): PlacedDossierSegment | undefined {
		const after = partitionPoint(0, this.segments.length, index => (this.segments[index]?.start ?? 0) <= offset);
		return this.segments[Math.max(0, after - 1)];
	}

	/** Returns the sources or entries, in the order of the file; keys can occur twice. Their segments are read one after the other. */
	* members(part: KeyedPart): Generator<OutlineMember> {
		for (const { segment: { prefix, node }, start } of this.segmentsOf(part)) {
			const map = prefix.length > 0 ? node : childOf(node, part);
			for (const member of map?.type === 'map' ? map.members : []) {
				yield { key: member.key.value, member, base: start };
			}
		}
	}

	/** Returns the keys of the sources or entries, in the order of the file. Segments of single sources and entries are not read for this. */
	keys(part: KeyedPart): ReadonlySet<string> {
		return new Set(this.segmentsOf(part).flatMap(({ segment }) => segment.key ?? keysIn(childOf(segment.node, part))));
	}

	/** Returns the first source or entry with a key; `undefined` if there is none. */
	member(part: KeyedPart, key: string): OutlineMember | undefined {
		for (const { segment, start } of this.segmentsOf(part)) {
			const member =
				segment.prefix.length === 0
					? memberOf(childOf(segment.node, part), key)
					: segment.key === key
						? memberOf(segment.node, key)
						: undefined;
			if (member) {
				return { key, member, base: start };
			}
		}
		return undefined;
	}

	/** Returns the text of a member at the top of the file, such as its language; `undefined` if it is not there. */
	top(key: string): string | undefined {
		return textOf(this.find([key])?.node);
	}

	/** Returns the node at a path, or the nearest one above it that is there. `undefined` if not even its first step is. */
	find(path: FilePath): (PlacedNode & { readonly path: FilePath }) | undefined {
		const [top, key] = path;
		let above: (PlacedNode & { readonly path: FilePath }) | undefined;
		for (const { segment, start } of this.segments) {
			const { prefix } = segment;
			const isOwn = prefix.length === 0 || prefix[0] === top && segment.key === String(key ?? '');
			const own = isOwn ? memberOf(segment.node, path[prefix.length] ?? '') : undefined;
			const found = own && walk({ member: own, node: own.value, base: start }, path, prefix.length + 1);
			if (found && (found.path.length > 1 || path.length === 1)) {
				return found;
			}
			// The line of `entries:` is above all of them.
			above ??= found;
		}
		return above;
	}

	/** The segments that can have sources or entries: their own, and those that are not below another part. */
	private segmentsOf(part: KeyedPart): readonly PlacedDossierSegment[] {
		return this.segments.filter(({ segment: { prefix: [first] } }) => first === undefined || first === part);
	}
}

function keysIn(node: LooseNode | undefined): readonly string[] {
	return node?.type === 'map' ? node.members.filter(({ colon }) => colon !== undefined).map(({ key }) => key.value) : [];
}

function walk(from: PlacedNode, path: FilePath, depth: number): PlacedNode & { readonly path: FilePath } {
	let place = from;
	for (let index = depth; index < path.length; index++) {
		const step = path[index] ?? '';
		const member = memberOf(place.node, step);
		const node = childOf(place.node, step);
		if (!member && !node) {
			return { ...place, path: path.slice(0, index) };
		}
		place = { node, member, base: place.base };
	}
	return { ...place, path };
}

/** Reads the outline of a dossier file in steps. Segments that have not changed since an earlier outline are not read again. */
export function* outlineInSteps(text: string, earlier?: Outline): Steps<Outline> {
	return new Outline(text, yield* segmentsInSteps(text, earlier ?? { text: '', segments: [] }));
}

/** Like `outlineInSteps`, at once. */
export function outlineOf(text: string, earlier?: Outline): Outline {
	return complete(outlineInSteps(text, earlier));
}
