import type { ViewElement } from '../../core/render/view';
import { draw } from './draw';
import { prepareRovingTabindex } from './rovingTabindex';

/** Shows a picture as a table, or the other way round. */
export function setTable(section: Element, asTable: boolean): void {
	const picture = section.querySelector('.picture');
	const twin = section.querySelector('.twin');
	picture?.toggleAttribute('hidden', asTable);
	twin?.toggleAttribute('hidden', !asTable);
	section.querySelector('[data-action="table"]')?.setAttribute('aria-pressed', String(asTable));
}

/** Puts a part drawn anew in the place of the old one with its id; the focus stays on what it was on. `undefined` where nothing changes. */
export function replacePart(content: ViewElement): Element | undefined {
	const old = document.getElementById(content.attributes.id ?? '');
	const part = draw(content);
	// What looks the same stays: somebody may be about to click on it.
	if (!old || old.isEqualNode(part)) {
		return undefined;
	}
	const focused = old.contains(document.activeElement) ? document.activeElement : null;
	old.replaceWith(part);
	prepareRovingTabindex(part);
	if (focused) {
		counterpart(part, focused)?.focus({ preventScroll: true });
	}
	return part;
}

function counterpart(part: Element, focused: Element): HTMLElement | SVGElement | null {
	const { action, entry, value } = focused instanceof HTMLElement || focused instanceof SVGElement ? focused.dataset : {};
	const all = [...part.querySelectorAll<HTMLElement | SVGElement>('button, a')];
	const same = all.filter(one => one.dataset['action'] === action && one.dataset['entry'] === entry);
	return same.find(one => one.dataset['value'] === value) ?? same[0] ?? all[0] ?? null;
}
