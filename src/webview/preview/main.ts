import type { TimeWindow } from '../../core/render/chart/timeline';
import { parseTimeWindow } from '../../core/render/chart/zoom';
import { h } from '../../core/render/view';
import { step, updateCurrent, visit } from '../../protocol/history';
import {
	isAboutDossier, parsePreviewState, samePage, type FromPreview, type PageAction, type PageRef, type PreviewState, type ToPreview, type VisitedPage,
} from '../../protocol/preview';
import { PREVIEW_STRINGS } from '../../protocol/strings';
import { parseToPreview } from '../../protocol/toPreview';
import { afterPress } from './afterPress';
import { Contents } from './contents';
import { debounce } from './debounce';
import { draw } from './draw';
import { keepFocus } from './keepFocus';
import { KeysDialog } from './keysDialog';
import { replacePart } from './charts';
import { elementWithId, makeRuler, readStrings, showFragment } from './pageElements';
import { SearchBox } from './searchBox';
import { isForEntries, shortcutOf, type ShortcutActions } from './shortcuts';
import { ChartTables } from './tables';
import { TimelineZoom } from './timelineZoom';
import { Toolbar } from './toolbar';
import { Tooltip } from './tooltip';
import { RequestRetry } from './requestRetry';
import { prepareRovingTabindex, moveFocus } from './rovingTabindex';

interface Host {
	postMessage(message: FromPreview): void;
	getState(): unknown;
	setState(state: PreviewState): void;
}
declare function acquireVsCodeApi(): Host;

/** The preview's webview: requests pages from the extension, draws them, and keeps the history. */
class Preview {
	private readonly host = acquireVsCodeApi();
	private readonly content = elementWithId('content');
	private readonly strings = readStrings(elementWithId('toolbar'), PREVIEW_STRINGS);
	private readonly search = new SearchBox(this.strings, {
		find: query => this.host.postMessage({ type: 'find', query }),
		open: entry => this.ask({ entry }),
		leave: () => this.content.focus({ preventScroll: true }),
	});
	private readonly toolbar = new Toolbar(elementWithId('toolbar'), {
		strings: this.strings,
		search: this.search.element,
		actions: {
			back: () => this.go(-1),
			forward: () => this.go(1),
			overview: () => this.ask(overviewOf(this.page)),
			lock: () => this.setLocked(this.state.locked !== true),
			keys: () => this.keys.open(),
			act: action => this.act(action),
		},
	});
	private readonly tooltip = new Tooltip();
	private readonly keys = new KeysDialog(this.strings);
	private readonly zoom = new TimelineZoom(zoom => this.showTime(zoom));
	/** Repeats the last request for a page. */
	private readonly retry = new RequestRetry(this.strings, () => this.open(this.asked));
	private readonly ruler = makeRuler();
	private readonly contents = new Contents(elementWithId('toolbar'));
	private readonly tables = new ChartTables({ load: () => this.state.tables ?? [], save: tables => this.remember({ ...this.state, tables }) });
	private readonly shortcuts: ShortcutActions = {
		search: () => this.search.focus(),
		keys: () => this.keys.open(),
		overview: () => this.ask(overviewOf(this.page)),
		tables: () => this.tables.toggleAll(),
		lock: () => this.setLocked(this.state.locked !== true),
		act: action => this.act(action),
		zoom: this.zoom,
	};
	private state: PreviewState = parsePreviewState(this.host.getState()) ?? firstState();
	/** The page on screen; `undefined` before the first page and while another is loading. */
	private drawn: PageRef | undefined;
	private asked: VisitedPage = { entry: '' };
	private width = 0;
	/** The width sent with the last request for a page. */
	private askedWidth = 0;
	/** Whether the user did something on the page since an action took them to a draft. Until then, the focus belongs to the draft. */
	private hasActed = true;

	start(): void {
		const whenReleased = afterPress();
		addEventListener('message', event => whenReleased(() => this.receive(event.data)));
		document.addEventListener('click', event => this.click(event));
		document.addEventListener('keydown', event => this.key(event));
		for (const type of ['pointerdown', 'keydown']) {
			addEventListener(type, () => (this.hasActed = true), { capture: true, passive: true });
		}
		addEventListener('focus', () => this.notifyNotReturned());
		addEventListener('scroll', debounce(() => this.keepScroll()), { passive: true });
		this.toolbar.update(this.state);
		this.width = this.ruler.clientWidth;
		this.open(this.page, true);
		this.setLocked(this.state.locked === true);
		new ResizeObserver(debounce(() => this.measure())).observe(this.ruler);
	}

	private get page(): VisitedPage {
		return this.state.history[this.state.index] ?? { entry: '' };
	}

	private ask(page: VisitedPage): void {
		this.keepScroll();
		this.open(page);
	}

	private open(page: VisitedPage, start = false): void {
		this.asked = page;
		this.askedWidth = this.width;
		this.retry.start();
		this.host.postMessage({ type: 'open', page: refOf(page), ...(start && { start }), width: this.width, zoom: page.zoom });
	}

	private act(action: PageAction): void {
		this.host.postMessage({ type: 'act', action, page: refOf(this.page), zoom: this.page.zoom });
	}

	private go(by: -1 | 1): void {
		this.keepScroll();
		const next = step(this.state, by);
		if (next) {
			this.drawn = undefined;
			this.remember(next);
			this.ask(this.page);
		}
	}

	private remember(state: PreviewState): void {
		this.state = state;
		this.host.setState(state);
		this.toolbar.update(state);
	}

	private keepScroll(): void {
		if (this.drawn && samePage(this.drawn, this.page)) {
			this.remember(updateCurrent(this.state, { scroll: Math.round(scrollY) }));
		}
	}

