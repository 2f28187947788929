import type { ReviewAction } from '../../core/review/review';
import { isEntryKind } from '../../core/review/reviewItem';
import type { ReviewRow } from '../../core/review/reviewRows';
import type { ToReview } from '../../protocol/review';
import { REVIEW_STRINGS } from '../../protocol/reviewStrings';
import { parseToReview } from '../../protocol/toReview';
import { afterPress } from '../preview/afterPress';
import { elementWithId, readStrings } from '../preview/pageElements';
import { Tooltip } from '../preview/tooltip';
import { commandOf, type ReviewCommand } from './commands';
import { textElement } from './elements';
import { drawLegend } from './legend';
import { MergeDialog } from './mergeDialog';
import { drawRecognised } from './recognisedList';
import { RenameDialog } from './renameDialog';
import { ReviewSession } from './reviewSession';
import { ReviewToolbar } from './reviewToolbar';
import { RowList } from './rowList';
import { filled, kindName, type ReviewWords } from './words';

/** How many rows Page Up and Page Down move. */
const PAGE = 10;

/** The page on which a person reviews proposals by keyboard. */
class ReviewPage {
	private readonly session = new ReviewSession();
	private readonly content = elementWithId('content');
	private readonly strings = readStrings(elementWithId('toolbar'), REVIEW_STRINGS);
	private readonly status = document.createElement('div');
	private readonly counts = document.createElement('div');
	private readonly tooltip = new Tooltip();
	private readonly mergeDialog = new MergeDialog({ filter: this.strings.filter, list: this.strings.list, none: this.strings.noMatch, noEntry: this.strings.noEntry, cancel: this.strings.cancel });
	private readonly renameDialog = new RenameDialog({ title: this.strings.rename, label: this.strings.newName, apply: this.strings.apply, cancel: this.strings.cancel });
	private words: ReviewWords = { strings: this.strings, kinds: [] };
	private readonly list = new RowList(this.words, () => this.activated());
	private toolbar: ReviewToolbar | undefined;
	private legend: HTMLElement | undefined;

	start(): void {
		this.status.setAttribute('role', 'status');
		this.status.className = 'said';
		this.counts.className = 'total';
		const whenReleased = afterPress();
		addEventListener('message', event => whenReleased(() => this.receive(event.data)));
		addEventListener('focus', () => document.activeElement === document.body && this.list.element.focus({ preventScroll: true }));
		document.addEventListener('keydown', event => this.key(event));
		this.list.element.addEventListener('click', event => this.click(event));
		this.list.element.addEventListener('dblclick', () => this.run('rename'));
		this.session.start();
	}

	private receive(data: unknown): void {
		const message = parseToReview(data);
		if (message?.type === 'review') {
			this.show(message);
		} else if (message) {
			this.showNothing(message);
		}
	}

	private show(message: ToReview & { type: 'review' }): void {
		const hadFocus = document.hasFocus();
		this.words = { strings: this.strings, kinds: message.kinds };
		this.session.load(message);
		this.list.reset(this.words);
		this.toolbar = new ReviewToolbar(elementWithId('toolbar'), this.words, command => this.run(command));
		this.toolbar.filter.value = this.session.state.filter ?? '';
		this.toolbar.filter.addEventListener('input', () => this.filtered());
		this.toolbar.filter.addEventListener('keydown', event => this.filterKey(event));
		elementWithId('toolbar').append(this.counts, this.status);
		this.legend = drawLegend(this.words);
		const heading = document.createElement('h1');
		heading.textContent = message.title;
		heading.dir = 'auto';
		const main = document.createElement('main');
		main.append(heading, this.list.element, ...(message.recognised.length > 0 ? [drawRecognised(this.strings.recognised, message.recognised, entry => this.session.send({ type: 'open', entry }))] : []));
		this.content.replaceChildren(main, this.legend);
		this.draw(this.session.firstActive);
		if (hadFocus) {
			this.list.element.focus({ preventScroll: true });
		}
	}

