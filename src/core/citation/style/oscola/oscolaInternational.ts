import { isDocumentSymbol } from '../documents/documentSymbol';
import { numberWithoutYear } from '../documents/resolution';
import { printSeries } from '../legal/treaty';
import { quoted } from '../locale/languageData';
import { between, join, plain } from '../rich';
import type { Rich } from '../style';
import { titleText, type Work } from '../work';
import { day, details, makers, shortForm, type OscolaUse } from './oscolaParts';
import { OSCOLA_QUOTES } from './oscolaWords';

/** Formats treaties ("Citing International Law", A.1). */
export function treaty({ treaty: facts, ...work }: Work): Rich {
	const verb = facts.event === 'opened' ? 'opened for signature' : (facts.event ?? 'adopted');
	const dates = [facts.date ? `${verb} ${day(facts.date)}` : '', facts.inForce ? `entered into force ${day(facts.inForce)}` : ''];
	return join(
		[
			// A dash is between the parties.
			plain(titleText(work).replace(/(?<=\([A-Z][^()]{1,60}\p{Ll})-(?=\p{Lu}[^()]{1,60}\)$)/gu, '–')),
			between('(', join(dates.map(plain), ', '), ')'),
			plain(facts.series ? printSeries(facts.series, 'oscola') : isDocumentSymbol(work.number) ? `UN Doc ${work.number}` : ''),
			shortForm(work),
		],
		' ',
	);
}

/**
 * Formats resolutions by number; the title is used if there is none. Resolutions before 1976 have no document number of their own. The
 * Universal Declaration is cited by name, like a treaty ("Citing International Law", C.1).
 */
export function resolution(work: Work): Rich {
	const { symbol, number = '' } = work.resolution ?? {};
	if (number !== '' && UNIVERSAL_DECLARATION.test(work.title)) {
		return join(
			[
				plain(work.title),
				between('(', plain(work.issued ? `adopted ${day(work.issued)}` : ''), ')'),
				resolutionName(work),
				shortForm(work),
			],
			' ',
		);
	}
	const hasSymbol = symbol && !/[IVXL]/.test(number);
	return join(
		[namedResolution(work), details([], work.issued, ' '), plain(hasSymbol ? `UN Doc ${numberWithoutYear(symbol.text)}` : '')],
		' ',
	);
}

const UNIVERSAL_DECLARATION = /^(?:the )?universal declaration of human rights$/i;

/** Formats a resolution by its body and number, or by its title. */
export function namedResolution(work: Work): Rich {
	const title = (work.resolution?.number ?? '') === '' ? quoted(work.title, OSCOLA_QUOTES) : '';
	return join([resolutionName(work), plain(title)], ', ');
}

/** Formats a resolution or decision by its body and number, as in `UNGA Res 61/295`. */
function resolutionName({ resolution: of, body }: Work): Rich {
	const name = body?.oscola ?? of?.authority ?? '';
	const number = numberWithoutYear(of?.number ?? '').replace(/(?<= [A-Z]) \(/, '(');
	return plain(number === '' ? name : `${name} ${of?.decision ? 'Dec' : 'Res'} ${number}`.trim());
}

/**
 * Formats documents of the United Nations; if both an author and an organ are known, the author comes first ("Citing International
 * Law", C.1).
 */
export function unDocument(work: Work, use: OscolaUse): Rich {
	return join(
		[
			join([makers(work, use), plain(quoted(work.title.replace(/\bNo\. (?=\d)/g, 'No '), OSCOLA_QUOTES))], ', '),
			details([], work.issued, ' '),
			plain(`UN Doc ${work.number}`),
		],
		' ',
	);
}
