import { env, l10n } from 'vscode';
import type { LocatorTerms } from '../../../core/citation/locatorPlaces';
import type { ReferenceWords } from '../../../core/citation/reference';
import type { LanguageTag } from '../../../core/dossier/model';
import type { RenderLabels } from '../../../core/render/labels';
import { relationPhrases } from './relationPhrases';
import { factLabels, kindLabels, relationLabels } from './vocabularyLabels';

/**
 * Returns all words that cards and pages add to the content of a dossier, in the user's language. `content` is the language in which
 * to show the content itself, such as that of a draft.
 */
export function renderLabels(content: LanguageTag = userLocale()): RenderLabels {
	return {
		locale: userLocale(),
		content,
		...kindLabels(),
		relation: relationLabels(),
		relationTo: relationPhrases(),
		property: factLabels(),
		locator: locatorLabels(),
		status: { stated: l10n.t('stated'), official: l10n.t('official'), inferred: l10n.t('inferred') },
		statusMeaning: {
			stated: l10n.t('The source says so.'),
			official: l10n.t('The source is the authority for it.'),
			inferred: l10n.t('It is inferred from what the source says.'),
		},
		unconfirmed: l10n.t('unconfirmed'),
		unconfirmedMeaning: l10n.t('None of the sources consulted confirms it.'),
		claimedBy: l10n.t('claimed by {0}'),
		by: l10n.t('by {0}'),
		to: l10n.t('to {0}'),
		approximately: l10n.t('about {0}'),
		span: l10n.t('{0} to {1}'),
		from: l10n.t('from {0}'),
		until: l10n.t('until {0}'),
		discouraged: l10n.t('Avoid “{0}”. Use “{1}”.'),
		pressReleaseDeparts: l10n.t('The press release says “{0}”; the official record says “{1}”.'),
		sourceDeparts: l10n.t('“{2}” says “{0}”; the official record says “{1}”.'),
		pressReleaseSays: l10n.t('The press release says'),
		sourceSays: l10n.t('“{0}” says'),
		recordSays: l10n.t('The official record says'),
		oneMoreDeparture: l10n.t('(1 more on the page)'),
		moreDepartures: l10n.t('({0} more on the page)'),
		oneMoreSource: l10n.t('1 more source'),
		moreSources: l10n.t('{0} more sources'),
		inside: l10n.t('Names within this name:'),
		overview: l10n.t('Overview'),
		summary: l10n.t('What happened'),
		keyFigures: l10n.t('Key figures'),
		contributions: l10n.t('Contributions'),
		definition: l10n.t('What it is'),
		facts: l10n.t('Facts'),
		relations: l10n.t('Related'),
		departures: l10n.t('Differences from the official record'),
		names: l10n.t('Names'),
		sources: l10n.t('Sources'),
		certainty: l10n.t('How certain is this?'),
		openSource: l10n.t('Open'),
		acronym: l10n.t('acronym'),
		variant: l10n.t('also used'),
		preferred: l10n.t('preferred'),
		avoid: l10n.t('avoid'),
	};
}

/** Returns the words used in references, in the user's language. */
export function referenceWords(): ReferenceWords {
	const month = new Intl.DateTimeFormat(userLocale(), { month: 'long', timeZone: 'UTC' });
	return {
		locators: locatorLabels(),
		dates: {
			months: Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2000, index, 1))),
			day: l10n.t({
				message: '{0} {1} {2}',
				args: ['{d}', '{m}', '{y}'],
				comment: ['A date: {0} is the day, {1} the name of the month, {2} the year.'],
			}),
			month: '{m} {y}',
			circa: l10n.t('about {0}', ''),
		},
		quotes: [
			l10n.t({ message: '“', comment: ['The mark that opens a quotation.'] }),
			l10n.t({ message: '”', comment: ['The mark that closes a quotation.'] }),
		],
		innerQuotes: [
			l10n.t({ message: '‘', comment: ['The mark that opens a quotation inside another.'] }),
			l10n.t({ message: '’', comment: ['The mark that closes a quotation inside another.'] }),
		],
	};
}

/**
 * Returns the locale of the user interface. VS Code reports English as plain `en`, which would give American dates; the United Nations
 * and the European institutions write British ones.
 */
export function userLocale(): string {
	return env.language === 'en' ? 'en-GB' : env.language;
}

function locatorLabels(): LocatorTerms {
	const [title, preamble] = [l10n.t('title'), l10n.t('preamble')];
	return {
		title: { one: title, many: title },
		paragraph: { one: l10n.t('para. {0}'), many: l10n.t('paras. {0}') },
		article: { one: l10n.t('art. {0}'), many: l10n.t('arts. {0}') },
		annex: { one: l10n.t('annex {0}'), many: l10n.t('annexes {0}') },
		section: { one: l10n.t('sect. {0}'), many: l10n.t('sects. {0}') },
		page: { one: l10n.t('p. {0}'), many: l10n.t('pp. {0}') },
		chapter: { one: l10n.t('chap. {0}'), many: l10n.t('chaps. {0}') },
		recital: { one: l10n.t('recital {0}'), many: l10n.t('recitals {0}') },
		schedule: { one: l10n.t('schedule {0}'), many: l10n.t('schedules {0}') },
		rule: { one: l10n.t('rule {0}'), many: l10n.t('rules {0}') },
		preamble: { one: preamble, many: preamble },
	};
}
