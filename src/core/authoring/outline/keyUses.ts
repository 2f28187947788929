import type { FilePath } from '../../dossier/finding';
import { isKey } from '../../extract/dossierFile/dossierKey';
import { memoized } from '../../steps/memoized';
import type { Steps } from '../../steps/steps';
import { shifted, type OffsetRange } from '../../text/offsetRange';
import type { TextEdit } from '../../text/textEdit';
import { innerSpan, type LooseNode, type LooseScalar } from '../loose/looseNode';
import type { KeyedPart, Outline } from './outline';
import type { ScalarPlace } from './place';
import { partOfRole, roleOf } from './roles';
import type { DossierSegment } from './segments';

/** A place in a dossier file that has the key of a source or entry; its span is that of the key, without quotation marks. */
export interface KeyUse extends OffsetRange {
	readonly part: KeyedPart;
	readonly key: string;
	/** Whether the source or entry is defined here. */
	readonly isDefinition: boolean;
	/** The path of the member; for a definition, that of the source or entry. */
	readonly path: FilePath;
}

/** Finds all places of the keys of sources and entries, in the order of the file. */
export function* keyUsesInSteps({ segments }: Outline): Steps<readonly KeyUse[]> {
	const found: KeyUse[] = [];
	for (const { segment, start } of segments) {
		found.push(...usesIn(segment).map(use => shifted(use, start)));
		yield;
	}
	return found;
}

/** Returns the use of a key at a scalar; `undefined` if it is not such a key. */
export function keyUseAt({ path, scalar, isKey }: ScalarPlace): KeyUse | undefined {
	const [top] = path;
	if (isKey) {
		return path.length === 2 && (top === 'sources' || top === 'entries')
			? use({ part: top, scalar, path, isDefinition: true })
			: undefined;
	}
	const part = partOfRole(roleOf(path));
	return part && use({ part, scalar, path, isDefinition: false });
}

/** Returns the uses of one key among all. */
export function usesOf(key: Pick<KeyUse, 'part' | 'key'>, all: readonly KeyUse[]): readonly KeyUse[] {
	return all.filter(one => one.part === key.part && one.key === key.key);
}

/** Why a key cannot be renamed: the new one is not a key, or another source or entry has it. */
export type RenameProblem = 'notAKey' | 'taken';

/** Renames a key in all places of a file. */
export function renameKey(key: Pick<KeyUse, 'part' | 'key'>, name: string, all: readonly KeyUse[]): readonly TextEdit[] | RenameProblem {
	if (!isKey(name)) {
		return 'notAKey';
	}
	if (name !== key.key && all.some(one => one.part === key.part && one.key === name && one.isDefinition)) {
		return 'taken';
	}
	return usesOf(key, all).map(({ start, end }) => ({ start, end, text: name }));
}

/** The uses in a segment, in which offsets are relative to it. They only depend on its text. */
const usesIn = memoized(({ node, prefix }: DossierSegment): readonly KeyUse[] => {
	const found: KeyUse[] = [];
	collect(node, [...prefix], found);
	return found;
});

/** `path` is changed and restored, since most values are not references. */
function collect(node: LooseNode | undefined, path: (string | number)[], found: KeyUse[]): void {
	if (node?.type === 'scalar') {
		const part = partOfRole(roleOf(path));
		if (part) {
			found.push(use({ part, scalar: node, path: [...path], isDefinition: false }));
		}
		return;
	}
	for (const [step, value, key] of childrenOf(node)) {
		path.push(step);
		const [top] = path;
		if (key && path.length === 2 && (top === 'sources' || top === 'entries')) {
			found.push(use({ part: top, scalar: key, path: [...path], isDefinition: true }));
		}
		collect(value, path, found);
		path.pop();
	}
}

function childrenOf(
	node: LooseNode | undefined,
): readonly (readonly [step: string | number, value: LooseNode | undefined, key?: LooseScalar])[] {
	return node?.type === 'map'
		? node.members.map(({ key, value }) => [key.value, value, key] as const)
		: node?.type === 'list'
			? node.items.map(({ value }, index) => [index, value] as const)
			: [];
}

function use({
	part,
	scalar,
	path,
	isDefinition,
}: {
	readonly part: KeyedPart;
	readonly scalar: LooseScalar;
	readonly path: FilePath;
	readonly isDefinition: boolean;
}): KeyUse {
	return { ...innerSpan(scalar), part, key: scalar.value, isDefinition, path };
}
