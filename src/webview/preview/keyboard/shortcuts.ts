import type { PageAction } from '../../../protocol/preview';

/** The actions that keyboard shortcuts run. */
export interface ShortcutActions {
	search(): void;
	keys(): void;
	overview(): void;
	tables(): void;
	lock(): void;
	act(action: PageAction): void;
	readonly zoom: { in(): void; out(): void; to(zoom: undefined): void };
}

const ON_ENTRY: Readonly<Record<string, PageAction>> = { i: 'insertCitation', c: 'copyCitation', r: 'reveal' };

/** Whether a shortcut only applies to pages of entries. */
export function isForEntries(key: string): boolean {
	return ON_ENTRY[key] !== undefined;
}

/** Returns the action of a single-key shortcut; `undefined` if the key has none. */
export function shortcutOf(key: string, actions: ShortcutActions): (() => void) | undefined {
	const onEntry = ON_ENTRY[key];
	if (onEntry !== undefined) {
		return () => actions.act(onEntry);
	}
	switch (key) {
		case '/': return () => actions.search();
		case '?': return () => actions.keys();
		case 'h': return () => actions.overview();
		case 't': return () => actions.tables();
		case 'd': return () => actions.act('definition');
		case 'l': return () => actions.lock();
		case '+': return () => actions.zoom.in();
		case '-': return () => actions.zoom.out();
		case '0': return () => actions.zoom.to(undefined);
		default: return undefined;
	}
}
