import { l10n } from 'vscode';
import type { PageWords } from '../../../core/render/pageWords';

/** Returns the words used on pages, in the user's language. */
export function pageWords(): PageWords {
	return {
		breadcrumb: l10n.t('Breadcrumb'),
		contents: l10n.t('On this page'),
		otherDossiers: l10n.t('Other dossiers'),
		coSponsors: l10n.t('Co-sponsors'),
		timeline: l10n.t('Timeline'),
		roles: l10n.t('Who did what'),
		money: l10n.t('Funding'),
		map: l10n.t('Map of related entries'),
		keyboardHint: l10n.t('Use the arrow keys to move from item to item, and Enter to open one.'),
		asTable: l10n.t('Table'),
		zoomIn: l10n.t('Zoom In'),
		zoomOut: l10n.t('Zoom Out'),
		wholeTime: l10n.t('Reset Zoom'),
		more: l10n.t('{0} more'),
		earlier: l10n.t('{0} earlier'),
		later: l10n.t('{0} later'),
		exactDay: l10n.t('single day'),
		spanOfTime: l10n.t('several days'),
		notExact: l10n.t('on a date within this period'),
		openEnd: l10n.t('end date unknown'),
		role: {
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
		noAmount: l10n.t('Contributions of unknown amount'),
		notKnown: l10n.t('unknown'),
		ownScale: l10n.t('Each currency has its own scale.'),
		inAll: l10n.t('{0} in total'),
		mentions: l10n.t('Mentions in open documents'),
		noMentions: l10n.t('No open document mentions this entry.'),
		line: l10n.t('Line {0}'),
	};
}
