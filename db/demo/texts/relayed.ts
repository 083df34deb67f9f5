import type { Topic } from './topic'

/** Relayed from the house, the trade and the competition, with a word of one's own. */
export const relayed: readonly Topic[] = [
  {
    voice: 'employer',
    intent: 'inform',
    language: 'fr',
    openings: [
      'Nos ateliers ouvrent leurs portes à {town} {weekday}.',
      'Un mot sur mes collègues de l’atelier.',
      'Une nouvelle de la maison, pour une fois :',
    ],
    middles: [
      'On y répare les fauteuils qu’on a vendus il y a dix ans. Venez avec le vôtre, on regarde ensemble.',
      'Ils ont repris {count} plateaux d’un ancien lycée pour en faire des tables de réunion. On voit encore les compas.',
      'On livre désormais {near} en deux jours, avec les mêmes monteurs que d’habitude.',
    ],
    closings: [
      'J’y serai à partir de 9 h, café compris.',
      'Je vous montre les coulisses si vous passez.',
      'Bravo à eux.',
    ],
  },
  {
    voice: 'employer',
    intent: 'personal',
    language: 'en',
    openings: [
      'Our workshop deserves a word today.',
      'A word about the people who actually build what I sell.',
    ],
    middles: [
      'They repaired {count} chairs that were headed for the skip in {near}.',
      'They open the doors on {weekday}, and they are better at explaining than I am.',
    ],
    closings: ['Come and see.', 'I just bring the coffee.'],
  },
  {
    voice: 'sector',
    intent: 'inform',
    language: 'fr',
    openings: [
      'Lu ce matin une étude de la filière ameublement, je vous la résume.',
      'Intéressant débat {weekday} à la réunion du réseau des aménageurs.',
      'Les fabricants de la région ont publié leurs chiffres.',
    ],
    middles: [
      'Le réemploi pèse déjà un poste sur six dans les devis publics. Il y a trois ans, personne ne savait le chiffrer.',
      'Les délais sur le bois massif redescendent autour de {count} jours. Sur l’acier, c’est l’inverse.',
      'Les petites surfaces tirent le marché : moins de mètres carrés, mais mieux faits.',
    ],
    closings: [
      'Le lien est en commentaire, et la page 12 vaut le détour.',
      'À lire si vous avez un budget à rendre avant la fin du mois.',
      'Je ne suis pas d’accord avec tout, mais le tableau est honnête.',
    ],
  },
  {
    voice: 'sector',
    intent: 'debate',
    language: 'en',
    openings: ['Good read from our trade body this week.', 'The yearly survey of our trade is out.'],
    middles: [
      'One public tender in six now asks for second-hand. The hard part is no longer supply, it is the warranty.',
      'Solid wood is down to about {count} days. Steel is going the other way.',
    ],
    closings: ['Do your clients ask for it too?', 'Worth ten minutes, with a pencil.'],
  },
  {
    voice: 'competitor',
    intent: 'inform',
    language: 'fr',
    openings: [
      'Je relaie un concurrent, et alors ?',
      'Chapeau à l’équipe de Burolia pour leur chantier de {near}.',
      'Un confrère de Kantor & Fils a écrit mieux que moi ce que je pense de l’acoustique.',
    ],
    middles: [
      'Leur idée d’atelier de réglage pour chaque salarié est simple, et je vais la copier sans honte.',
      'J’ai visité, j’ai pris des notes, j’ai demandé l’adresse de leur menuisier. Il a refusé.',
      'On s’est croisés sur le parking du client. On a parlé une heure, et on s’enverra du monde.',
    ],
    closings: [
      'Le client choisira, et il aura raison.',
      'La concurrence, ça fait aussi lever la tête.',
      'Allez lire, puis venez comparer.',
    ],
  },
  {
    voice: 'competitor',
    intent: 'debate',
    language: 'fr',
    openings: [
      'Burolia et Kantor & Fils font parler d’eux, l’un avec ses délais, l’autre avec ses loyers.',
      'Deux annonces chez nos concurrents : 48 heures chez Burolia, tout location chez Kantor & Fils.',
    ],
    middles: [
      'J’attends de voir les 48 heures un lundi d’août, à {near}.',
      'Le loyer se défend pour {count} postes qui bougent tous les ans. Pour une étude notariale, moins.',
    ],
    closings: [
      'Qui a essayé ?',
      'Racontez-moi, sans langue de bois.',
      'Je dis ça avec respect : ils m’ont déjà pris deux clients.',
    ],
  },
]
