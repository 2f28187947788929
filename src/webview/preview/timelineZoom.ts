import type { TimeWindow } from '../../core/render/chart/timeline';
import { parseTimeWindow, shiftWindow, zoomWindow } from '../../core/render/chart/zoom';

/** The factors by which a key or button, and a step of the wheel, shorten the time window. */
const ZOOM_STEP = 0.6;
const WHEEL_STEP = 0.8;
/** The minimum pointer movement that counts as a drag instead of a click, in pixels. */
const DRAG_THRESHOLD = 4;

/** Zooms and pans the timeline by requesting another time window. */
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
		// A drag that starts on a link must not follow it.
		document.addEventListener('click', event => this.swallow(event), true);
		document.addEventListener('dragstart', event => this.drag && event.preventDefault());
	}

	in(): void {
		this.by(ZOOM_STEP, 0.5);
	}

	out(): void {
		this.by(1 / ZOOM_STEP, 0.5);
	}

	/** Requests a time window; `undefined` resets to the default. */
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
			this.by(event.deltaY < 0 ? WHEEL_STEP : 1 / WHEEL_STEP, Math.min(1, Math.max(0, (event.clientX - left) / width)));
		}
	}

	private down({ target, button, pointerType, clientX }: PointerEvent): void {
		// Touch input scrolls the page instead.
		const drawing = button === 0 && pointerType === 'mouse' ? drawingAt(target) : undefined;
		this.drag = drawing && { drawing, x: clientX, by: 0 };
	}

	private move({ clientX, buttons }: PointerEvent): void {
		const { drag } = this;
		if (drag && buttons === 1 && (drag.by !== 0 || Math.abs(clientX - drag.x) > DRAG_THRESHOLD)) {
			drag.by = clientX - drag.x;
			drag.drawing.style.transform = `translateX(${drag.by}px)`;
		}
	}

	private up(): void {
		const { drag, window } = this;
		if (drag && window && drag.by !== 0) {
			this.to(shiftWindow(window, -drag.by / drag.drawing.getBoundingClientRect().width));
			// The `click` event follows `pointerup` and is suppressed only while the drag is set.
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
