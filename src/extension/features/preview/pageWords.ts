import { l10n } from 'vscode';
import type { PageWords } from '../../../core/render/pageWords';

/** The words of pages, in the user's language. */
export function pageWords(): PageWords {
	return {
		breadcrumb: l10n.t('Where this page is'),
		contents: l10n.t('On this page'),
		otherDossiers: l10n.t('Other dossiers'),
		coSponsors: l10n.t('Co-sponsors'),
		timeline: l10n.t('Timeline'),
		deeds: l10n.t('Who did what'),
		money: l10n.t('The money'),
		map: l10n.t('Map of what it is related to'),
		walkHint: l10n.t('Arrow keys go from one to the next, Enter opens.'),
		asTable: l10n.t('Table'),
		zoomIn: l10n.t('Zoom In'),
		zoomOut: l10n.t('Zoom Out'),
		wholeTime: l10n.t('Whole time'),
		more: l10n.t('{0} more'),
		earlier: l10n.t('{0} earlier'),
		later: l10n.t('{0} later'),
		exactDay: l10n.t('on a day'),
		spanOfTime: l10n.t('from one day to another'),
		notExact: l10n.t('some time in it'),
		openEnd: l10n.t('end not known'),
		deed: {
			author: l10n.t('Author'),
			coSponsor: l10n.t('Co-sponsor'),
			organizer: l10n.t('Organizer'),
			speaker: l10n.t('Speaker'),
			chair: l10n.t('Chair'),
		},
		when: l10n.t('When'),
		what: l10n.t('What'),
		entry: l10n.t('Entry'),
		donor: l10n.t('Donor'),
		recipient: l10n.t('Recipient'),
		amount: l10n.t('Amount'),
		purpose: l10n.t('Purpose'),
		noAmount: l10n.t('Gifts of which no amount is known'),
		notKnown: l10n.t('not known'),
		ownScale: l10n.t('Each currency is drawn to a scale of its own.'),
		inAll: l10n.t('{0} in all'),
		mentions: l10n.t('Mentioned in the open documents'),
		noMentions: l10n.t('No open document mentions it.'),
		line: l10n.t('Line {0}'),
	};
}
