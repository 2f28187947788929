import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/**
 * Checks that the content of an element can be read and used: no text is cut off unless it ends with an ellipsis and the full text is
 * available elsewhere, no text overflows at the sides, and no two click targets overlap. Invisible parts and drawings are not checked.
 * Fails if there is no text to check.
 */
export async function assertReadable(element: Locator): Promise<void> {
	await element.evaluate(untilDrawn);
	const { texts, complaints } = await element.evaluate(inspectTexts);
	assert.deepEqual(complaints, []);
	assert.ok(texts > 0, 'There is no text to check.');
	assert.deepEqual(await element.evaluate(findCovered), []);
}

/** Runs in the page, so it may not use outer variables or named functions. Elements that fade in are invisible at first. */
async function untilDrawn(root: Element): Promise<void> {
	await Promise.all(document.getAnimations()
		.filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.contains(root) === true && effect.getComputedTiming().endTime !== Infinity)
		.map(({ finished }) => finished));
}

/** Runs in the page. */
function inspectTexts(root: Element): { readonly texts: number; readonly complaints: readonly string[] } {
	const complaints: string[] = [];
	const edges = root.getBoundingClientRect();
	const texts = [...root.querySelectorAll<HTMLElement>('*')].filter(element =>
		element.closest('svg') === null && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
		&& [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== ''));
	for (const element of texts) {
		let clip: HTMLElement | null = element;
		while (clip !== null && clip !== root && (getComputedStyle(clip).overflowX === 'visible' || getComputedStyle(clip).display === 'inline')) {
			clip = clip.parentElement;
		}
		const { overflowX, textOverflow } = getComputedStyle(clip ?? root);
		const told = textOverflow === 'ellipsis' && clip?.closest('[title], [aria-label]') !== null;
		const { left, right } = element.getBoundingClientRect();
		const text = JSON.stringify(element.textContent.trim().slice(0, 60));
		if (clip && overflowX !== 'visible') {
			if (/hidden|clip/.test(overflowX) && !told && clip.scrollWidth > clip.clientWidth + 1) {
				complaints.push(`${text} is cut off: ${clip.scrollWidth} in ${clip.clientWidth} pixels`);
			}
		} else if (left < edges.left - 1 || right > edges.right + 1) {
			complaints.push(`${text} sticks out: ${left} to ${right} in ${edges.left} to ${edges.right}`);
		}
	}
	return { texts: texts.length, complaints };
}

/** Runs in the page. Returns pairs of click targets that overlap. A link may extend over several lines. */
function findCovered(root: Element): readonly string[] {
	const usable = [...root.querySelectorAll<HTMLElement>('a, button, input, select, textarea, [role="button"], [role="option"], [role="treeitem"]')]
		.filter(element => element.closest('svg') === null && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
		.flatMap(element => [...element.getClientRects()].map(line => {
			let { left, right, top, bottom } = line;
			for (let box = element.parentElement; box !== null && root.contains(box); box = box.parentElement) {
				if (getComputedStyle(box).overflowX !== 'visible') {
					const edges = box.getBoundingClientRect();
					[left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
					[top, bottom] = [Math.max(top, edges.top), Math.min(bottom, edges.bottom)];
				}
			}
			return { element, left, right, top, bottom };
		}));
	return usable.flatMap((one, index) => usable.slice(index + 1)
		.filter(other => !one.element.contains(other.element) && !other.element.contains(one.element)
			&& Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
			&& Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1)
		.map(other => [one, other].map(({ element }) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`).join(' covers ')));
}
