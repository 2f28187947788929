/** When the user asked for a page: the number of requests until then. */
export type Turn = number;

/**
 * Decides which page stays if several are asked for, by placing the cursor or choosing a page: that of the latest request for which there is
 * a page, whatever the order in which they are found.
 */
export class PageTurns {
	private begun: Turn = 0;
	private shown: Turn = 0;

	/** The user asks for a page, which is still to be found. */
	begin(): Turn {
		return ++this.begun;
	}

	/** Takes the turn of a page that was found. Returns `false` if that of a later request is already shown. */
	take(turn: Turn): boolean {
		if (turn < this.shown) {
			return false;
		}
		this.shown = turn;
		return true;
	}
}
