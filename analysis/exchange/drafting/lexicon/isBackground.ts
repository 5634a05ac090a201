const english = 'facult(?:y|ies)|department|division|role|job title|position|career|profession|occupation|gender|sex|age|institution(?: type)?|organi[sz]ation|country|region|education|degree|qualification|discipline|field of research|seniority|employment|academic title|ethnicity|income';
const swedish = 'fakultet|institution|avdelning|enhet|roll|befattning|tjänst|titel|anställning|yrke|kön|ålder|organisation|land|län|utbildning|examen|ämne|forskningsområde';
const german = 'fakultät|abteilung|institut|rolle|position|funktion|beruf|geschlecht|alter|organisation|land|abschluss|fach|status';
const words = new RegExp(`(?:^|[^\\p{L}])(?:${english}|${swedish}|${german})(?:$|[^\\p{L}])`, 'iu');

/** Whether a question is about who answers, so that tables may be split by it. */
export function isBackground(text: string): boolean {
  return text.length <= 120 && words.test(text);
}
