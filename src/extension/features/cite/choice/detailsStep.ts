import * as vscode from 'vscode';
import type { SourceDetails } from '../../../../core/citation/document/edits/changeCitation';
import type { LibrarySource } from '../../../../core/library/library';
import { pickTyped } from '../../../platform/ui/pickTyped';
import { createInput, createPick } from '../../../platform/ui/quickInput';
import type { CitationPreview, Details } from '../chosen';
import type { KnownLocators } from '../cited';
import { offeredRows, typedRows, type DetailsRow, type RowsContext } from './locatorRows';

/** What the user can choose from. */
export interface DetailsQuestion {
	/** At least one; the first is cited unless the user chooses another. */
	readonly sources: readonly LibrarySource[];
	readonly locatorsIn: (source: LibrarySource) => KnownLocators;
	readonly titleFor: (source: LibrarySource) => string;
	/** Previews a citation with the given details. */
	readonly preview: (details: Details) => CitationPreview;
	/** The present details, if a citation is being changed. */
	readonly current?: SourceDetails;
	/** Whether to show a back button. */
	readonly canGoBack: boolean;
}

/**
 * Asks for the locator: the user picks one that the dossier has, each shown with its preview, or types one; or picks another source,
 * if several support the statement. `back` if the user goes back, `undefined` if they cancel.
 */
export async function askDetails(question: DetailsQuestion): Promise<Details | 'back' | undefined> {
	const [first] = question.sources;
	if (!first) {
		return undefined;
	}
	let details: Details = { source: first, locators: [], prefix: '', suffix: '', another: false, ...question.current };
	for (;;) {
		const row = await pickRow(details, question);
		if (row === undefined || row === 'back') {
			return row;
		}
		if (row.opens === 'prefix' || row.opens === 'suffix') {
			const answer = await askText(row.opens, details[row.opens], question.titleFor(details.source));
			if (answer === undefined) {
				return undefined;
			}
			details = answer === 'back' ? details : { ...details, [row.opens]: answer.text };
		} else if (row.source) {
			details = { ...details, source: row.source };
		} else {
			return { ...details, locators: row.locators ?? [], suffix: row.suffix ?? details.suffix, another: row.opens === 'another' };
		}
	}
}

function pickRow(details: Details, question: DetailsQuestion): Promise<DetailsRow | 'back' | undefined> {
	const { sources, locatorsIn: placesIn, titleFor, preview, canGoBack, current } = question;
	const context: RowsContext = {
		details,
		locators: placesIn(details.source),
		otherSources: sources.filter(source => source !== details.source),
		preview,
		...(current && { current: current.locators }),
	};
	const picker = createPick<DetailsRow>({
		title: titleFor(details.source),
		placeholder: vscode.l10n.t('Choose a place in the source, or type one, such as para. 3, art. 5(1) or pp. 12-14'),
	});
	const offered = offeredRows(context);
	return pickTyped(picker, {
		canGoBack,
		// Typed text is the locator, not a filter.
		rowsFor: typed => (typed.trim() === '' ? offered : typedRows(typed.trim(), context)),
	});
}

/** Asks for a text, which may be empty; `back` if the user goes back, `undefined` if they cancel. */
async function askText(which: 'prefix' | 'suffix', value: string, title: string): Promise<{ readonly text: string } | 'back' | undefined> {
	const box = createInput({
		title,
		prompt:
			which === 'prefix'
				? vscode.l10n.t('Text before the citation, such as “see”')
				: vscode.l10n.t('Text after the citation, such as “emphasis added”'),
	});
	box.value = value;
	box.buttons = [vscode.QuickInputButtons.Back];
	try {
		return await new Promise(resolve => {
			box.onDidTriggerButton(() => resolve('back'));
			box.onDidAccept(() => resolve({ text: box.value.trim() }));
			box.onDidHide(() => resolve(undefined));
			box.show();
		});
	} finally {
		box.dispose();
	}
}
