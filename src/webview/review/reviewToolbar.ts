import { ENTRY_KINDS } from '../../core/dossier/vocabulary';
import { isEntryKind } from '../../core/review/reviewItem';
import type { ReviewRow } from '../../core/review/reviewRows';
import { drawIcon } from '../preview/draw';
import { COMMAND_KEYS, type NamedCommand, type ReviewCommand } from './commands';
import { blockOf, textButton } from './elements';
import { kindName, type ReviewWords } from './words';

/** The commands with an icon, in groups. */
const BUTTONS: readonly (readonly (readonly [NamedCommand, icon: string])[])[] = [
	[
		['undo', 'discard'],
		['redo', 'redo'],
	],
	[
		['accept', 'check'],
		['rename', 'edit'],
		['merge', 'merge'],
		['split', 'split-horizontal'],
		['drop', 'trash'],
		['showPlace', 'go-to-file'],
	],
	[
		['showDropped', 'eye'],
		['keys', 'keyboard'],
	],
];

/** What the toolbar shows. */
export interface ToolbarState {
	readonly active: ReviewRow | undefined;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	readonly showsDropped: boolean;
	readonly showsKeys: boolean;
}

/** The toolbar: a button for each command, the kind of the active proposal, and the filter. */
export class ReviewToolbar {
	readonly filter = document.createElement('input');
	private readonly buttons = new Map<string, HTMLButtonElement>();
	private readonly kind = document.createElement('select');

	constructor(root: HTMLElement, words: ReviewWords, run: (command: ReviewCommand) => void) {
		const { strings } = words;
		Object.assign(this.filter, {
			type: 'search',
			placeholder: strings.filter,
			ariaLabel: strings.filter,
			autocomplete: 'off',
			spellcheck: false,
		});
		this.kind.ariaLabel = strings.kind;
		this.kind.append(...ENTRY_KINDS.map(kind => new Option(kindName(words, kind).one, kind)));
		this.kind.addEventListener('change', () => {
			const kind = ENTRY_KINDS.find(one => one === this.kind.value);
			if (kind) {
				run({ kind });
			}
		});
		const [history = [], actions = [], views = []] = BUTTONS.map(commands =>
			commands.map(([command, icon]) => this.button(command, icon, { strings, run })),
		);
		const write = textButton(strings.write, () => run('write'));
		write.classList.add('primary');
		root.replaceChildren(
			blockOf('buttons', write, textButton(strings.yaml, () => run('yaml'))),
			blockOf('buttons', ...history),
			blockOf('buttons', ...actions, this.kind),
			this.filter,
			blockOf('buttons', ...views),
		);
	}

	update({ active, canUndo, canRedo, showsDropped, showsKeys }: ToolbarState): void {
		const hasRow = active !== undefined;
		const isEntry = hasRow && isEntryKind(active.kind);
		const usable: Readonly<Record<string, boolean>> = {
			undo: canUndo, redo: canRedo,
			accept: hasRow, rename: isEntry, merge: hasRow, split: hasRow, drop: hasRow, showPlace: hasRow,
		};
		for (const [command, button] of this.buttons) {
			// A focused button stays focusable, so that keyboard users do not lose their place.
			button.setAttribute('aria-disabled', String(usable[command] === false));
		}
		this.buttons.get('showDropped')?.setAttribute('aria-pressed', String(showsDropped));
		this.buttons.get('keys')?.setAttribute('aria-pressed', String(showsKeys));
		this.kind.disabled = !isEntry;
		this.kind.value = isEntry ? active.kind : '';
	}

	private button(
		command: NamedCommand,
		icon: string,
		{ strings, run }: Pick<ReviewWords, 'strings'> & { readonly run: (command: ReviewCommand) => void },
	): HTMLButtonElement {
		const button = document.createElement('button');
		button.type = 'button';
		button.ariaLabel = strings[command];
		button.dataset['tip'] = strings[command];
		const key = COMMAND_KEYS.find(([, own]) => own === command)?.[0];
		if (key !== undefined) {
			button.setAttribute('aria-keyshortcuts', key);
			button.dataset['tip'] = `${strings[command]}\n${key}`;
		}
		button.append(drawIcon(icon));
		button.addEventListener('click', () => {
			if (button.getAttribute('aria-disabled') !== 'true') {
				run(command);
			}
		});
		this.buttons.set(command, button);
		return button;
	}
}
