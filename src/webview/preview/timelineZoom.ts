import type { TimeWindow } from '../../core/render/chart/timeline';
import { parseTimeWindow, shiftWindow, zoomWindow } from '../../core/render/chart/zoom';

const ZOOM_STEP = 0.6;
/** How far the pointer must go before it drags and does not click, in pixels. */
const SLACK = 4;

/** Zooms the timeline of the page that is shown, and drags it along, by telling what stretch of time it should show. */
export class TimelineZoom {
	private readonly show: (zoom: TimeWindow | undefined) => void;
	private drag: { readonly drawing: SVGSVGElement; readonly x: number; by: number } | undefined;

	constructor(show: (zoom: TimeWindow | undefined) => void) {
		this.show = show;
		document.addEventListener('wheel', event => this.wheel(event), { passive: false });
		document.addEventListener('pointerdown', event => this.down(event));
		document.addEventListener('pointermove', event => this.move(event));
		document.addEventListener('pointerup', () => this.up());
		document.addEventListener('pointercancel', () => this.cancel());
		// Who drags does not follow the link on which the pointer went down.
		document.addEventListener('click', event => this.swallow(event), true);
		document.addEventListener('dragstart', event => this.drag && event.preventDefault());
	}

	in(): void {
		this.by(ZOOM_STEP, 0.5);
	}

	out(): void {
		this.by(1 / ZOOM_STEP, 0.5);
	}

	/** Shows this stretch of time; without one, what is shown at first. */
	to(zoom: TimeWindow | undefined): void {
		const timeline = document.getElementById('timeline');
		if (timeline && zoom) {
			timeline.dataset['value'] = zoom.join(':');
		}
		if (timeline) {
			this.show(zoom);
		}
	}

	private get window(): TimeWindow | undefined {
		return parseTimeWindow(document.getElementById('timeline')?.dataset['value']);
	}

	private by(factor: number, around: number): void {
		const { window } = this;
		if (window) {
			this.to(zoomWindow(window, factor, around));
		}
	}

	private wheel(event: WheelEvent): void {
		const drawing = event.ctrlKey ? drawingAt(event.target) : undefined;
		if (drawing) {
			event.preventDefault();
			const { left, width } = drawing.getBoundingClientRect();
			this.by(event.deltaY < 0 ? 0.8 : 1.25, Math.min(1, Math.max(0, (event.clientX - left) / width)));
		}
	}

	private down({ target, button, pointerType, clientX }: PointerEvent): void {
		// A finger scrolls the page.
		const drawing = button === 0 && pointerType === 'mouse' ? drawingAt(target) : undefined;
		this.drag = drawing && { drawing, x: clientX, by: 0 };
	}

	private move({ clientX, buttons }: PointerEvent): void {
		const { drag } = this;
		if (drag && buttons === 1 && (drag.by !== 0 || Math.abs(clientX - drag.x) > SLACK)) {
			drag.by = clientX - drag.x;
			drag.drawing.style.transform = `translateX(${drag.by}px)`;
		}
	}

	private up(): void {
		const { drag, window } = this;
		if (drag && window && drag.by !== 0) {
			this.to(shiftWindow(window, -drag.by / drag.drawing.getBoundingClientRect().width));
			// The click comes after this and must still see that it was a drag.
			setTimeout(() => this.cancel());
		} else {
			this.cancel();
		}
	}

	private swallow(event: MouseEvent): void {
		if (this.drag) {
			event.preventDefault();
			event.stopImmediatePropagation();
		}
	}

	private cancel(): void {
		this.drag?.drawing.style.removeProperty('transform');
		this.drag = undefined;
	}
}

function drawingAt(target: EventTarget | null): SVGSVGElement | undefined {
	return target instanceof Element ? target.closest<SVGSVGElement>('#timeline svg.drawing:not(.sample)') ?? undefined : undefined;
}
