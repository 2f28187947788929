import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import { middleOf, placeOf, type Place, type TextPiece } from './textPlace';

/** How long the pointer must rest before VS Code requests hovers, in milliseconds; a user setting in these tests. */
export const hoverDelay = 150;

/** Matches the log record of each hover. */
const ANSWER = /Hover at \d+:\d+: (.*)/g;

/** The cards shown while the pointer rests on a word of the draft. */
export class HoverCard {
	/** The content of our own hovers. */
	readonly cards: Locator;
	/** All hovers, including those of VS Code on a link. */
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

	/** Hovers over a text, waits for its card and resolves with the text of the first one. */
	async showOn(piece: TextPiece): Promise<string> {
		await this.rest(piece);
		await this.cards.first().waitFor();
		return this.cards.first().innerText();
	}

	/**
	 * Hovers over a text and resolves with the answer that the extension logs: the entries of the cards, or `no card`. VS Code may
	 * request a hover while the pointer is still moving, and cancel it.
	 */
	async answerOn(piece: TextPiece): Promise<string> {
		const before = (await this.answers()).length;
		await this.rest(piece);
		const [answer = ''] = await eventually(
			'an answer of the extension', async () => (await this.answers()).slice(before), answers => answers.length > 0,
		);
		return answer;
	}

	/** Returns the rectangles that VS Code highlights as the range of the card. */
	async highlighted(): Promise<readonly Place[]> {
		const highlight = this.page.locator('.editor-group-container.active .hoverHighlight');
		await highlight.first().waitFor();
		const boxes = await Promise.all((await highlight.all()).map(one => one.boundingBox()));
		return boxes.filter(box => box !== null);
	}

	/** Returns the visible height and the full height of the hover, in pixels, and the blocks of the first card as plain Markdown. */
	async measure(): Promise<{
		readonly shown: number; readonly needed: number; readonly blocks: readonly { readonly markdown: string; readonly height: number }[];
	}> {
		// VS Code may be rendering it again.
		return eventually(
			'a card to measure',
			() =>
				this.page.evaluate(() => {
					const content = [...document.querySelectorAll<HTMLElement>('.monaco-hover .monaco-hover-content')].find(
						one => one.offsetParent !== null,
					);
					const card = content?.querySelector('.rendered-markdown');
					return {
						shown: content?.clientHeight ?? 0,
						needed: content?.scrollHeight ?? Infinity,
						blocks: [...(card?.children ?? [])].map((block, index) => ({
							markdown:
								block.tagName === 'UL'
									? [...block.children].map(item => `- ${item.textContent}`).join('\n')
									: index === 0
										? `**${block.textContent}**`
										: block.textContent,
							height: block.getBoundingClientRect().height,
						})),
					};
				}),
			({ shown }) => shown > 0,
		);
	}

	/** Returns a link at the bottom of the card. */
	action(title: string): Locator {
		return this.cards.getByText(title, { exact: true });
	}

	/** Moves the pointer away and waits until the hover is gone. */
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
