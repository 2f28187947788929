import { setTable } from './charts';

/** Stores the ids of the charts that are displayed as tables. */
export interface TableStore {
	load(): readonly string[];
	save(tables: readonly string[]): void;
}

/** Switches charts to tables and back, and remembers the choice for other pages. */
export class ChartTables {
	private readonly store: TableStore;

	constructor(store: TableStore) {
		this.store = store;
	}

	/** Applies the stored choices to the current page. */
	apply(): void {
		for (const id of this.store.load()) {
			this.show(id, { asTable: true });
		}
	}

	toggle(id: string): void {
		this.set(id, !this.store.load().includes(id));
	}

	/** Switches the focused chart, or else all charts: to tables, or back to charts if all are tables. */
	toggleAll(): void {
		const focused = document.activeElement?.closest('.chart');
		const charts = focused ? [focused] : [...document.querySelectorAll('.chart')];
		const asTable = charts.some(({ id }) => !this.store.load().includes(id));
		for (const { id } of charts) {
			this.set(id, asTable);
		}
	}

	private set(id: string, asTable: boolean): void {
		const others = this.store.load().filter(other => other !== id);
		this.store.save(asTable ? [...others, id] : others);
		this.show(id, { asTable });
	}

	private show(id: string, { asTable }: { readonly asTable: boolean }): void {
		const section = document.getElementById(id);
		if (section) {
			setTable(section, asTable);
		}
	}
}
