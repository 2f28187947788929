import { authorName } from '../bodies';
import { printDate } from '../date';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import type { Language } from '../locale/languages';
import { displayName, invertedName, listNames } from '../names';
import { address, capitalised, concat, endSentence, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, saysWhatItIs, type Work } from '../work';
import { actOf, bodyName, chicagoNote, editionOf, isItalic, NAMES, newspaper, punctuationOf } from './chicagoNote';
import { CHICAGO_WORDS, type ChicagoWords } from './chicagoWords';

/** What an entry is made with. */
interface Context {
	readonly language: Language;
	readonly words: ChicagoWords;
}

/** An entry of the bibliography: the first name inverted, full stops between the parts (17th ed., 14.21). */
export function chicagoBibliography(work: Work, language: Language): Rich {
	const context = { language, words: CHICAGO_WORDS[language] };
	// Where a list is to have them all the same, treaties look as in notes.
	if (work.kind === 'treaty') {
		return endSentence(chicagoNote(work, [], language));
	}
	const parts = [makers(work, context), ...named(work, context).map(capitalised), address(work.url)];
	return endSentence(join(parts, '. ', punctuationOf(language)), punctuationOf(language));
}

/** Who made the work; a page without an author is listed under the body whose site it is on (14.208). */
function makers(work: Work, { language, words }: Context): Rich {
	if (work.kind === 'resolution') {
		return plain(bodyName(work, language));
	}
	if (work.authors.length === 0 && work.body) {
		return plain(authorName(work.body, language, 'chicago'));
	}
	const byEditor = work.authors.length === 0 && work.editors.length > 0 && work.kind === 'book';
	const of = byEditor ? work.editors : makersOf(work);
	const names = of.map((name, index) => (index === 0 ? invertedName(name) : displayName(name)));
	const { lastAnd } = NAMES[language];
	// An inverted name is followed by a comma even where only one other follows.
	const list = listNames(names, { and: language === 'en' ? lastAnd : NAMES[language].and, lastAnd, shortenFrom: 11, others: ' et al.' });
	return plain(byEditor ? `${list}, ${words.editor[of.length > 1 ? 1 : 0]}` : list);
}

/** The parts between the makers and the address. */
function named(work: Work, context: Context): readonly Rich[] {
	const { words, language } = context;
	const date = plain(work.issued ? printDate(work.issued, words.dates) : '');
	switch (work.kind) {
		case 'resolution':
			return [plain(actOf(work, language)), title(work, context), join([plain(work.resolution?.symbol?.text ?? ''), date], ', ')];
		case 'unDocument':
			return [title(work, context), join([plain(work.number), date], ', ')];
		case 'pressRelease':
			return [title(work, context), plain(`${languageData(language).kinds.pressRelease} ${work.number}`.trim()), date];
		case 'article':
			return [title(work, context), journal(work, date, context)];
		case 'news':
			return [title(work, context), join([italic(newspaper(work, language)), date], ', ')];
		case 'chapter':
			return [title(work, context), book(work, context), imprint(work, date, context)];
		case 'book':
		case 'report':
			return [title(work, context), plain(editionOf(work, language)), plain(work.number), imprint(work, date, context)];
		case 'speech':
		case 'interview':
			return [title(work, context), join([plain(work.genre || (saysWhatItIs(work) ? '' : languageData(language).kinds[work.kind])), plain(work.event), plain(work.eventPlace), date], ', ')];
		default:
			return [title(work, context), site(work), date.length > 0 || !work.accessed ? date : plain(words.accessed.replace('{0}', printDate(work.accessed, words.dates)))];
	}
}

function title(work: Work, { language }: Context): Rich {
	const data = languageData(language);
	return work.title === '' ? plain(work.kind === 'resolution' || work.number !== '' ? '' : data.kinds[work.kind])
		: work.kind === 'treaty' || work.kind === 'legislation' ? plain(work.title) : isItalic(work) ? italic(work.title) : plain(quoted(work.title, data));
}

function journal(work: Work, date: Rich, { words: { number }, language }: Context): Rich {
	const volume = join([plain(work.volume), plain(work.issue === '' ? '' : number.replace('{0}', () => work.issue))], ', ');
	return join([join([italic(work.container), volume, date.length === 0 ? [] : concat('(', date, ')')], ' '), plain(work.page)], languageData(language).colon);
}

function book(work: Work, { words, language }: Context): Rich {
	const editors = listNames(work.editors.map(displayName), NAMES[language]);
	const by = editors === '' ? '' : words.editedBy.replace('{0}', () => editors).replace(/^ed\./, language === 'en' ? 'edited by' : 'editado por');
	return work.container === '' ? [] : join([concat(words.in, italic(work.container)), plain(by), plain(work.page)], ', ');
}

function imprint(work: Work, date: Rich, { language }: Context): Rich {
	const publisher = makersOf(work).some(({ family }) => family === work.publisher) ? '' : work.publisher;
	return join([join([plain(work.place), plain(publisher)], languageData(language).colon), date], ', ');
}

function site(work: Work): Rich {
	const name = work.container || (work.authors.length > 0 ? work.publisher : '');
	return plain(makersOf(work).some(({ family }) => family === name) ? '' : name);
}
