import { benchChecks, longestCheckSlices } from './checks';
import { benchBibliography, benchCitationDoubling, benchKeys } from './citation';
import { benchCompletion, benchCompletionBuild } from './completion';
import { benchDocumentCitations } from './documentCitations';
import type { Timing } from './measure';
import { benchOwnLibrary, benchOwnSearch } from './ownLibrary';
import { benchPicker, benchPickerBuild } from './picker';
import { benchPages, benchSearch } from './preview';
import { benchDoubling } from './prose';
import { benchRefresh } from './refresh';

/** Returns the measurements of the core that are not gates, as lines of Markdown tables. */
export async function coreReport(): Promise<readonly string[]> {
	return [
		'\nCitation keys in a draft of one million characters\n',
		...(await benchKeys()).map(timingRow),
		'\nThe citations of a draft of one million characters\n',
		...benchDocumentCitations().map(timingRow),
		'\nAdding to a bibliography of 50,000 entries\n',
		...benchBibliography().map(timingRow),
		'\nRefreshing the citations of a draft of 0.6 MB\n',
		...benchRefresh().map(timingRow),
		'\nChecking a draft of one million characters\n',
		...benchChecks().map(timingRow),
		'\nThe longest slice of checking a draft of ten million characters\n',
		...Object.entries(await longestCheckSlices()).map(([name, time]) => `| ${name} | ${time.toFixed(1)} ms |`),
		'\nFinding in 100,000 sources\n',
		...benchPickerBuild().map(timingRow),
		...benchPicker().map(timingRow),
		'\nA library of 50,000 entries of one’s own\n',
		...benchOwnLibrary().map(timingRow),
		...benchOwnSearch().map(timingRow),
		'\nCompleting names over 100,000 labels (200 times in a row)\n',
		...benchCompletionBuild().map(timingRow),
		...benchCompletion().map(timingRow),
		'\nPages of the preview\n',
		...benchPages().map(timingRow),
		'\nSearch of the preview\n',
		...benchSearch().map(timingRow),
		'\nTwice the text, at worst (2 is linear, 4 the square)\n',
		...benchDoubling().map(({ language, worst, ratio }) => doublingRow(language, worst, ratio)),
		...benchCitationDoubling().map(({ reader, worst, ratio }) => doublingRow(reader, worst, ratio)),
	];
}

function timingRow({ name, median, ratio }: Timing): string {
	return `| ${name} | ${median.toFixed(2)} ms | ${ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2)} |`;
}

function doublingRow(name: string, worst: string, ratio: number): string {
	return `| ${name} | ${JSON.stringify(worst)} | ${Number.isNaN(ratio) ? 'too fast to tell' : ratio.toFixed(2)} |`;
}
