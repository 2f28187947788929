import type { TokenBlock } from '../text/tokenBlock';

/** The first words of the paragraphs of resolutions and decisions, in the five languages. Folded. */
const OPERATIVE = new RegExp(
	`^(?:${[
		'accepts acknowledges adopts affirms appeals appoints approves authorizes calls commends concurs condemns confirms congratulates decides declares designates directs elects emphasizes encourages endorses establishes expresses instructs invites mandates notes reaffirms recalls receives recognizes recommends reiterates renews requests resolves stresses supports takes underlines underscores urges welcomes',
		'acceptant adopte affirme appelle approuve autorise charge condamne confirme constate decide declare demande encourage exhorte exprime felicite invite lance note prend prie rappelle reaffirme recommande reconnait reitere salue souligne',
		'acoge acuerda adopta alienta aprueba autoriza condena decide declara encarga exhorta expresa felicita insta invita pide reafirma recomienda reconoce recuerda reitera solicita subraya toma',
		'beschliesst bekraftigt begrusst ersucht fordert verurteilt besluit bevestigt verzoekt',
	].join(' ').split(' ').map(verb => verb.replace(/z(?=e)/, '[sz]')).join('|')})$`,
);
/** Words that belong to such a word, and are in capitals, too. Folded. */
const WITH_IT: ReadonlySet<string> = new Set(
	'note upon also further again with its deep strongly once more the to for egalement acte avec en outre a nota con tambien'.split(' '),
);

/**
 * Takes the verbs of resolutions that are written in capitals, such as “REQUESTS” and “TAKES NOTE”, out of what may be a name. Participles
 * such as “RECALLING” are among them.
 */
export function takeOperativeWords(block: TokenBlock): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const { shape, folded } = block.at(index);
		if (shape === 'capitals' && block.isFree(index) && (OPERATIVE.test(folded) || (block.language === 'en' && PARTICIPLE.test(folded)))) {
			let to = index + 1;
			while (block.at(to).shape === 'capitals' && block.continues(to) && WITH_IT.has(block.at(to).folded)) {
				to++;
			}
			block.take(index, to);
			index = to - 1;
		}
	}
}

const PARTICIPLE =
	/^(?:acknowledg|affirm|appreciat|bear|commend|concern|conscious|consider|deepl|desir|emphasi[sz]|express|guid|hav|mindful|not|reaffirm|recall|recogni[sz]|reiterat|stress|tak|underlin|welcom)(?:ing|ed)?$/;
