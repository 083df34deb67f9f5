/** The one sentence that the loudspeaker adds to what he repeats. */
export const echoOpenings = [
  'Très belle nouvelle !',
  'Fier de faire partie de cette maison.',
  'À lire et à partager.',
  'Bravo à toutes les équipes.',
  'Une solution qui répond vraiment à vos besoins.',
  'N’hésitez pas à me contacter.',
]

export const echoClosings = [
  '',
  ' Contactez-moi pour en savoir plus.',
  ' Parlons-en !',
  ' Plus d’informations sur notre site.',
]
