const words = /(?:^|[^\p{L}])(?:other|write.?in|please specify|specify|if other|open|text|freitext|comment|annat|annan|övrigt|ange|specificera|fritext|sonstiges|andere|bitte angeben)(?:$|[^\p{L}])|\[other\]|_(?:open|text|other)$/iu;

/** Whether a header, or its part, names the text that goes with "other". */
export function isOtherTitle(title: string): boolean {
  return words.test(title);
}
