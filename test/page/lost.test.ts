import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { overview, untoc, unvtf } from '../ui/support/entries';
import { assertAccessible } from '../ui/support/look/accessibility';
import { keepPicture } from '../ui/support/look/picture';
import { usePreview } from './support/usePreview';

describe('preview, when something is lost', () => {
	const screen = usePreview({ size: { width: 461, height: 698 } });

	before(async () => {
		const { page, preview } = screen();
		await preview.shows(overview.heading);
		await page.clock.install();
	});
	beforeEach(() => screen().preview.goToOverview());

	it('says that an entry no longer exists, and can be used further', async () => {
		const { preview } = screen();
		// A page drawn before the entry was removed still has a link to it.
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).evaluate(link => {
			(link as HTMLElement).dataset['entry'] = 'cop10be/gone';
		});
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).click();
		await preview.document.getByText('None of the loaded dossiers has this entry.').waitFor();
		await keepPicture(screen().page, 'preview-gone');
		await preview.document.getByRole('main').getByRole('link', { name: 'Overview' }).click();
		await preview.shows(overview.heading);
		await preview.usableButton('Go Back').click();
		await preview.document.getByText('None of the loaded dossiers has this entry.').waitFor();
	});

	it('says that a page is late if its message was lost, and shows it on retry', async () => {
		const { preview } = screen();
		await losePages(await preview.frame(), Infinity);
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).click();
		await pageIsLate();
		await preview.document.getByRole('status').filter({ hasText: 'The page is taking a long time to load.' }).waitFor();
		await preview.shows(overview.heading);
		await keepPicture(screen().page, 'preview-late');
		await losePages(await preview.frame(), 0);
		await preview.document.getByRole('button', { name: 'Try Again' }).click();
		await preview.shows(untoc.heading);
		await preview.document.getByRole('button', { name: 'Try Again' }).waitFor({ state: 'detached' });
	});

	it('retries automatically', async () => {
		const { preview } = screen();
		await losePages(await preview.frame(), 1);
		await preview.section('Instruments').getByRole('link', { name: untoc.heading }).click();
		await pageIsLate();
		await preview.shows(untoc.heading);
		assert.equal(await preview.body.getAttribute('data-lost'), '1');
		assert.equal(await preview.document.getByRole('button', { name: 'Try Again' }).count(), 0);
	});

	it('drops unknown messages, views with elements that are not allowed, and parts of other pages', async () => {
		const { preview } = screen();
		const frame = await preview.frame();
		const content = preview.document.locator('#content');
		const before = await content.evaluate(element => [element.querySelectorAll('*').length, element.textContent]);
		const view = (tag: string, attributes: object = {}) => ({ tag, attributes, children: ['stale'] });
		const page = { entry: '' };
		await frame.evaluate(messages => messages.forEach(data => window.dispatchEvent(new MessageEvent('message', { data }))), [
			undefined, null, 'page', 42, [], {}, { type: 'eval', code: '1' },
			{ type: 'page', page, title: 't', content: view('script') },
			{ type: 'page', page, title: 't', content: view('p', { onclick: 'x' }) },
			{ type: 'page', page, title: 't', content: { ...view('p'), children: [view('iframe')] } },
			{ type: 'page', page: { entry: 7 }, title: 't', content: view('p') },
			{ type: 'part', page: { entry: 'cop10be/untoc' }, content: view('section', { id: 'timeline' }) },
			{ type: 'part', page, content: view('section', { id: 'nowhere' }) },
			{ type: 'found', query: 'x', entries: [{}], status: 's' },
		]);
		assert.deepEqual(await content.evaluate(element => [element.querySelectorAll('*').length, element.textContent]), before);
		await preview.open('unvtf', unvtf.heading);
	});

	/** Waits until a page is lost, and then advances the clock until it is late. */
	async function pageIsLate(): Promise<void> {
		await screen().preview.body.and(screen().preview.document.locator('body[data-lost]')).waitFor();
		await screen().page.clock.fastForward(5000);
	}
});

describe('preview of a dossier that became invalid', () => {
	const screen = usePreview({
		fails: true, size: { width: 461, height: 698 }, dossier: bundled => bundled.replace('"kind":"resolution"', '"kind":"no such kind"'),
	});

	it('says so on its page, which is accessible, and still works', async () => {
		const { preview, page } = screen();
		const reason = preview.document.getByText(
			'This page is not available because a dossier could not be loaded. The log gives the reason.',
		);
		await reason.waitFor();
		await assertAccessible(await preview.frame(), { rules: ['color-contrast', 'button-name'] });
		await preview.focusPage();
		await page.keyboard.press('/');
		await page.keyboard.type('untoc');
		await preview.searchStatus.filter({ hasText: 'No matching results' }).waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('h');
		await reason.waitFor();
	});
});

/** Drops the next pages that VS Code sends, which it passes to the page through a function of its window. */
async function losePages(frame: Frame, count: number): Promise<void> {
	await frame.evaluate(most => {
		const page = window as Window & { originalPost?: typeof window.postMessage };
		page.originalPost ??= window.postMessage.bind(window);
		let left = most;
		delete document.body.dataset['lost'];
		window.postMessage = (...message: unknown[]) => {
			if ((message[0] as { type?: unknown } | undefined)?.type === 'page' && left-- > 0) {
				document.body.dataset['lost'] = String(most - left);
				return;
			}
			(page.originalPost as (...message: unknown[]) => void)(...message);
		};
	}, count);
}
