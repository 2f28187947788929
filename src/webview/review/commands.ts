import { ENTRY_KINDS, type EntryKind } from '../../core/dossier/vocabulary';
import type { ReviewString } from '../../protocol/reviewStrings';

/** A command on the active row. */
export type RowCommand = 'accept' | 'acceptAll' | 'rename' | 'merge' | 'split' | 'drop' | 'showPlace';

/** A command without a choice. Each has a string of the same name. */
export type NamedCommand = ReviewString & (RowCommand | 'filter' | 'showDropped' | 'undo' | 'redo' | 'write' | 'yaml' | 'keys');

/** What a key or button of the page does. */
export type ReviewCommand = NamedCommand | { readonly kind: EntryKind };

/** The keys of the commands, as they are listed: those that every review needs first, since a narrow page shows few. */
export const COMMAND_KEYS: readonly (readonly [keys: string, command: NamedCommand])[] = [
	['Space', 'accept'],
	['Enter', 'rename'],
	['m', 'merge'],
	['Delete', 'drop'],
	['z', 'undo'],
	['w', 'write'],
	['e', 'yaml'],
	['a', 'acceptAll'],
	['s', 'split'],
	['y', 'redo'],
	['o', 'showPlace'],
	['/', 'filter'],
	['h', 'showDropped'],
	['?', 'keys'],
];

const OTHER_KEYS: Readonly<Record<string, ReviewCommand>> = { ' ': 'accept', F2: 'rename', Backspace: 'drop' };

/** Returns the command of a key; `undefined` if it has none. Control or Command with Z and Y undo and redo as everywhere. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): ReviewCommand | undefined {
	if (altKey) {
		return undefined;
	}
	if (ctrlKey || metaKey) {
		return key.toLowerCase() === 'z' ? (shiftKey ? 'redo' : 'undo') : key.toLowerCase() === 'y' ? 'redo' : undefined;
	}
	const kind = /^[1-9]$/.test(key) ? ENTRY_KINDS[Number(key) - 1] : undefined;
	return kind ? { kind } : OTHER_KEYS[key] ?? COMMAND_KEYS.find(([keys]) => keys === key)?.[1];
}
