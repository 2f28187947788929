import type { ReviewAction } from '../../core/review/review';
import type { ToReview } from '../../protocol/review';
import { REVIEW_STRINGS } from '../../protocol/reviewStrings';
import { parseToReview } from '../../protocol/toReview';
import { afterPress } from '../preview/keyboard/afterPress';
import { elementWithId, readStrings } from '../preview/pageElements';
import { textElement } from '../preview/textElement';
import { Tooltip } from '../preview/tooltip';
import type { ReviewCommand } from './commands';
import { titleHeading } from './elements';
import { drawLegend } from './legend';
import { PageKeys } from './pageKeys';
import { drawRecognized } from './recognizedList';
import { ReviewSession } from './reviewSession';
import { ReviewToolbar } from './reviewToolbar';
import { RowCommands } from './rowCommands';
import { RowList } from './rowList';
import { filled, type ReviewWords } from './words';

/** The page on which the user reviews proposals by keyboard. */
class ReviewPage {
	private readonly session = new ReviewSession();
	private readonly content = elementWithId('content');
	private readonly strings = readStrings(elementWithId('toolbar'), REVIEW_STRINGS);
	private readonly status = document.createElement('div');
	private readonly counts = document.createElement('div');
	private readonly tooltip = new Tooltip();
	private words: ReviewWords = { strings: this.strings, kinds: [] };
	private readonly list = new RowList(this.words, () => this.activated());
	private readonly rowCommands = new RowCommands({
		session: this.session,
		strings: this.strings,
		words: () => this.words,
		list: this.list,
		act: (action, said, goTo) => this.act(action, said, goTo),
		say: text => this.say(text),
	});
	private readonly keys = new PageKeys({
		list: this.list,
		legend: () => this.legend,
		isDialogOpen: () => this.rowCommands.isDialogOpen,
		closeTooltip: () => this.tooltip.close(),
		run: command => this.run(command),
	});
	private toolbar: ReviewToolbar | undefined;
	private legend: HTMLElement | undefined;

	start(): void {
		this.status.setAttribute('role', 'status');
		this.status.className = 'said';
		this.counts.className = 'total';
		const whenReleased = afterPress();
		addEventListener('message', event => whenReleased(() => this.receive(event.data)));
		addEventListener('focus', () => document.activeElement === document.body && this.list.element.focus({ preventScroll: true }));
		document.addEventListener('keydown', event => this.keys.pressed(event));
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
		const main = document.createElement('main');
		main.append(titleHeading(message.title), this.list.element, ...this.recognized(message));
		this.content.replaceChildren(main, this.legend);
		this.draw(this.session.firstActive);
		if (hadFocus) {
			this.list.element.focus({ preventScroll: true });
		}
	}

	/** Draws the entries that are already known; nothing if there are none. */
	private recognized({ recognized }: ToReview & { type: 'review' }): readonly Element[] {
		const open = (entry: string) => this.session.send({ type: 'open', entry });
		return recognized.length > 0 ? [drawRecognized(this.strings.recognized, recognized, open)] : [];
	}

	private showNothing({ title, reason }: ToReview & { type: 'nothing' }): void {
		const main = document.createElement('main');
		main.append(titleHeading(title), textElement('div', 'reason', reason));
		elementWithId('toolbar').replaceChildren();
		this.content.replaceChildren(main);
	}

	/** Draws the rows. `wanted` is the key of the row to be active. */
	private draw(wanted: string | undefined): void {
		const { session, strings } = this;
		this.list.update(session.rows(), wanted);
		this.list.element.hidden = this.list.all.length === 0;
		const counts = filled(strings.counts, String(session.accepted), String(session.items.size));
		this.counts.textContent = this.list.all.length === 0 && session.items.size > 0 ? strings.noMatch : counts;
		this.legend?.toggleAttribute('hidden', session.state.hidesKeys === true);
	}

	private activated(): void {
		this.session.remember({ active: this.list.active?.item.key });
		this.updateToolbar();
	}

	private updateToolbar(): void {
		this.toolbar?.update({
			active: this.list.active,
			canUndo: this.session.review.done.length > 0,
			canRedo: this.session.review.undone.length > 0,
			showsDropped: this.session.state.showsDropped === true,
			showsKeys: this.session.state.hidesKeys !== true,
		});
	}

	/** Does an action, and announces it. `goTo` is the key of the row to be active afterwards; by default the one that is. */
	private act(action: ReviewAction, said: string, goTo = this.list.active?.item.key): void {
		if (this.session.act(action)) {
			this.draw(goTo);
			this.say(said);
		}
	}

	private say(text: string): void {
		this.status.textContent = text;
		// A narrow page shows only its beginning.
		this.status.dataset['tip'] = text;
	}

	private run(command: ReviewCommand): void {
		this.tooltip.close();
		const row = this.list.active;
		if (typeof command === 'object') {
			return row && this.rowCommands.changeKind(row, command.kind);
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
				return row && this.rowCommands.run(row, command);
		}
	}

	/** Undoes or redoes, and goes to the proposal that has changed. */
	private step(type: 'undo' | 'redo'): void {
		const { strings, session } = this;
		const goTo = session.changedBy(type);
		if (goTo === undefined) {
			this.say(type === 'undo' ? strings.nothingToUndo : strings.nothingToRedo);
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
				this.run('accept');
			}
		}
	}
}

new ReviewPage().start();
