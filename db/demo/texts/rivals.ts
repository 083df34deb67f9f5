import type { Topic } from './topic'

const competitor = { voice: 'competitor', language: 'fr' } as const
const employer = { voice: 'employer', language: 'fr' } as const

/** Competitors met on the road, and the author's own house seen with open eyes. */
export const rivals: readonly Topic[] = [
  {
    ...competitor,
    intent: 'personal',
    openings: [
      'J’ai déjeuné {weekday} avec le vendeur de Burolia qui couvre mon secteur.',
      'Croisé à {near} : mon homologue de chez Kantor & Fils.',
      'On se dispute les mêmes clients depuis six ans, on ne s’était jamais parlé.',
    ],
    middles: [
      'On a découvert qu’un même architecte nous promettait à chacun l’exclusivité. Le dessert était meilleur que l’entrée.',
      'Mêmes objectifs, mêmes cernes, mêmes {count} onglets ouverts. Il m’a donné une adresse de tapissier, j’ai donné un restaurant.',
      'Sa fille apprend la trompette, son patron veut du volume, et il a peur des escaliers étroits. J’avais imaginé un ogre.',
    ],
    closings: [
      'Dès demain, on se remet sur la figure, poliment.',
      'Je ne dirai pas qui a payé l’addition.',
      'Le prochain perdant offre le café, c’est acté.',
    ],
  },
  {
    ...competitor,
    intent: 'inform',
    openings: [
      'Perdu contre Burolia à {town}, j’ai demandé à voir le résultat.',
      'Un chantier de Kantor & Fils à {near} m’a fait réfléchir.',
      'Ce que nos concurrents font mieux que nous, liste à jour :',
    ],
    middles: [
      'ils laissent au client une caisse avec les vis, les clés et une notice écrite à la main. Nous, un lien vers un document introuvable.',
      'leur poseur repasse au bout de dix jours, sans rendez-vous, avec un tournevis. {count} réglages, aucun courriel.',
      'le numéro du service après-vente est collé sous chaque plateau. On peut sourire, mais moi, j’ai dû le chercher sur notre propre site.',
    ],
    closings: [
      'J’ai transmis chez nous, réponse attendue.',
      'On ne copie pas, on apprend vite.',
      'Merci au client de m’avoir ouvert la porte après m’avoir dit non.',
    ],
  },
  {
    ...competitor,
    intent: 'debate',
    openings: [
      'Kantor & Fils loue tout, même les portemanteaux.',
      'La location de mobilier, version Kantor & Fils : j’ai lu les petites lignes.',
      '{trade} m’a tendu {weekday} un contrat de location concurrent.',
    ],
    middles: [
      'Soixante mois, une indexation, et une clause de retour « en état d’usage ». Qui décide de l’usage ? Le loueur, avec une grille de {count} critères.',
      'Pour une équipe qui double tous les deux ans, l’offre est imbattable, et je l’ai dit. Pour un cabinet stable, on paie la table deux fois.',
      'Le bon point : la réparation est comprise, et elle est rapide. J’aurais aimé trouver une faille là aussi.',
    ],
    closings: [
      'Comparez sur dix ans, pas sur un mois.',
      'Les locataires heureux ont la parole.',
      'Je préfère perdre sur un calcul que gagner sur un flou.',
    ],
  },
  {
    ...competitor,
    intent: 'debate',
    openings: [
      'Burolia promet du montage le dimanche. Jusqu’où ira-t-on ?',
      'La course au délai entre concurrents me laisse perplexe.',
      'Livré en deux jours, posé en une nuit : la promesse de Burolia a été testée à {near}.',
    ],
    middles: [
      'Le client a eu ses {count} postes à l’heure dite, et trois semaines pour se rendre compte qu’il en fallait d’autres. La vitesse n’a rien demandé à personne.',
      'Je l’ai vu faire : c’est propre, c’est net, chapeau. Simplement, personne n’a eu le temps de s’asseoir pour essayer.',
      'Nos monteurs m’ont demandé si on allait s’y mettre. J’ai répondu que leurs dimanches n’étaient pas à vendre par moi.',
    ],
    closings: [
      'Qui a vraiment besoin d’un bureau avant jeudi ?',
      'Je veux bien l’avis d’un client servi dans l’heure.',
      'Chacun son rythme, le mien a un week-end.',
    ],
  },
  {
    ...competitor,
    intent: 'entertain',
    openings: [
      'Espionnage industriel, niveau débutant, {weekday} :',
      'Le camion de Kantor & Fils était garé devant chez nous, à {town}.',
      'Rencontre de deux camionnettes concurrentes dans une impasse de {near} :',
    ],
    middles: [
      'leur chauffeur cherchait un diable, le nôtre en avait deux. L’entente cordiale a duré vingt minutes et un thermos.',
      'on a comparé les sangles, les thermos, puis les patrons. Match nul, prolongations annulées pour cause de pluie.',
      'il livrait chez mon client, je livrais chez le sien. On a failli échanger les clés pour gagner du temps.',
    ],
    closings: [
      'On s’est rendu le matériel prêté, avec un autocollant dessus.',
      'L’Europe devrait s’en inspirer.',
      'Aucun secret n’a été divulgué, à part la recette du café.',
    ],
  },
  {
    ...competitor,
    intent: 'inform',
    openings: [
      'J’ai essayé le siège vedette de Burolia pendant une semaine.',
      'Banc d’essai sans complaisance : leur fauteuil contre le nôtre.',
      'Un client de {near} hésitait entre deux fauteuils. J’ai pris les deux chez moi.',
    ],
    middles: [
      'Le leur tient mieux le bas du dos, le nôtre mieux la journée. Après {count} heures, c’est une question de taille : sous 1 m 65, prenez le leur.',
      'Leur manette tombe sous la main, la nôtre se cherche. En revanche, leur tissu garde les poils de chat, et j’ai deux chats.',
      'À l’aveugle, la famille a voté trois contre deux. Je ne publierai pas le sens du vote avant d’en avoir parlé à l’atelier.',
    ],
    closings: [
      'Voilà, c’est dit, mon directeur est prévenu.',
      'Essayez les deux avant d’écouter qui que ce soit.',
      'Le chat, lui, a tranché.',
    ],
  },
  {
    ...employer,
    intent: 'inform',
    openings: [
      'Maison Ravel change ses bons de livraison, et c’est moins anodin qu’il n’y paraît.',
      'Du nouveau dans notre atelier, vu de l’agence de {town}.',
      'On me demande souvent qui répond quand j’ai le dos tourné.',
    ],
    middles: [
      'Il y a désormais un prénom et une ligne directe sur chaque colis. {weekday}, Nathalie a pris {count} appels, et personne n’a attendu la musique.',
      'Les pièces détachées des gammes arrêtées sont rangées par année, jusqu’en 1996. J’y ai retrouvé un vérin que je croyais éteint.',
      'Les plans partent maintenant avec les cotes de passage, portes et ascenseurs compris. C’est bête, et cela manquait.',
    ],
    closings: [
      'Je râle assez souvent pour avoir le droit de le signaler.',
      'Dites-moi si cela se voit de votre côté.',
      'L’idée vient d’un monteur, pas d’un comité.',
    ],
  },
  {
    ...employer,
    intent: 'personal',
    openings: [
      'Portrait d’une collègue qu’on ne voit jamais chez les clients.',
      'Derrière mes devis, il y a quelqu’un. Je vous le présente.',
      '{weekday}, j’ai passé la matinée à l’atelier, côté couture.',
    ],
    middles: [
      'Martine recouvre {count} assises par semaine et reconnaît au dos d’un tissu l’année où il a été tissé. Elle m’a fait recoudre un bouton. Deux fois.',
      'Il trace, coupe, ajuste, et retient les pièces par leur chant. Mes croquis, il les lit comme on lit une ordonnance.',
      'Une équipe de quatre, une radio, une cafetière de 1998. Tout ce que je promets finit sur leur table, et je devrais y penser avant de promettre.',
    ],
    closings: [
      'Si votre fauteuil a une belle couture, c’est là qu’il faut dire merci.',
      'Je n’irai plus jamais promettre un délai sans passer un coup de fil.',
      'Visite possible, prévenez-moi, on apporte le gâteau.',
    ],
  },
  {
    ...employer,
    intent: 'entertain',
    openings: [
      'La réunion commerciale de la maison, en résumé fidèle :',
      'Notre agence de {town} a refait ses propres bureaux. Mal.',
      'Cordonniers, etc. : visite guidée de nos locaux.',
    ],
    middles: [
      'la porte de notre salle d’exposition grince, celle du stock se ferme au pied, et ma chaise a un an de plus que moi dans la maison.',
      'on a débattu {count} minutes de l’emplacement d’une imprimante, entre gens dont c’est le métier. Elle est par terre.',
      'notre directeur voulait la place près de la fenêtre. Il y a un vote. Il y a eu un deuxième vote.',
    ],
    closings: [
      'Je ne prends pas de clients parmi nous.',
      'On cherche un bon aménageur, références exigées.',
      'Signé : la personne assise à côté de l’imprimante.',
    ],
  },
]
