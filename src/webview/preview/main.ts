import type { TimeWindow } from '../../core/render/chart/timeline';
import { h } from '../../core/render/view';
import { samePage, type FromPreview, type PageAction, type PageRef, type ToPreview, type VisitedPage } from '../../protocol/preview';
import { PREVIEW_STRINGS } from '../../protocol/strings';
import { parseToPreview } from '../../protocol/toPreview';
import { replacePart } from './charts';
import { clicked } from './clicks';
import { Contents } from './contents';
import { debounce } from './debounce';
import { draw } from './draw';
import { afterPress } from './keyboard/afterPress';
import { FocusReturn } from './keyboard/focusReturn';
import { keepFocus } from './keyboard/keepFocus';
import { KeysDialog } from './keyboard/keysDialog';
import { keyPressed, type PreviewKeysPage } from './keyboard/pageKeys';
import { prepareRovingTabindex } from './keyboard/rovingTabindex';
import { elementWithId, readStrings } from './pageElements';
import { PageHistory, type StateStore } from './pageHistory';
import { overviewOf, pageRefOf } from './pageRef';
import { PageRequests } from './pageRequests';
import { SearchBox } from './searchBox';
import { ChartTables } from './tables';
import { TimelineZoom } from './timelineZoom';
import { Toolbar } from './toolbar';
import { Tooltip } from './tooltip';

interface Host extends StateStore {
	postMessage(message: FromPreview): void;
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
			lock: () => this.setLocked(this.history.state.locked !== true),
			keys: () => this.keys.open(),
			act: action => this.act(action),
		},
	});
	private readonly tooltip = new Tooltip();
	private readonly keys = new KeysDialog(this.strings);
	private readonly zoom = new TimelineZoom(zoom => this.showTime(zoom));
	private readonly requests = new PageRequests(this.strings, message => this.host.postMessage(message));
	private readonly contents = new Contents(elementWithId('toolbar'));
	private readonly history = new PageHistory(this.host, state => this.toolbar.update(state));
	private readonly tables = new ChartTables({
		load: () => this.history.state.tables ?? [],
		save: tables => this.history.keepSettings({ tables }),
	});
	private readonly focusReturn = new FocusReturn(message => this.host.postMessage(message));
	private readonly keyboard: PreviewKeysPage = {
		shortcuts: {
			search: () => this.search.focus(),
			keys: () => this.keys.open(),
			overview: () => this.ask(overviewOf(this.page)),
			tables: () => this.tables.toggleAll(),
			lock: () => this.setLocked(this.history.state.locked !== true),
			act: action => this.act(action),
			zoom: this.zoom,
		},
		page: () => this.page,
		isDialogOpen: () => this.keys.isOpen,
		closeTooltip: () => this.tooltip.close(),
		go: by => this.go(by),
	};
	/** The page on screen; `undefined` before the first page and while another is loading. */
	private drawn: PageRef | undefined;

	start(): void {
		const whenReleased = afterPress();
		addEventListener('message', event => whenReleased(() => this.receive(event.data)));
		document.addEventListener('click', event => this.click(event));
		document.addEventListener('keydown', event => keyPressed(event, this.keyboard));
		this.focusReturn.start();
		addEventListener('scroll', debounce(() => this.history.keepScroll(this.drawn)), { passive: true });
		this.toolbar.update(this.history.state);
		this.requests.measure();
		this.requests.open(this.page, { start: true });
		this.setLocked(this.history.state.locked === true);
		this.requests.followWidth(() => this.drawn && this.page);
	}

	private get page(): VisitedPage {
		return this.history.page;
	}

	private ask(page: VisitedPage): void {
		this.history.keepScroll(this.drawn);
		this.requests.open(page);
	}

	private act(action: PageAction): void {
		this.host.postMessage({ type: 'act', action, page: pageRefOf(this.page) });
	}

	private go(by: -1 | 1): void {
		this.history.keepScroll(this.drawn);
		if (this.history.go(by)) {
			this.drawn = undefined;
			this.ask(this.page);
		}
	}

	private setLocked(locked: boolean): void {
		this.history.keepSettings({ locked });
		this.host.postMessage({ type: 'lock', locked });
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
				return this.focusReturn.left();
			case 'activated':
				return this.focusReturn.activated();
		}
	}

	private showPage(message: ToPreview & { type: 'page' | 'nothing' }): void {
		this.requests.received();
		this.history.keepScroll(this.drawn);
		this.history.visit(message.page);
		const isSame = this.drawn !== undefined && samePage(this.drawn, message.page);
		this.drawn = message.page;
		const isReading = document.hasFocus() && !this.search.element.contains(document.activeElement);
		this.tooltip.close();
		const restoreFocus = keepFocus(this.content);
		this.content.replaceChildren(message.type === 'page' ? draw(message.content) : this.emptyPage(message));
		prepareRovingTabindex(this.content);
		this.tables.apply();
		this.contents.attach(this.content);
		scrollTo({ top: this.page.scroll ?? 0, behavior: 'instant' });
		this.requests.drawIfResized(this.page);
		// After following a link, reading continues at the top of the new page; focus elsewhere must not be stolen.
		if (isReading && !(isSame && restoreFocus())) {
			this.content.focus({ preventScroll: true });
		}
	}

	/** Creates a page that explains why there is no content, with a link to the overview. */
	private emptyPage({ title, reason, page }: ToPreview & { type: 'nothing' }): Element {
		const links = page.entry === '' ? [] : [h('p', {}, h('a', { entry: '', icon: 'home' }, this.strings.overview))];
		return draw(h('article', { class: 'page nothing' }, h('h1', {}, title), h('main', {}, h('p', {}, reason), ...links)));
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
		clicked(event, {
			open: page => this.ask(page),
			toggleTable: chart => this.tables.toggle(chart),
			jump: place => this.host.postMessage({ type: 'jump', place }),
			zoom: this.zoom,
		});
	}

	private showTime(zoom: TimeWindow | undefined): void {
		if (this.drawn) {
			this.history.keepZoom(zoom);
			this.requests.draw(this.page, zoom);
		}
	}
}

new Preview().start();
