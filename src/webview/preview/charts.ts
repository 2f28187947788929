import type { ViewElement } from '../../core/render/view';
import { draw } from './draw';
import { prepareRovingTabindex } from './keyboard/rovingTabindex';

/** Switches a section between its chart and its table. */
export function setTable(section: Element, asTable: boolean): void {
	const picture = section.querySelector('.picture');
	const table = section.querySelector('.chart-data');
	picture?.toggleAttribute('hidden', asTable);
	table?.toggleAttribute('hidden', !asTable);
	section.querySelector('[data-action="table"]')?.setAttribute('aria-pressed', String(asTable));
}

/**
 * Replaces the element with the same id by newly drawn content and restores the focus if the page has it. Returns the new
 * element; `undefined` if nothing changed.
 */
export function replacePart(content: ViewElement): Element | undefined {
	const old = document.getElementById(content.attributes.id ?? '');
	const part = draw(content);
	// Replacing an identical element could swallow a click on it.
	if (!old || old.isEqualNode(part)) {
		return undefined;
	}
	// An element stays active when the user leaves the page for an editor, and focusing it would take the focus from there.
	const focused = document.hasFocus() && old.contains(document.activeElement) ? document.activeElement : null;
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
