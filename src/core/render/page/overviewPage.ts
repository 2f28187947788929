import { formatReference, printReference } from '../../citation/reference';
import { groupBy } from '../../data/groupBy';
import type { Dossier } from '../../dossier/model';
import { ENTRY_KINDS } from '../../dossier/vocabulary';
import { entriesOf } from '../../library/entriesOf';
import { citationKey } from '../../library/library';
import { textIn } from '../../library/names';
import { entriesInOrder } from '../../library/order';
import { datedItems } from '../chart/datedItems';
import { moneyOf } from '../chart/money';
import { moneyView } from '../chart/moneyView';
import { roleMatrixView } from '../chart/roleMatrixView';
import { timelineView } from '../chart/timelineView';
import { h, type ViewElement } from '../view';
import { withContents } from './contents';
import { FirstMentionLinker } from './firstMentionLinker';
import { kindSection } from './kindSection';
import { keyFigures, otherDossiers, whenAndWhere } from './overviewHeader';
import { section, statementParagraph, type PageContext } from './pageParts';
import { certaintyLegend, sourceList } from './sourceList';
import { statisticsId } from './statisticsId';

/** The id of the summary section. */
const SUMMARY_ID = 'summary';

/** Renders the overview page of a dossier: its summary, charts, and entries by kind. */
export function overviewPage(dossier: Dossier, context: PageContext): ViewElement {
	const { labels, words, library, references } = context;
	const release = library.sources.get(citationKey(dossier.id, dossier.release));
	const byKind = groupBy(entriesOf(dossier, library), ({ entry }) => entry.kind);
	const inOrder = entriesInOrder(dossier, library, labels.locale);
	const money = moneyOf(dossier, library);
	return withContents(
		h(
			'article',
			{ class: 'page overview' },
			h(
				'header',
				{},
				h('p', { class: 'eyebrow' }, labels.overview),
				h('h1', {}, textIn(dossier.title, labels.locale, dossier.language)),
				whenAndWhere(byKind, context),
				release && h('p', { class: 'lead' }, printReference(formatReference(release.source.csl, references), '')),
				keyFigures({ byKind, money }, context),
				(context.isStatic !== true || context.isSite)
					&& h(
						'p',
						{ class: 'to-statistics' },
						h('a', { entry: statisticsId(dossier.id), icon: 'graph' }, words.statistics.statistics),
					),
				otherDossiers(dossier, context),
			),
			h(
				'main',
				{},
				summaryOf(dossier, context),
				certaintyLegend(context),
				timelineView(datedItems(dossier, library), context),
				roleMatrixView(dossier, context),
				moneyView(money, context),
				...ENTRY_KINDS.map(kind => kindSection(kind, inOrder.get(kind) ?? [], context)),
			),
			h('footer', {}, sourceList(context)),
		),
		words.contents,
	);
}

/**
 * Renders the summary of a dossier, with each entry linked at its first mention once the lexicon is loaded; `undefined` if the
 * dossier has no overview.
 */
export function summaryOf(dossier: Dossier, context: PageContext): ViewElement | undefined {
	const { lexicon, library, labels } = context;
	const mentions = lexicon && new FirstMentionLinker({ lexicon, library }, dossier);
	const statements = dossier.overview.map(statement => statementParagraph(statement, { dossier }, context));
	return statements.length === 0 ? undefined : section(SUMMARY_ID, labels.summary,
		h('div', { class: 'summary' }, ...mentions?.link(statements) ?? statements));
}

/** Renders only the timeline of a dossier, in the time window of the context. */
export function timelineOf(dossier: Dossier, context: PageContext): ViewElement | undefined {
	return timelineView(datedItems(dossier, context.library), context);
}