	private showNothing({ title, reason }: ToReview & { type: 'nothing' }): void {
		const main = document.createElement('main');
		const heading = document.createElement('h1');
		heading.textContent = title;
		heading.dir = 'auto';
		main.append(heading, textElement('div', 'reason', reason));
		elementWithId('toolbar').replaceChildren();
		this.content.replaceChildren(main);
	}

	/** Draws the rows. `wanted` is the key of the row to be active. */
	private draw(wanted: string | undefined): void {
		const { session, strings } = this;
		this.list.update(session.rows(), wanted);
		this.list.element.hidden = this.list.all.length === 0;
		this.counts.textContent = this.list.all.length === 0 && session.items.size > 0 ? strings.noMatch : filled(strings.counts, String(session.ticked), String(session.items.size));
		this.legend?.toggleAttribute('hidden', session.state.hidesKeys === true);
	}

	private activated(): void {
		this.session.remember({ active: this.list.active?.item.key });
		this.updateToolbar();
	}

	private updateToolbar(): void {
		this.toolbar?.update({
			active: this.list.active, canUndo: this.session.review.done.length > 0, canRedo: this.session.review.undone.length > 0,
			showsDropped: this.session.state.showsDropped === true, showsKeys: this.session.state.hidesKeys !== true,
		});
	}

	/** Does an action, and announces it. `goTo` is the key of the row to be active afterwards; by default the one that is. */
	private act(action: ReviewAction, said: string, goTo = this.list.active?.item.key): void {
		if (this.session.act(action)) {
			this.draw(goTo);
			this.status.textContent = said;
		}
	}

	private run(command: ReviewCommand): void {
		this.tooltip.close();
		const row = this.list.active;
		if (typeof command === 'object') {
			return row && this.changeKind(row, command.kind);
		}
		switch (command) {
			case 'undo':
			case 'redo':
				return this.step(command);
			case 'filter':
				return this.toolbar?.filter.select();
			case 'showDropped':
				this.session.remember({ showsDropped: this.session.state.showsDropped !== true });
				return this.draw(row?.item.key);
			case 'keys':
				this.session.remember({ hidesKeys: this.session.state.hidesKeys !== true });
				return this.draw(row?.item.key);
			case 'write':
			case 'yaml':
				return this.session.send({ type: 'request', request: command });
			default:
				return row && this.runOn(row, command);
		}
	}

	private runOn(row: ReviewRow, command: 'tick' | 'tickAll' | 'rename' | 'merge' | 'split' | 'drop' | 'showPlace'): void {
		const { item: { key }, name, ticked, dropped } = row;
		const { strings } = this;
		switch (command) {
			case 'tick':
				return this.act({ type: 'tick', keys: [key], ticked: !ticked }, ticked ? strings.didUntick : strings.didTick);
			case 'tickAll': {
				const rows = this.list.all.filter(one => one.kind === row.kind && !one.dropped);
				const areTicked = rows.every(one => one.ticked);
				return this.act({ type: 'tick', keys: rows.map(one => one.item.key), ticked: !areTicked }, `${kindName(this.words, row.kind).several}: ${areTicked ? strings.didUntick : strings.didTick}`);
			}
			case 'rename':
				return isEntryKind(row.kind) ? this.renameDialog.open(name, renamed => this.act({ type: 'rename', key, name: renamed }, filled(strings.didRename, renamed))) : this.sayEntriesOnly();
			case 'merge':
				return this.merge(row);
			case 'split':
				return this.act({ type: 'split', key }, strings.didSplit);
			case 'drop':
				return this.act({ type: 'drop', key, dropped: !dropped }, filled(dropped ? strings.didRestore : strings.didDrop, name));
			case 'showPlace':
				return this.session.send({ type: 'show', key });
		}
	}

