import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { middleOf, placeOf, type Place, type TextPiece } from './textPlace';

/** How long the pointer has to rest before VS Code asks for hovers, in milliseconds; a user setting of these tests. */
export const hoverDelay = 150;
// Many times what a card needs to appear, and the only way to see that something does not come.
const noCardWithin = 800;
/** How long a pointer rests in vain before it moves, in milliseconds, and how often it rests at most. */
const restsFor = 15_000;
const mostRests = 3;

/** The cards that show while the pointer rests on a word of the draft. */
export class HoverCard {
	/** All that our own hovers show. */
	readonly cards: Locator;
	/** All that shows, such as VS Code's own words on a link. */
	readonly any: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.any = page.locator('.monaco-hover:visible .hover-contents:visible');
		this.cards = page
			.locator('.monaco-hover:visible .rendered-markdown')
			.filter({ has: page.locator('a[data-href^="command:dossier."]') });
	}

	/**
	 * Rests the pointer on a piece of text and waits for one card. VS Code asks for cards once each time a pointer comes to
	 * rest, and drops the question when the editor is drawn anew meanwhile: as a person would, it moves and rests again.
	 */
	async showOn(piece: TextPiece): Promise<string> {
		for (let round = 1; round < mostRests; round++) {
			await this.rest(piece);
			if (await this.cards.first().waitFor({ timeout: restsFor }).then(() => true, () => false)) {
				return this.cards.first().innerText();
			}
		}
		await this.rest(piece);
		await this.cards.first().waitFor();
		return this.cards.first().innerText();
	}

	/** Rests the pointer on a piece of text and resolves with whether a card came. */
	async comesOn(piece: TextPiece): Promise<boolean> {
		await this.rest(piece);
		await wait(noCardWithin);
		return (await this.cards.count()) > 0;
	}

	/** The rectangles that VS Code marks as what the card is about. */
	async highlighted(): Promise<readonly Place[]> {
		const highlight = this.page.locator('.editor-group-container.active .hoverHighlight');
		await highlight.first().waitFor();
		const boxes = await Promise.all((await highlight.all()).map(one => one.boundingBox()));
		return boxes.filter(box => box !== null);
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

	private async rest(piece: TextPiece): Promise<void> {
		await this.leave();
		const { x, y } = middleOf(await placeOf(this.page, piece));
		await this.page.mouse.move(x - 4, y - 2);
		await this.page.mouse.move(x, y, { steps: 4 });
	}
}
