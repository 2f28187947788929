import type { TimeWindow } from '../../core/render/chart/timeline';
import { parseTimeWindow } from '../../core/render/chart/zoom';
import type { PageRef } from '../../protocol/preview';
import { showFragment } from './pageElements';

/** What links and buttons in a page do. */
export interface ClickActions {
	readonly open: (page: PageRef) => void;
	/** Shows a chart as a table, or the table as a chart. */
	readonly toggleTable: (chart: string) => void;
	/** Goes to a place in a document. */
	readonly jump: (place: string) => void;
	readonly zoom: { in(): void; out(): void; to(period: TimeWindow | undefined): void };
}

/** Does what the link or button that was clicked is for. Links to other places are left to VS Code. */
export function clicked(event: MouseEvent, actions: ClickActions): void {
	const target = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>('a, button') : null;
	const { action, value, entry, dossier } = target?.dataset ?? {};
	const href = target?.getAttribute('href');
	if (action !== undefined) {
		event.preventDefault();
		run(action, value, actions);
	} else if (entry !== undefined) {
		event.preventDefault();
		actions.open({ entry, ...(dossier !== undefined && { dossier }) });
	} else if (href?.startsWith('#')) {
		event.preventDefault();
		showFragment(href.slice(1));
	}
}

function run(action: string, value: string | undefined, { toggleTable, jump, zoom }: ClickActions): void {
	switch (action) {
		case 'table':
			return toggleTable(value ?? '');
		case 'zoomIn':
			return zoom.in();
		case 'zoomOut':
			return zoom.out();
		case 'zoomTo':
			return zoom.to(parseTimeWindow(value));
		case 'jump':
			return jump(value ?? '');
	}
}