	private setLocked(locked: boolean): void {
		this.remember({ ...this.state, locked });
		this.host.postMessage({ type: 'lock', locked });
	}

	private measure(): void {
		const width = this.ruler.clientWidth;
		if (this.drawn && width !== this.width && width > 0) {
			this.width = width;
			this.askToDraw();
		}
	}

	private askToDraw(): void {
		this.host.postMessage({ type: 'draw', page: refOf(this.page), width: this.width, zoom: this.page.zoom });
	}

	private receive(data: unknown): void {
		const message = parseToPreview(data);
		switch (message?.type) {
			case 'page':
			case 'nothing':
				return this.showPage(message);
			case 'part':
				return this.showPart(message);
			case 'found':
				return this.search.receive(message);
			case 'left':
				this.hasActed = false;
				return document.hasFocus() ? this.notifyNotReturned() : undefined;
			case 'activated':
				return this.notifyNotReturned();
		}
	}

	/** Says that the page has the focus, or is taken to have it, though the user did not return to it. */
	private notifyNotReturned(): void {
		if (!this.hasActed) {
			this.host.postMessage({ type: 'notReturned', hasFocus: document.hasFocus() });
		}
	}

	private showPage(message: ToPreview & { type: 'page' | 'nothing' }): void {
		this.retry.stop();
		this.keepScroll();
		this.remember(visit(this.state, message.page));
		const isSame = this.drawn !== undefined && samePage(this.drawn, message.page);
		this.drawn = message.page;
		const reading = document.hasFocus() && !this.search.element.contains(document.activeElement);
		this.tooltip.close();
		const restoreFocus = keepFocus(this.content);
		this.content.replaceChildren(message.type === 'page' ? draw(message.content) : this.emptyPage(message));
		prepareRovingTabindex(this.content);
		this.tables.apply();
		this.contents.attach(this.content);
		scrollTo({ top: this.page.scroll ?? 0, behavior: 'instant' });
		if (this.width !== this.askedWidth) {
			// The preview was resized while the page was loading.
			this.askedWidth = this.width;
			this.askToDraw();
		}
		// After following a link, reading continues at the top of the new page; focus elsewhere must not be stolen.
		if (reading && !(isSame && restoreFocus())) {
			this.content.focus({ preventScroll: true });
		}
	}

	/** Creates a page that explains why there is no content, with a link to the overview. */
	private emptyPage({ title, reason, page }: ToPreview & { type: 'nothing' }): Element {
		const wayOn = page.entry === '' ? [] : [h('p', {}, h('a', { entry: '', icon: 'home' }, this.strings.overview))];
		return draw(h('article', { class: 'page nothing' }, h('h1', {}, title), h('main', {}, h('p', {}, reason), ...wayOn)));
	}

	private showPart({ page, content }: ToPreview & { type: 'part' }): void {
		if (this.drawn && samePage(page, this.drawn)) {
			const part = replacePart(content);
			if (part) {
				this.tables.apply();
			}
		}
	}

	private click(event: MouseEvent): void {
		const target = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>('a, button') : null;
		const { action, value, entry, dossier } = target?.dataset ?? {};
		const href = target?.getAttribute('href');
		if (action !== undefined) {
			event.preventDefault();
			this.run(action, value);
		} else if (entry !== undefined) {
			event.preventDefault();
			this.ask({ entry, ...(dossier !== undefined && { dossier }) });
		} else if (href?.startsWith('#')) {
			event.preventDefault();
			showFragment(href.slice(1));
		}
	}

	private run(action: string, value: string | undefined): void {
		switch (action) {
			case 'table':
				return this.tables.toggle(value ?? '');
			case 'zoomIn':
				return this.zoom.in();
			case 'zoomOut':
				return this.zoom.out();
			case 'zoomTo':
				return this.zoom.to(parseTimeWindow(value));
			case 'jump':
				return this.host.postMessage({ type: 'jump', place: value ?? '' });
		}
	}

	private showTime(zoom: TimeWindow | undefined): void {
		if (this.drawn) {
			this.remember(updateCurrent(this.state, { zoom }));
			this.host.postMessage({ type: 'draw', page: refOf(this.page), width: this.width, zoom });
		}
	}

	private key(event: KeyboardEvent): void {
		if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
			event.preventDefault();
			this.go(event.key === 'ArrowLeft' ? -1 : 1);
		} else if (event.key === 'Escape') {
			this.tooltip.close();
		} else if (!this.keys.isOpen && moveFocus(event)) {
			event.preventDefault();
		} else if (!isTyping(event) && !this.keys.isOpen) {
			const run = shortcutOf(event.key, this.shortcuts);
			if (run && (!isAboutDossier(this.page) || !isForEntries(event.key))) {
				event.preventDefault();
				run();
			}
		}
	}
}

function refOf({ entry, dossier }: PageRef): PageRef {
	return { entry, ...(dossier !== undefined && { dossier }) };
}

/** Returns the overview of the dossier of a page. The key of a source does not say which dossier that is. */
function overviewOf({ entry, dossier }: PageRef): PageRef {
	const own = entry.includes('/') ? entry.split('/', 1)[0] : dossier;
	return { entry: '', ...(own !== undefined && { dossier: own }) };
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
	return ctrlKey || metaKey || altKey || target instanceof HTMLInputElement;
}

function firstState(): PreviewState {
	const { page, dossier } = document.body.dataset;
	return { history: [{ entry: page ?? '', ...(dossier !== undefined && { dossier }) }], index: 0 };
}

new Preview().start();
