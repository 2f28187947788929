import { inTurn } from '../support/core/budget';
import { overview, unvtf } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';
import { usePreview } from './support/usePreview';

/** Names of sizes, the width of the page in pixels, and the zoom factor of the text. */
const SIZES = [['narrow', 361, 1], ['half', 721, 1], ['wide', 1271, 1], ['doubled', 721, 2]] as const;

describe('preview in all sizes', () => {
	const screen = usePreview();

	before(() => screen().preview.shows(overview.heading));

	for (const [name, width, times] of inTurn(SIZES, 2)) {
		it(`has no overflow and is accessible: ${name}`, async () => {
			const { page, preview } = screen();
			await page.setViewportSize({ width, height: 898 });
			await preview.body.evaluate((body, factor) => {
				document.documentElement.style.fontSize = `${16 * factor}px`;
				body.style.fontSize = factor === 1 ? '' : `${13 * factor}px`;
			}, times);
			for (const [page_, typed, heading] of [['overview', '', overview.heading], ['entry', 'unvtf', unvtf.heading]] as const) {
				await (typed === '' ? preview.goToOverview() : preview.open(typed, heading));
				await preview.shows(heading);
				const drawing = preview.document.locator('svg.drawing:not(.sample)').first();
				await eventually('a picture for this width', () => drawing.evaluate(one => {
					const { width: drawn } = one.getBoundingClientRect();
					return [Math.round(drawn), Math.round(one.parentElement?.clientWidth ?? 0)];
				}), ([drawn = 0, room = 0]) => Math.abs(drawn - Math.min(room, 1200)) <= 1);
				// The charts are drawn one after another.
				await eventually(
					'a page that need not be scrolled sideways',
					() => preview.body.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
					fits => fits,
				);
				await keepPicture(screen().page, `preview-${name}-${page_}`);
				// Colours do not depend on the size.
				await assertAccessible(await preview.frame(), { only: 'structure' });
			}
		});
	}
});
