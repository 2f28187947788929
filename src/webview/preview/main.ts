import { parsePreviewState, parseToPreview, type FromPreview, type PageRef, type PreviewState } from '../../protocol/preview';
import { Drawer } from './draw';
import { step, visit } from '../../protocol/history';
import { Toolbar } from './toolbar';

interface Host {
	postMessage(message: FromPreview): void;
	getState(): unknown;
	setState(state: PreviewState): void;
}
declare function acquireVsCodeApi(): Host;

/** The program of the preview: asks for pages, draws them, remembers where it has been. */
class Preview {
	private readonly host = acquireVsCodeApi();
	private readonly drawer = new Drawer();
	private readonly content = element('content');
	private readonly toolbar = new Toolbar(element('toolbar'), {
		back: () => this.go(-1),
		forward: () => this.go(1),
		overview: () => this.ask({ entry: '' }),
		act: action => this.host.postMessage({ type: 'act', action, page: this.page }),
	});
	private state: PreviewState = parsePreviewState(this.host.getState()) ?? firstState();

	start(): void {
		addEventListener('message', event => this.receive(event.data));
		document.addEventListener('click', event => this.click(event));
		document.addEventListener('keydown', event => this.key(event));
		this.toolbar.update(this.state);
		this.ask(this.page);
	}

	private get page(): PageRef {
		return this.state.history[this.state.index] ?? { entry: '' };
	}

	private ask(page: PageRef): void {
		this.host.postMessage({ type: 'open', page });
	}

	private go(by: -1 | 1): void {
		const next = step(this.state, by);
		if (next) {
			this.remember(next);
			this.ask(this.page);
		}
	}

	private remember(state: PreviewState): void {
		this.state = state;
		this.host.setState(state);
		this.toolbar.update(state);
	}

	private receive(data: unknown): void {
		const message = parseToPreview(data);
		if (!message) {
			return;
		}
		this.remember(visit(this.state, message.page));
		const reading = document.hasFocus();
		const drawn = message.type === 'page' ? this.drawer.draw(message.content) : paragraph(message.reason);
		this.content.replaceChildren(drawn);
		scrollTo({ top: 0, behavior: 'instant' });
		// Who follows a link in the page reads on from the top of the next; who is in the draft or the tree stays there.
		if (reading) {
			this.content.focus({ preventScroll: true });
		}
	}

	private click(event: MouseEvent): void {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		const entry = link?.dataset['entry'];
		if (entry !== undefined) {
			event.preventDefault();
			this.ask({ entry });
		} else if (link?.getAttribute('href')?.startsWith('#')) {
			event.preventDefault();
			showFragment(link.getAttribute('href')?.slice(1) ?? '');
		}
	}

	private key(event: KeyboardEvent): void {
		if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
			event.preventDefault();
			this.go(event.key === 'ArrowLeft' ? -1 : 1);
		}
	}
}

function showFragment(id: string): void {
	const target = document.getElementById(id);
	target?.setAttribute('tabindex', '-1');
	target?.scrollIntoView({ block: 'center' });
	target?.focus({ preventScroll: true });
}

function firstState(): PreviewState {
	return { history: [{ entry: document.body.dataset['page'] ?? '' }], index: 0 };
}

function paragraph(text: string): HTMLElement {
	const element = document.createElement('p');
	element.className = 'nothing';
	element.textContent = text;
	return element;
}

function element(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (!found) {
		throw new Error(`The page has no element ${id}.`);
	}
	return found;
}

new Preview().start();
