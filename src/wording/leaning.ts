/** Words by which an answer leans on one before or after it, in the languages of our interface words. */
const leaning =
  /\b(?:as|see|mentioned|described|explained|listed|discussed) (?:(?:mentioned|described|explained|listed|discussed|stated|noted|said|shown|told|written) )?(?:above|below|earlier|before|previously)\b(?! (?:an?|the|your|any|each)\b)|\b(?:see|as in) (?:the )?(?:previous|last|next|preceding|following|above) (?:question|answer|section)\b|\b(?:previous|preceding|last|next) (?:question|answer)\b|\bsame as (?:above|before)\b|\b(?:siehe|wie) (?:oben|unten|vorherige|bereits)\b|\bvorherigen? (?:frage|antwort)\b|\b(?:voir|comme) (?:ci-dessus|ci-dessous|plus haut|plus bas)\b|\bquestion précédente\b|\b(?:véase|ver|como se (?:dijo|mencionó)) (?:más )?(?:arriba|abajo|antes)\b|\bpregunta anterior\b|\b(?:vedi|come) (?:sopra|sotto)\b|\bdomanda precedente\b|\b(?:ver|como) (?:acima|abaixo)\b|\bpergunta anterior\b|\b(?:zie|zoals) (?:hierboven|hieronder|boven|onder)\b|\bvorige vraag\b|\b(?:patrz|jak) (?:wyżej|niżej|powyżej|poniżej)\b|(?:如上|见上|見上|同上|参见上|前の質問|上記|前述)|(?:كما ذكر|انظر) (?:أعلاه|أدناه)|(?:ראו|כאמור) (?:לעיל|למעלה|למטה)/iu;

/** The words by which a text points to its neighbours; `undefined` when it stands by itself. */
export function leansOnNeighbour(text: string): string | undefined {
  return leaning.exec(text)?.[0];
}
