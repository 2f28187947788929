import { rested } from './rested';

/** How far below the list a heading is at most for its section to be the one that is read, in `rem`: no other has room above it. */
const HEADING = 4;

/** The list of contents of the page that is shown: it marks the section that is read, and keeps its link in view. */
export class Contents {
	private list: HTMLElement | null = null;
	private links: readonly HTMLAnchorElement[] = [];
	private readonly toolbar: HTMLElement;
	private readonly observer: ResizeObserver;
	/** Pictures that are drawn anew move the sections below them, with no scrolling. */
	private readonly moved = new ResizeObserver(() => this.mark());

	constructor(toolbar: HTMLElement) {
		this.toolbar = toolbar;
		this.observer = new ResizeObserver(() => this.measure());
		this.observer.observe(toolbar);
		addEventListener('scroll', () => this.mark(), { passive: true });
		addEventListener('resize', rested(() => this.mark()), { passive: true });
	}

	/** Another page is shown. */
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

	/** How much of the top of the window they cover, for the style sheet. */
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
	 * The link of the last section whose heading has come up to the list; none in the head. At the end of the page, of the one that was
	 * gone to, or the last.
	 */
	private current(): HTMLAnchorElement | undefined {
		const { top = 0, bottom = 0 } = this.list?.getBoundingClientRect() ?? {};
		if (top > this.toolbar.getBoundingClientRect().bottom + 1) {
			// The head is still above the list.
			return undefined;
		}
		const edge = bottom + HEADING * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
		const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
		return isAtEnd
			? this.links.find(link => sectionOf(link) === document.activeElement) ?? this.links.at(-1)
			: this.links.filter(link => (sectionOf(link)?.getBoundingClientRect().top ?? Infinity) <= edge).at(-1);
	}

	/** Scrolls the list alone: the page is where its reader wants it. */
	private reveal(link: HTMLAnchorElement): void {
		const row = link.closest('ul');
		if (row) {
			const { left, right } = link.getBoundingClientRect();
			const { left: start, right: end } = row.getBoundingClientRect();
			row.scrollLeft += left < start ? left - start - 24 : right > end ? right - end + 24 : 0;
		}
	}
}

/** Pictures are drawn anew now and then, so it is looked up each time. */
function sectionOf(link: HTMLAnchorElement): HTMLElement | null {
	return document.getElementById(link.hash.slice(1));
}
