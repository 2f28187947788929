import { l10n } from 'vscode';
import type { SourceGroup } from '../../../core/citation/sourceGroups';
import type { SourceKind } from '../../../core/citation/style/kind';

const KIND_NAMES: Readonly<Record<SourceKind, () => string>> = {
	treaty: () => l10n.t('Treaty'),
	resolution: () => l10n.t('Resolution'),
	unDocument: () => l10n.t('UN document'),
	report: () => l10n.t('Report'),
	pressRelease: () => l10n.t('Press release'),
	webpage: () => l10n.t('Web page'),
	speech: () => l10n.t('Speech'),
	interview: () => l10n.t('Interview'),
	news: () => l10n.t('News article'),
	article: () => l10n.t('Article'),
	chapter: () => l10n.t('Chapter'),
	book: () => l10n.t('Book'),
	legislation: () => l10n.t('Law'),
	bill: () => l10n.t('Bill'),
	euAct: () => l10n.t('EU act'),
	case: () => l10n.t('Court case'),
	thesis: () => l10n.t('Thesis'),
	workingPaper: () => l10n.t('Working paper'),
	blog: () => l10n.t('Blog post'),
	dataset: () => l10n.t('Data set'),
	software: () => l10n.t('Software'),
	video: () => l10n.t('Video'),
	audio: () => l10n.t('Sound recording'),
	communication: () => l10n.t('Letter or e-mail'),
	archive: () => l10n.t('Archive document'),
};

/** Returns the name of a kind of sources. Only this name is looked up, since lists have hundreds of rows. */
export function sourceKindName(kind: SourceKind): string {
	return KIND_NAMES[kind]();
}

/** Returns the names of the groups of sources. */
export function sourceGroupNames(): Readonly<Record<SourceGroup, string>> {
	return {
		pressReleases: l10n.t('Press releases'),
		resolutions: l10n.t('Resolutions'),
		treaties: l10n.t('Treaties'),
		documents: l10n.t('Documents and reports'),
		laws: l10n.t('Laws'),
		speeches: l10n.t('Speeches and interviews'),
		news: l10n.t('News'),
		literature: l10n.t('Books and articles'),
		webPages: l10n.t('Web pages'),
	};
}
