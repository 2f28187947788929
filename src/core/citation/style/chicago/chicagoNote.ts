import { hearing, isHearing } from '../bluebook/bluebookHearing';
import type { SourceKind } from '../kind';
import type { Language } from '../locale/languages';
import { italic, plain } from '../rich';
import type { Place, Rich } from '../style';
import type { Work } from '../work';
import { communication, interview, spoken } from './chicagoCommunication';
import { blogIn, database, partOfPaper, reviewIn } from './chicagoForms';
import { congressional, foreignLaw, law, ofCongress, resolution, treaty, unDocument } from './chicagoLaw';
import { inBrackets, kindWord, listed, paperNumber, publisher } from './chicagoNoteParts';
import { issuedIn, newspaper, type NoteContext } from './chicagoParts';
import { article, chapter, manuscript, published, recorded, thesis, webpage } from './chicagoPublished';
import { CHICAGO_WORDS } from './chicagoWords';

/**
 * Formats a first note: parts separated by commas, publication facts in parentheses (17th ed., 14.20); legal citations follow the
 * Bluebook (14.269).
 */
export function chicagoNote(work: Work, where: Rich, language: Language, places?: readonly Place[]): Rich {
	return FULL[work.kind](work, { language, words: CHICAGO_WORDS[language], where, places });
}

const lawIn = (work: Work, context: NoteContext): Rich => law(work, context) ?? [];

const FULL: Readonly<Record<SourceKind, (work: Work, context: NoteContext) => Rich>> = {
	treaty, // 14.290
	resolution, // Turabian 17.11.7; 14.291
	unDocument,
	case: lawIn,
	euAct: lawIn,
	bill: lawIn,
	// 14.281
	legislation: (work, context) => law(work, context) ?? foreignLaw(work, context),
	// 14.84, 14.216, 14.283
	report: (work, context) => {
		if (isHearing(work)) {
			return hearing(work, context.places);
		}
		const format = work.type === 'manuscript' ? manuscript : ofCongress(work) ? congressional : published;
		return format(work, context);
	},
	book: published, // 14.100
	dataset: published,
	software: published,
	chapter, // 14.107
	article, // 14.171
	news: (work, context) =>
		listed(
			work,
			context,
			[
				reviewIn(work, context.language),
				italic(newspaper(work, context.language)),
				issuedIn(work, context.words),
				partOfPaper(work),
				database(work),
			],
			{ withInstitution: false },
		), // 14.191
	thesis, // 14.224
	workingPaper: (work, context) => inBrackets(work, context, [plain(paperNumber(work, context)), publisher(work), issuedIn(work, context.words)]),
	pressRelease: (work, context) =>
		listed(work, context, [plain(`${kindWord(work, context)} ${work.number}`.trim()), issuedIn(work, context.words)]),
	webpage, // 14.207
	blog: (work, context) => listed(work, context, [blogIn(work), publisher(work), issuedIn(work, context.words)]), // 14.208
	video: recorded,
	audio: recorded,
	speech: spoken, // 14.217
	interview, // 14.211
	communication, // 14.111, 14.214
	archive: (work, context) => listed(work, context, [issuedIn(work, context.words), plain(work.archivePlace), plain(work.archive)]),
};
