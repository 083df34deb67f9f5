import type { Topic } from './topic'

/** A sentence of a reference text goes between an opening and a closing. */
type Frame = Omit<Topic, 'middles'>

/** How people of the house pass on a sentence that they did not write. */
export const quoted: readonly Frame[] = [
  {
    voice: 'employer',
    intent: 'inform',
    language: 'fr',
    openings: [
      'Je reprends une phrase de notre communiqué, parce que je l’ai vue se vérifier {weekday} à {near}.',
      'La maison le dit mieux que moi, pour une fois, alors je copie :',
      'Le siège nous demande de partager ceci, et j’y ajoute mon grain de sel de {town}.',
    ],
    closings: [
      'Traduction pour {trade} : passez un matin, on mesure, on en parle, vous décidez.',
      'Dans la vraie vie, j’ai {count} clients qui pourraient le raconter avec moins d’adjectifs.',
      'Posez-moi les questions qui fâchent, je transmets à ceux qui ont écrit la phrase.',
    ],
  },
  {
    voice: 'sector',
    intent: 'inform',
    language: 'fr',
    openings: [
      'La fédération l’écrit noir sur blanc, et cela colle à ce que je vois autour de {town} :',
      'Une ligne relevée {weekday} dans la presse du métier :',
      'Chiffre à méditer avant votre prochain plan :',
    ],
    closings: [
      'Chez mes clients de {near}, c’est plutôt pire, et j’ai les relevés pour en parler.',
      'J’ai vérifié sur mes {count} derniers dossiers : à peu près pareil, à une salle près.',
      'Je garde la coupure dans mon carnet, elle sort à chaque rendez-vous.',
    ],
  },
  {
    voice: 'competitor',
    intent: 'debate',
    language: 'fr',
    openings: [
      'Annonce d’un concurrent, citée sans y toucher :',
      'Ceci vient d’en face, et on m’en a parlé trois fois {weekday} à {town}.',
      'Lu sur la page d’un confrère, je vous laisse juges :',
    ],
    closings: [
      'Bien vu. Reste à le tenir un vendredi soir à {near}, avec un ascenseur en panne.',
      'Mes clients me demandent ce que j’en pense : essayez, puis racontez-moi franchement.',
      'On ne fait pas ça chez nous, et je me demande depuis trois jours si on a raison.',
    ],
  },
]
