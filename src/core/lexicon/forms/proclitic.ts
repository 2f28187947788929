import { NO_FORMS } from './formRule';

/** One-letter words that Arabic attaches to the next word: and, so; in, for, as. */
const PARTICLES = ['و', 'ف', 'ب', 'ل', 'ك'];
const ARTICLE = 'ال';

/** A single word shorter than this could become another word with a particle. */
const MIN_WORD_LENGTH = 4;

/** Returns an Arabic label with and without the article, with each particle that may be attached to its first word. */
export function withProclitics(text: string): readonly string[] {
	if (!/^[\u0621-\u064A]/u.test(text)) {
		return NO_FORMS;
	}
	const bare = text.startsWith(ARTICLE) ? text.slice(ARTICLE.length) : text;
	if (!/\s/.test(bare) && bare.length < MIN_WORD_LENGTH) {
		return NO_FORMS;
	}
	return [bare, ARTICLE + bare].flatMap(word => [
		word, ...PARTICLES.map(particle => (particle === 'ل' && word !== bare ? `لل${bare}` : particle + word)),
	]).concat(`وال${bare}`, `وب${bare}`, `وبال${bare}`, `ول${bare}`, `ولل${bare}`);
}
