import { debounce } from './debounce';

/** A section is current if its heading is at most this far below the table of contents, in `rem`. */
const HEADING = 4;

/** How much of the neighbours of a link that is scrolled to is visible, in pixels. */
const MARGIN = 24;

/** The table of contents of the current page. It highlights the current section and keeps its link visible. */
export class Contents {
	private list: HTMLElement | null = null;
	private links: readonly HTMLAnchorElement[] = [];
	private readonly toolbar: HTMLElement;
	private readonly observer: ResizeObserver;
	/** Redrawn charts move the sections below them without scrolling. */
	private readonly moved = new ResizeObserver(() => this.mark());

	constructor(toolbar: HTMLElement) {
		this.toolbar = toolbar;
		this.observer = new ResizeObserver(() => this.measure());
		this.observer.observe(toolbar);
		addEventListener('scroll', () => this.mark(), { passive: true });
		addEventListener('resize', debounce(() => this.mark()), { passive: true });
	}

	/** Attaches to the table of contents of a new page. */
	attach(page: Element): void {
		this.moved.disconnect();
		this.moved.observe(page);
		if (this.list) {
			this.observer.unobserve(this.list);
		}
		this.list = page.querySelector<HTMLElement>('.contents');
		if (this.list) {
			this.observer.observe(this.list);
		}
		this.links = [...page.querySelectorAll<HTMLAnchorElement>('.contents a')];
		this.measure();
		this.mark();
	}

	/** Tells the style sheet how much of the window the toolbar and the table of contents cover. */
	private measure(): void {
		const { style } = document.documentElement;
		style.setProperty('--toolbar', `${this.toolbar.offsetHeight}px`);
		style.setProperty('--contents', `${this.list?.offsetHeight ?? 0}px`);
	}

	private mark(): void {
		const current = this.current();
		for (const link of this.links) {
			if (link === current) {
				if (link.getAttribute('aria-current') === null) {
					link.setAttribute('aria-current', 'location');
					this.reveal(link);
				}
			} else {
				link.removeAttribute('aria-current');
			}
		}
	}

	/**
	 * Returns the link of the last section whose heading has reached the table of contents; `undefined` in the page's header.
	 * At the end of the page, where headings cannot reach it, returns the focused section's link or the last one.
	 */
	private current(): HTMLAnchorElement | undefined {
		const { top = 0, bottom = 0 } = this.list?.getBoundingClientRect() ?? {};
		if (top > this.toolbar.getBoundingClientRect().bottom + 1) {
			// The header is still visible above the table of contents.
			return undefined;
		}
		const edge = bottom + HEADING * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
		const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
		return isAtEnd
			? this.links.find(link => sectionOf(link) === document.activeElement) ?? this.links.at(-1)
			: this.links.filter(link => (sectionOf(link)?.getBoundingClientRect().top ?? Infinity) <= edge).at(-1);
	}

	/** Scrolls only the table of contents, not the page. */
	private reveal(link: HTMLAnchorElement): void {
		const row = link.closest('ul');
		if (row) {
			const { left, right } = link.getBoundingClientRect();
			const { left: start, right: end } = row.getBoundingClientRect();
			row.scrollLeft += left < start ? left - start - MARGIN : right > end ? right - end + MARGIN : 0;
		}
	}
}

/** Charts are replaced when redrawn, so the section is looked up each time. */
function sectionOf(link: HTMLAnchorElement): HTMLElement | null {
	return document.getElementById(link.hash.slice(1));
}
