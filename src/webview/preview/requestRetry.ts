import type { PreviewString } from '../../protocol/strings';

/** The time to wait for an answer before the request is repeated, in milliseconds. */
const TIMEOUT = 5000;

/** Repeats a request for a page that is not answered in time, and says that it is slow. */
export class RequestRetry {
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

	/** Called when a page was requested. */
	start(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.text.textContent = this.strings.slow;
			this.element.append(this.button);
			this.ask();
		}, TIMEOUT);
	}

	/** Called when a page has arrived. */
	stop(): void {
		clearTimeout(this.timer);
		this.text.textContent = '';
		this.button.remove();
	}
}