	/** A row whose kind changes moves to another group; the row that followed it becomes active. */
	private changeKind(row: ReviewRow, kind: Extract<ReviewCommand, object>['kind']): void {
		if (!isEntryKind(row.kind)) {
			this.sayEntriesOnly();
		} else if (kind !== row.kind) {
			const rows = this.list.all;
			const at = rows.indexOf(row);
			const next = rows[at + 1]?.kind === row.kind ? rows[at + 1] : rows[at - 1]?.kind === row.kind ? rows[at - 1] : rows[at + 1] ?? row;
			this.act({ type: 'kind', key: row.item.key, kind }, filled(this.strings.didKind, row.name, kindName(this.words, kind).one), next?.item.key);
		}
	}

	/** Says why a key did nothing. */
	private sayEntriesOnly(): void {
		this.status.textContent = this.strings.entriesOnly;
	}

	private merge(row: ReviewRow): void {
		const { strings } = this;
		const isEntry = isEntryKind(row.kind);
		this.mergeDialog.open({
			title: filled(isEntry ? strings.mergeWith : strings.moveTo, row.name),
			find: query => this.session.candidates(row.item, query),
			choose: ({ key, name }) => this.act({ type: 'merge', key: row.item.key, into: key }, filled(isEntry ? strings.didMerge : strings.didMove, name)),
			chooseNone: row.owner === undefined ? undefined : () => this.act({ type: 'merge', key: row.item.key, into: null }, strings.didMoveNowhere),
		});
	}

	/** Undoes or redoes, and goes to the proposal that has changed. */
	private step(type: 'undo' | 'redo'): void {
		const { strings, session } = this;
		const goTo = session.changedBy(type);
		if (goTo === undefined) {
			this.status.textContent = type === 'undo' ? strings.nothingToUndo : strings.nothingToRedo;
		} else {
			this.act({ type }, type === 'undo' ? strings.didUndo : strings.didRedo, goTo);
		}
	}

	private filtered(): void {
		this.session.remember({ filter: this.toolbar?.filter.value.slice(0, 200) });
		this.draw(this.list.active?.item.key);
	}

	private filterKey(event: KeyboardEvent): void {
		if (event.key === 'Escape' && this.toolbar) {
			this.toolbar.filter.value = '';
			this.filtered();
		}
		if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') {
			event.preventDefault();
			this.list.element.focus();
		}
	}

	private click({ target }: MouseEvent): void {
		const key = this.list.keyAt(target);
		if (key !== undefined) {
			this.list.activate(key);
			if (target instanceof Element && target.closest('.box')) {
				this.run('tick');
			}
		}
	}

	private key(event: KeyboardEvent): void {
		const { target } = event;
		if (event.key === 'Escape') {
			this.tooltip.close();
		}
		if (this.mergeDialog.isOpen || this.renameDialog.isOpen || target instanceof HTMLInputElement || target instanceof HTMLSelectElement || event.isComposing) {
			return;
		}
		// There the keys that move between rows scroll the list of keys.
		const isOnControl = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement || target === this.legend;
		if (isOnControl && target !== this.legend && (event.key === ' ' || event.key === 'Enter')) {
			return;
		}
		if (!event.ctrlKey && !event.metaKey && !event.altKey && !isOnControl && this.moved(event.key)) {
			event.preventDefault();
			return;
		}
		const command = commandOf(event);
		if (command !== undefined) {
			event.preventDefault();
			this.run(command);
		}
	}

	/** Moves to another row; returns whether the key does. */
	private moved(key: string): boolean {
		const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };
		const by = steps[key];
		if (by !== undefined) {
			this.list.move(by);
		} else if (key === 'ArrowLeft' || key === 'ArrowRight') {
			this.list.moveToGroup(key === 'ArrowLeft' ? -1 : 1);
		}
		return by !== undefined || key === 'ArrowLeft' || key === 'ArrowRight';
	}
}

new ReviewPage().start();
