/** Full-width letters, digits and signs as the usual ones, each still one character: `Ｑ１．` is `Q1.`. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
