import * as vscode from 'vscode';
import type { ReferenceWords } from '../../core/citation/reference';
import type { RenderLabels } from '../../core/render/labels';
import { factLabels, kindLabels, relationLabels } from './vocabularyLabels';

/** Every word that cards and pages add to what a dossier says, in the user's language. */
export function renderLabels(): RenderLabels {
	const { t } = vscode.l10n;
	return {
		locale: vscode.env.language,
		...kindLabels(),
		relation: relationLabels(),
		property: factLabels(),
		locator: locatorLabels(),
		status: { stated: t('stated'), official: t('official'), inferred: t('inferred') },
		statusMeaning: {
			stated: t('The source says so.'),
			official: t('The source is the authority for it.'),
			inferred: t('We concluded it from what the source says.'),
		},
		unconfirmed: t('unconfirmed'),
		unconfirmedMeaning: t('No source that we could read confirms it.'),
		claimedBy: t('claimed by {0}'),
		by: t('by {0}'),
		to: t('to {0}'),
		approximately: t('about {0}'),
		span: t('{0} to {1}'),
		from: t('from {0}'),
		until: t('until {0}'),
		discouraged: t('Avoid “{0}”. Write “{1}”.'),
		departure: t('The source has “{0}”; the record has “{1}”.'),
		sourceSays: t('The source says'),
		recordSays: t('The record says'),
		moreDepartures: t('(and {0} more)'),
		otherLanguages: t('In other languages'),
		overview: t('Overview'),
		summary: t('What happened'),
		keyFigures: t('Key figures'),
		definition: t('What it is'),
		facts: t('Facts'),
		relations: t('Related'),
		departures: t('Where the source departs from the record'),
		names: t('Names'),
		sources: t('Sources'),
		evidence: t('Evidence'),
		certainty: t('How sure is this?'),
		openSource: t('Open'),
		acronym: t('acronym'),
		variant: t('also used'),
		preferred: t('preferred'),
		avoid: t('avoid'),
	};
}

/** The words of references, in the user's language. */
export function referenceWords(): ReferenceWords {
	const month = new Intl.DateTimeFormat(vscode.env.language, { month: 'long', timeZone: 'UTC' });
	return {
		locators: locatorLabels(),
		months: Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2000, index, 1))),
		dayMonthYear: vscode.l10n.t({ message: '{0} {1} {2}', comment: ['A date: {0} is the day, {1} the name of the month, {2} the year.'] }),
		quotes: [
			vscode.l10n.t({ message: '“', comment: ['The mark that opens a quotation.'] }),
			vscode.l10n.t({ message: '”', comment: ['The mark that closes a quotation.'] }),
		],
	};
}

function locatorLabels() {
	const { t } = vscode.l10n;
	return {
		title: t('title'),
		paragraph: t('para. {0}'),
		article: t('art. {0}'),
		annex: t('annex {0}'),
		section: t('sect. {0}'),
		page: t('p. {0}'),
	};
}
