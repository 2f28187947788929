import type { EntryKind } from '../dossier/vocabulary';
import { fold } from '../text/fold';

// Nouns that make a capitalized phrase the name of something, by the kind of what they name. Folded; a plural is not a head unless listed.

const HEADS: Readonly<Partial<Record<EntryKind, string>>> = {
	organization: `office agency council assembly commission committee organization organisation institute institution union association ministry ministries department departments bank court
		tribunal secretariat parliament senate congress government board bureau centre center service authority federation foundation society league group network
		coalition alliance taskforce force directorate mission university embassy delegation police consortium observatory chamber inspectorate academy forces army front movement palace house corporation area community museum division unit campus park school laboratory
		organisme agence conseil assemblee comite institut ministere departement banque cour parlement gouvernement autorite fondation societe ligue
		groupe reseau brigade gendarmerie confederation direction haut-commissariat commissariat universite ambassade croix-rouge observatoire senat chambre armee mouvement palais communaute musee parc caisse cellule pole plateforme ecole hopital laboratoire ordre mutuelle regie syndicat
		agentschap raad vergadering commissie organisatie instituut unie vereniging ministerie hof secretariaat regering centrum dienst autoriteit federatie stichting
		amt agentur rat versammlung ausschuss kommission ministerium bundesministerium gericht gerichtshof sekretariat regierung buro zentrum behorde stiftung verband verein
		oficina agencia cuerpo consejo asamblea comision organizacion instituto asociacion ministerio departamento banco corte secretaria parlamento gobierno autoridad fundacion federacion grupo red direccion senado camara universidad fiscalia mision observatorio sociedad fuerzas ejercito frente movimiento palacio corporacion zona comunidad museo parque caja escuela hospital laboratorio colegio plataforma`,
	fund: 'fund facility fonds fondo',
	programme: `programme program initiative plan agenda project strategy framework campaign partnership scheme goals architecture vision roadmap blueprint
		projet schema strategie campagne partenariat cadre programma initiatief programm projekt programa iniciativa proyecto estrategia marco`,
	instrument: `convention protocol pact charter treaty agreement covenant declaration regulation directive memorandum accord arrangement statute constitution code act law statement compact journal
		protocole pacte charte traite reglement statut loi
		verdrag handvest akkoord verklaring verordening richtlijn overeenkomst
		ubereinkommen protokoll pakt charta vertrag abkommen erklarung verordnung richtlinie gesetz
		convencion convenio protocolo pacto carta tratado acuerdo declaracion reglamento ley acta`,
	event: `conference summit session forum meeting congress symposium dialogue decade ceremony olympics games day year retreat workshop seminar festival week
		 sommet jeux reunion colloque decennie congres journee annee atelier seminaire semaine
		conferentie top zitting vergadering konferenz gipfel tagung sitzung conferencia cumbre foro taller seminario semana`,
};

const KIND_OF: ReadonlyMap<string, EntryKind> = new Map(
	Object.entries(HEADS).flatMap(([kind, words]) => words.split(/\s+/).map(word => [fold(word), kind as EntryKind] as const)),
);

/** The last parts of compounds in German and Dutch, with the kind. */
const COMPOUND_ENDS: readonly (readonly [ending: string, kind: EntryKind])[] = [...KIND_OF].filter(([word]) => word.length >= 4);
const MAX_END = Math.max(...COMPOUND_ENDS.map(([ending]) => ending.length));

/** Returns the kind of thing that a folded noun makes a name of; `undefined` if it makes none. */
export function kindOfHead(folded: string): EntryKind | undefined {
	return KIND_OF.get(folded);
}

/** Like `kindOfHead`, also for a compound such as “Flüchtlingshilfswerk” or “Wereldvoedselprogramma” that ends with a head. */
export function kindOfCompound(folded: string): EntryKind | undefined {
	for (let length = Math.min(MAX_END, folded.length); length >= 4; length--) {
		const kind = KIND_OF.get(folded.slice(-length));
		if (kind) {
			return kind;
		}
	}
	return KIND_OF.get(folded);
}
