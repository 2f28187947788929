import type { Steps } from '../steps/steps';
import type { OffsetRange } from '../text/offsetRange';
import { childOf, textOf, type LooseMember, type LooseNode } from './loose/looseNode';
import type { Outline } from './outline/outline';

/** The kinds of symbols of a dossier file. */
export type SymbolKind = 'part' | 'source' | 'entry' | 'member' | 'fact' | 'relation';

/** A part of a dossier file in its outline. The span contains `name`. */
export interface FileSymbol extends OffsetRange {
	readonly kind: SymbolKind;
	/** The key as written, or the property or type of a fact or relation. */
	readonly title: string;
	/** More about it, such as the preferred name of an entry; empty if there is nothing. */
	readonly detail: string;
	readonly name: OffsetRange;
	readonly children: readonly FileSymbol[];
}

/** The parts whose members are symbols. */
const PARTS: Readonly<Record<string, 'source' | 'entry'>> = { sources: 'source', entries: 'entry' };

/** Returns the parts of a dossier file with their sources and entries, each with its parts. */
export function* fileSymbolsInSteps({ segments }: Outline): Steps<readonly FileSymbol[]> {
	const parts: (Omit<FileSymbol, 'end' | 'children'> & { end: number; children: FileSymbol[] })[] = [];
	for (const { segment, start, end } of segments) {
		const members =
			segment.node?.type === 'map' ? segment.node.members.filter(({ key, colon }) => colon !== undefined && key.value !== '') : [];
		const last = parts.at(-1);
		for (const member of members) {
			const [part] = segment.prefix;
			if (part === undefined) {
				parts.push({
					...symbolOf(member, start),
					kind: 'part',
					title: member.key.value,
					detail: brief(member.value),
					children: [...childrenOf(member, start)],
				});
			} else if (last) {
				last.children.push(keyed(member, PARTS[part] ?? 'member', start));
				last.end = Math.max(last.end, Math.min(end, start + endOf(member)));
			}
		}
		yield;
	}
	return parts;
}

/** The members of a part that is not divided into segments. */
function childrenOf({ key, value }: LooseMember, base: number): readonly FileSymbol[] {
	const kind = Object.hasOwn(PARTS, key.value) ? PARTS[key.value] : undefined;
	return kind && value?.type === 'map' ? value.members.map(member => keyed(member, kind, base)) : [];
}

function keyed(member: LooseMember, kind: SymbolKind, base: number): FileSymbol {
	const { value } = member;
	const members = value?.type === 'map' ? value.members : [];
	return {
		...symbolOf(member, base),
		kind,
		title: member.key.value,
		detail: kind === 'source' ? (textOf(childOf(value, 'shortName')) ?? '') : nameOf(value),
		children: members.map(child => memberSymbol(child, base)),
	};
}

function memberSymbol(member: LooseMember, base: number): FileSymbol {
	const { key, value } = member;
	const items = value?.type === 'list' && (key.value === 'facts' || key.value === 'relations') ? value.items : [];
	const kind = key.value === 'facts' ? 'fact' : 'relation';
	return {
		...symbolOf(member, base), kind: 'member', title: key.value, detail: brief(value),
		children: items.flatMap(item => {
			const title = textOf(childOf(item.value, kind === 'fact' ? 'property' : 'type'));
			const span = { start: item.start + base, end: Math.max(item.end, item.value?.end ?? 0) + base };
			return title === undefined || title === ''
				? []
				: [
						{
							...span,
							name: span,
							kind,
							title,
							detail: textOf(childOf(item.value, kind === 'fact' ? 'date' : 'target')) ?? '',
							children: [],
						} as const,
					];
		}),
	};
}

function symbolOf(member: LooseMember, base: number): OffsetRange & { readonly name: OffsetRange } {
	const { key } = member;
	return { start: key.start + base, end: endOf(member) + base, name: { start: key.start + base, end: key.end + base } };
}

function endOf({ key, colon, value }: LooseMember): number {
	return Math.max(value?.end ?? 0, colon === undefined ? key.end : colon + 1);
}

/** Returns the first preferred name of an entry. */
function nameOf(entry: LooseNode | undefined): string {
	const labels = childOf(entry, 'labels');
	const [first] = labels?.type === 'map' ? labels.members : [];
	const preferred = childOf(first?.value, 'preferred');
	return textOf(preferred) ?? textOf(childOf(preferred, 'text')) ?? '';
}

/** Returns a short text for members without a more specific name. */
function brief(value: LooseNode | undefined): string {
	const text = textOf(value) ?? '';
	return text.length <= MAX_DETAIL ? text : '';
}

const MAX_DETAIL = 60;
