import { setTable } from './pictures';

/** Which pictures are shown as tables, by their ids. */
export interface KeptTables {
	shown(): readonly string[];
	keep(tables: readonly string[]): void;
}

/** Shows pictures as tables and the other way round, and remembers it for the next page. */
export class Tables {
	private readonly kept: KeptTables;

	constructor(kept: KeptTables) {
		this.kept = kept;
	}

	/** Shows those of the page as tables that were left so. */
	apply(): void {
		for (const id of this.kept.shown()) {
			this.show(id, true);
		}
	}

	toggle(id: string): void {
		this.set(id, !this.kept.shown().includes(id));
	}

	/** The picture with the focus, else all of them; all as tables unless they are already. */
	toggleAll(): void {
		const focused = document.activeElement?.closest('.chart');
		const charts = focused ? [focused] : [...document.querySelectorAll('.chart')];
		const asTable = charts.some(({ id }) => !this.kept.shown().includes(id));
		for (const { id } of charts) {
			this.set(id, asTable);
		}
	}

	private set(id: string, asTable: boolean): void {
		const others = this.kept.shown().filter(other => other !== id);
		this.kept.keep(asTable ? [...others, id] : others);
		this.show(id, asTable);
	}

	private show(id: string, asTable: boolean): void {
		const section = document.getElementById(id);
		if (section) {
			setTable(section, asTable);
		}
	}
}
