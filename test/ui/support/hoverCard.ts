import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { middleOf, placeOf, type Place, type TextPiece } from './textPlace';

/** How long the pointer has to rest before VS Code asks for hovers, in milliseconds; a user setting of these tests. */
export const hoverDelay = 150;

/** What the extension logs of each answer: what it has for the place that it was asked about. */
const ANSWER = /Hover at \d+:\d+: (.*)/g;

/** The cards that show while the pointer rests on a word of the draft. */
export class HoverCard {
	/** All that our own hovers show. */
	readonly cards: Locator;
	/** All that shows, such as VS Code's own words on a link. */
	readonly any: Locator;
	private readonly page: Page;
	private readonly extensionLog: () => Promise<string>;

	constructor(page: Page, extensionLog: () => Promise<string>) {
		this.page = page;
		this.extensionLog = extensionLog;
		this.any = page.locator('.monaco-hover:visible .hover-contents:visible');
		this.cards = page
			.locator('.monaco-hover:visible .rendered-markdown')
			.filter({ has: page.locator('a[data-href^="command:dossier."]') });
	}

	/** Rests the pointer on a piece of text, waits for its card and resolves with the text of the first. */
	async showOn(piece: TextPiece): Promise<string> {
		await this.rest(piece);
		await this.cards.first().waitFor();
		return this.cards.first().innerText();
	}

	/**
	 * Rests the pointer on a piece of text and resolves with what the extension logs of its answer: the entries of the
	 * cards, or `no card`. VS Code may ask while the pointer is still moving, and take that back.
	 */
	async answerOn(piece: TextPiece): Promise<string> {
		const before = (await this.answers()).length;
		await this.rest(piece);
		const [answer = ''] = await eventually(
			'an answer of the extension', async () => (await this.answers()).slice(before), answers => answers.length > 0,
		);
		return answer;
	}

	/** The rectangles that VS Code marks as what the card is about. */
	async highlighted(): Promise<readonly Place[]> {
		const highlight = this.page.locator('.editor-group-container.active .hoverHighlight');
		await highlight.first().waitFor();
		const boxes = await Promise.all((await highlight.all()).map(one => one.boundingBox()));
		return boxes.filter(box => box !== null);
	}

	/** How high what shows is, in pixels, and how high it would have to be; and the blocks of the first card as plain Markdown. */
	async measure(): Promise<{
		readonly shown: number; readonly needed: number; readonly blocks: readonly { readonly markdown: string; readonly height: number }[];
	}> {
		// VS Code may be drawing it again.
		return eventually('a card to measure', () => this.page.evaluate(() => {
			const content = [...document.querySelectorAll<HTMLElement>('.monaco-hover .monaco-hover-content')].find(one => one.offsetParent !== null);
			const card = content?.querySelector('.rendered-markdown');
			return {
				shown: content?.clientHeight ?? 0,
				needed: content?.scrollHeight ?? Infinity,
				blocks: [...card?.children ?? []].map((block, index) => ({
					markdown: block.tagName === 'UL' ? [...block.children].map(item => `- ${item.textContent}`).join('\n') : index === 0 ? `**${block.textContent}**` : block.textContent,
					height: block.getBoundingClientRect().height,
				})),
			};
		}), ({ shown }) => shown > 0);
	}

	/** A link at the foot of the card. */
	action(title: string): Locator {
		return this.cards.getByText(title, { exact: true });
	}

	/** Moves the pointer away and waits until nothing shows any more. */
	async leave(): Promise<void> {
		await this.page.mouse.move(3, 3);
		await this.page.keyboard.press('Escape');
		await eventually('no hover to be left', () => this.any.count(), count => count === 0);
	}

	private async answers(): Promise<readonly string[]> {
		return [...(await this.extensionLog()).matchAll(ANSWER)].map(([, answer = '']) => answer).filter(answer => answer !== 'cancelled');
	}

	private async rest(piece: TextPiece): Promise<void> {
		await this.leave();
		const { x, y } = middleOf(await placeOf(this.page, piece));
		await this.page.mouse.move(x - 4, y - 2);
		await this.page.mouse.move(x, y, { steps: 4 });
	}
}
