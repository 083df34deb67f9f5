import type { Topic } from './topic'

const own = { voice: 'own', language: 'fr' } as const

/** What happened to the author, told by him. */
export const ownStories: readonly Topic[] = [
  {
    ...own,
    intent: 'personal',
    openings: [
      'J’ai perdu une affaire {weekday} et je l’ai mérité.',
      'Raté {weekday} à {town} : trois mois de travail, une réponse de deux lignes.',
      'Petit moment d’humilité : {trade} a signé ailleurs.',
      'On m’a dit non {weekday}. Un non propre, argumenté, presque agréable.',
    ],
    middles: [
      'J’avais envoyé un plan superbe sans demander où passaient les livraisons. Le couloir faisait 92 cm, ma banque d’accueil 95.',
      'Je n’avais parlé qu’au directeur. Celles qui travaillent dans la pièce, je ne leur ai pas posé une seule question.',
      'J’ai rappelé au bout de {count} jours. Quelqu’un d’autre était passé boire un café entre-temps.',
      'Mon devis était juste, mais il répondait à la question que j’avais envie d’entendre.',
    ],
    closings: [
      'J’y retourne en janvier, avec un mètre et sans plaquette.',
      'J’ai demandé si je pouvais venir voir le résultat chez eux. Ils ont dit oui.',
      'Je garde la leçon, et le numéro.',
      'Vous aussi, vous avez une affaire perdue qui vous a appris plus que dix gagnées ?',
    ],
  },
  {
    ...own,
    intent: 'personal',
    openings: [
      'Ce matin, visite chez {trade} à {near}.',
      '{weekday}, j’avais rendez-vous à {near} pour une salle de réunion.',
      'Je devais passer vingt minutes chez {trade}. J’y ai passé deux heures.',
      'À {near}, il y a un accueil que tout le monde contourne.',
    ],
    middles: [
      'La première chose qu’on m’a montrée, c’est l’endroit où les gens mangent debout. Tout le projet est parti de là.',
      'Personne ne se servait de la grande table. On a compris pourquoi en s’asseyant : on voit la porte des toilettes.',
      'La comptable a sorti un carnet où elle note depuis deux ans ce qui grince. {count} lignes. Le meilleur cahier des charges de l’année.',
      'Ils voulaient des cloisons. Après un tour des bureaux, ils voulaient surtout que le téléphone arrête de sonner chez les autres.',
    ],
    closings: [
      'On n’a pas encore parlé de meubles, et c’est très bien.',
      'Je repasse {weekday} avec deux échantillons de feutre et un croquis à la main.',
      'Merci à l’équipe pour l’accueil, et pour la part de tarte.',
      'Aucun logiciel ne m’aurait dit ça.',
    ],
  },
  {
    ...own,
    intent: 'personal',
    openings: [
      'Il y a des gens à qui je dois beaucoup et que je remercie trop peu.',
      'Une cliente m’a présenté à son voisin de palier professionnel.',
      'Deux présentations cette semaine, aucune demandée.',
      'J’ai enfin mis un visage sur une voix.',
    ],
    middles: [
      'Rien à y gagner. Juste une phrase, au bon moment : « chez eux, on rappelle ».',
      'Pas un achat chez nous en dix ans, et pourtant notre nom donné à la moitié de la zone d’activité.',
      'Un petit service rendu l’an dernier. Moi, j’avais oublié.',
      'On s’était croisés une fois, au marché de {town}, entre deux cageots de pommes.',
    ],
    closings: [
      'Je vais de ce pas écrire une carte. Une vraie, avec un timbre.',
      'Si vous cherchez un bon électricien autour de {near}, demandez-moi : c’est mon tour.',
      'Ça ne rentre dans aucune colonne, et ça fait vivre une agence.',
      'À charge de revanche, et avec plaisir.',
    ],
  },
  {
    ...own,
    intent: 'entertain',
    openings: [
      'Objets trouvés derrière une armoire déplacée à {town}, liste complète :',
      'Inventaire d’un chantier de {weekday} :',
      'Trouvé chez {trade}, {weekday} :',
      'Mon top de la semaine, sans ordre :',
    ],
    middles: [
      'un calendrier 2009, onze trombones géants, une demande de congé jamais rendue.',
      '« c’est provisoire », à propos d’un carton qui sert de table depuis quatre ans.',
      'une plante en plastique que quelqu’un arrosait.',
      'un radiateur d’appoint par personne, et une clim réglée sur 19.',
    ],
    closings: [
      'On a tout rendu, sauf le fou rire.',
      'Je ne m’ennuierai jamais dans ce métier.',
      'Je prends les paris sur la prochaine armoire.',
      'Le mobilier, c’est de l’archéologie.',
    ],
  },
  {
    ...own,
    intent: 'entertain',
    openings: [
      'Dialogue réel, {weekday}, {near} :',
      'Téléphone, {weekday}, 8 h 02 :',
      'Entendu dans une salle d’attente à {town} :',
    ],
    middles: [
      '– Vous faites des bureaux qui montent ? – Oui. – Et des collègues qui descendent d’un ton ?',
      '– Votre chaise, elle est réglable ? – {count} réglages. – Il m’en faudrait un seul, le bon.',
      '– On voudrait un espace convivial. – Pour faire quoi ? – … On va se rappeler.',
      '– C’est pour un fauteuil de direction. – Pour combien de temps assis ? – Oh, lui, il est tout le temps debout.',
    ],
    closings: [
      'J’ai noté l’idée pour le prochain catalogue.',
      'On s’est rappelés. On avait ri, c’était déjà mieux parti.',
      'Je ne sais pas encore quoi répondre.',
    ],
  },
]
