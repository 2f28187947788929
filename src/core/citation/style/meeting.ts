import type { Language } from './locale/languages';
import type { Work } from './work';

/** Whether a work is a paper that was given at a meeting and has no other description. */
export function isPaperAtMeeting({ type, genre, event }: Work): boolean {
	return type === 'paper-conference' && (genre === '' || PAPER.test(genre)) && event !== '';
}

const PAPER = /^(?:conference )?(?:paper|presentation)(?: presentation)?$/i;

/** Describes such a paper with the name of the meeting. */
export function paperAt({ event }: Work, language: Language): string {
	const article = language === 'en' && MEETING.test(event) && !/^the /i.test(event) ? 'the ' : '';
	return PAPER_AT[language] + article + event;
}

const PAPER_AT: Readonly<Record<Language, string>> = { en: 'paper presented at ', fr: 'communication, ', es: 'ponencia, ' };

/** Names of meetings that have an article in English. */
const MEETING = /\b(?:conference|meeting|congress|session|symposium|workshop|seminar|forum|convention|summit)\b/i;
