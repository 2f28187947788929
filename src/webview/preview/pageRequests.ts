import type { TimeWindow } from '../../core/render/chart/timeline';
import type { FromPreview, PageRef, VisitedPage } from '../../protocol/preview';
import type { PreviewString } from '../../protocol/strings';
import { debounce } from './debounce';
import { makeRuler } from './pageElements';
import { pageRefOf } from './pageRef';
import { RequestRetry } from './requestRetry';

/** Requests pages, and charts of the page on screen, from the extension. Both are drawn for the width of the preview. */
export class PageRequests {
	private readonly post: (message: FromPreview) => void;
	/** Repeats the last request for a page. */
	private readonly retry: RequestRetry;
	private readonly ruler: HTMLElement;
	private asked: VisitedPage = { entry: '' };
	private width = 0;
	/** The width sent with the last request for a page. */
	private askedWidth = 0;

	constructor(strings: Readonly<Record<PreviewString, string>>, post: (message: FromPreview) => void) {
		this.post = post;
		this.retry = new RequestRetry(strings, () => this.open(this.asked));
		this.ruler = makeRuler();
	}

	/** Measures the preview, for the first request. */
	measure(): void {
		this.width = this.ruler.clientWidth;
	}

	/** Requests the charts again whenever the width changes. `onScreen` returns the page; `undefined` while none is drawn. */
	followWidth(onScreen: () => VisitedPage | undefined): void {
		const resized = () => {
			const page = onScreen();
			const width = this.ruler.clientWidth;
			if (page && width !== this.width && width > 0) {
				this.width = width;
				this.draw(page, page.zoom);
			}
		};
		new ResizeObserver(debounce(resized)).observe(this.ruler);
	}

	/** Requests a page, again and again until one is received. `start` says that it is the first after the page was loaded. */
	open(page: VisitedPage, { start = false }: { readonly start?: boolean } = {}): void {
		this.asked = page;
		this.askedWidth = this.width;
		this.retry.start();
		this.post({ type: 'open', page: pageRefOf(page), ...(start && { start }), width: this.width, zoom: page.zoom });
	}

	/** Stops repeating the last request, because a page was received. */
	received(): void {
		this.retry.stop();
	}

	/** Requests the charts of a page that was drawn, if the preview was resized while the page was loading. */
	drawIfResized(page: VisitedPage): void {
		if (this.width !== this.askedWidth) {
			this.askedWidth = this.width;
			this.draw(page, page.zoom);
		}
	}

	/** Requests the charts of a page; its timeline for a period, by default the whole. */
	draw(page: PageRef, zoom: TimeWindow | undefined): void {
		this.post({ type: 'draw', page: pageRefOf(page), width: this.width, zoom });
	}
}
