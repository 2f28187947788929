import { countWords, cueWords, numbers } from './grammarParts';
import type { FactGrammar } from './factGrammar';
import { Phrases, words } from './phrases';

/** The Spanish words that facts are read from. */
export const spanish: FactGrammar = {
	language: 'es',
	months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
	dateWords: { day: 'el', month: 'en', year: 'en', range: ['del', 'al'] },
	datePrepositions: words('el en desde del de fecha entre'),
	rangeWords: words('al a y – — -'),
	weekdays: words('lunes martes miercoles jueves viernes sabado domingo'),
	...numbers('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte', 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
	multipliers: new Map([['cientos', 1e2], ['mil', 1e3], ['millon', 1e6], ['millones', 1e6], ['billon', 1e12], ['billones', 1e12]]),
	hedges: {
		about: new Phrases('alrededor de|aproximadamente|unos|unas|cerca de|casi|en torno a|hacia'),
		atLeast: new Phrases('mas de|al menos|por lo menos|tras|despues de|no menos de'),
		atMost: new Phrases('hasta|menos de|a lo sumo|como maximo|antes de|hasta el'),
	},
	silent: new Phrases(`no|nunca|jamas|ni|ningun|ninguna|sin que|excepto|salvo|en lugar de
		|podria|podrian|deberia|deberian|seria|serian|puede|pueden|debe|deben|sera|seran|si|previsto|prevista|propuesto|propuesta|aplazado|aplazada|proyecto
		|por error|erroneamente|supuestamente|segun|presuntamente
		|ayer|hoy|manana|el ano pasado|el mes pasado|este ano|este mes|el proximo ano|recientemente|anterior|anteriormente|principios|finales|mediados|hace
		|de nuevo|enmendada|revisada`),
	sessions: words('periodo periodos reunion reuniones conferencia congreso edicion cumbre sesiones'),
	articles: words('el la los las un una su sus este esta nuestro nuestra'),
	auxiliaries: words('fue fueron es son ha han sido habia se que formalmente oficialmente tambien finalmente , ( )'),
	passive: words('fue fueron sido es se'),
	adverbs: words('por consenso unanimidad alli oficialmente , la el sin votacion ano'),
	of: words('de del la el los las ( )'),
	by: words('por'),
	phrases: words('por en durante bajo a ante'),
	inNames: words('de del la el los las y para contra sobre'),
	prepositions: words('de del por a al en con para contra sobre bajo durante entre ante tras segun como desde'),
	and: words('y e o u ni'),
	pronouns: words('el ella ellos ellas estados miembros gobiernos paises'),
	dates: {
		adopted: cueWords('adoptado|adoptada|adoptados|adoptadas|aprobado|aprobada|aprobados|aprobadas|adopto|aprobo', 'adopcion|aprobacion'),
		signed: cueWords('firmado|firmada|firmados|firmadas|firmo', 'firma'),
		openedForSignature: cueWords('abierto a la firma|abierta a la firma|se abrio a la firma', 'apertura a la firma'),
		inForce: cueWords('entro en vigor|entrado en vigor|en vigor|en vigencia', 'entrada en vigor'),
		established: cueWords('creado|creada|creados|creadas|establecido|establecida|fundado|fundada|creo|establecio|fundo', 'creacion|establecimiento|fundacion'),
		launched: cueWords('lanzado|lanzada|puesto en marcha|puesta en marcha|inicio', 'lanzamiento'),
		started: cueWords('comenzo|comenzado|empezo|iniciado|iniciada', 'comienzo'),
		announced: cueWords('anunciado|anunciada|anuncio', 'anuncio'),
		published: cueWords('publicado|publicada|publico', 'publicacion'),
		renamed: cueWords('renombrado|renombrada|rebautizado|rebautizada', ''),
		merged: cueWords('fusionado|fusionada|fusiono', 'fusion'),
		held: cueWords('celebrado|celebrada|celebro|tuvo lugar|tenido lugar|reunio|reunido', 'celebracion'),
		opened: cueWords('inaugurado|inaugurada|inauguro|abrio', 'apertura|inauguracion'),
		closed: cueWords('clausurado|clausurada|clausuro|concluyo|termino', 'clausura'),
	},
	states: new Phrases('en vigor|en vigencia'),
	since: words('desde'),
	counts: {
		parties: countWords('partes|estados partes|estados parte|estados son partes|estados son parte', ''),
		signatories: countWords('signatarios|estados signatarios|firmas', ''),
		delegations: countWords('delegaciones', 'reunio asistieron'),
		delegates: countWords('delegados|delegadas', 'reunio asistieron'),
		observers: countWords('observadores', 'reunio asistieron'),
		resolutionsAdopted: countWords('resoluciones', 'aprobo adopto'),
		sideEvents: countWords('actos paralelos|eventos paralelos', 'margen'),
		countries: countWords('paises|estados', 'trabaja activo activa opera'),
		projects: countWords('proyectos', 'financio apoyo'),
		victimsAssisted: countWords('victimas', 'ayudo asistio apoyo'),
		boardMembers: countWords('miembros de su junta|miembros de la junta', 'junta'),
		members: countWords('miembros|paises miembros|estados miembros', ''),
	},
	countLinks: words('tiene tienen tenia cuenta cuentan contaba con ya de del la el los las en a al , ( ) son eran que actualmente y'),
	past: words('tenia contaba eran era'),
	sums: {
		cues: new Phrases('aporto|aporta|aportado|contribuyo|contribucion|contribuciones|dono|donacion|subvencion|concedio|concedido|entrego|pago|recibio|recibe'),
		to: words('a al para'),
		from: words('de del por'),
		receives: words('recibio recibe'),
		between: words("una un la el de del por valor a al para ha con su , suma total voluntaria nueva importe"),
	},
	places: { held: new Phrases('celebrado|celebrada|celebro|tuvo lugar|reunio|inaugurado|inaugurada'), seat: new Phrases('tiene su sede|con sede'), before: words('en') },
};
