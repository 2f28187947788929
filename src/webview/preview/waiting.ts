import type { PreviewString } from '../../protocol/strings';

/** After how long an answer that has not come is asked for again, in milliseconds. */
const PATIENCE = 5000;

/** Watches that a page that was asked for comes; says so where it does not, and asks again. */
export class Waiting {
	private readonly element = document.createElement('div');
	private readonly text = document.createElement('span');
	private readonly button = document.createElement('button');
	private readonly strings: Readonly<Record<PreviewString, string>>;
	private readonly ask: () => void;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(strings: Readonly<Record<PreviewString, string>>, ask: () => void) {
		this.strings = strings;
		this.ask = ask;
		this.element.className = 'waiting';
		this.text.role = 'status';
		this.button.type = 'button';
		this.button.className = 'labelled';
		this.button.textContent = strings.retry;
		this.button.addEventListener('click', ask);
		this.element.append(this.text);
		document.body.append(this.element);
	}

	/** A page was asked for. */
	begin(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.text.textContent = this.strings.slow;
			this.element.append(this.button);
			this.ask();
		}, PATIENCE);
	}

	/** A page came. */
	end(): void {
		clearTimeout(this.timer);
		this.text.textContent = '';
		this.button.remove();
	}
}
