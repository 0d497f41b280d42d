// How heavy a page is to read. LIX (Björnsson 1968): words a sentence + words of more than 6 letters in a hundred.
export const LIMIT = 38;
/** Shorter pages are headings and buttons: one long word decides. */
export const FEWEST = 30;
const LONG = 6;
const SHORTENED = /(?:^|\s)(?:kl|nr|ca|jf|f\.eks|t\.d|bl\.a|dvs)\.$/iu;

/** Of what stands in blocks: the end of a block ends a sentence. */
function lix(blocks) {
  let [words, long, sentences] = [0, 0, 0];
  for (const block of blocks) {
    const all = block.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    words += all.length;
    long += all.filter((word) => (word.match(/\p{L}/gu) ?? []).length > LONG).length;
    const parts = block.split(/(?<=[.:!?][»”"')]*)\s+(?=[^\p{Ll}])/u);
    const whole = parts.filter((part, at) => /[\p{L}\p{N}]/u.test(part) && (at === parts.length - 1 || !SHORTENED.test(part)));
    sentences += whole.length;
  }
  return { words, lix: words && sentences ? words / sentences + (100 * long) / words : 0 };
}

/** Of everything in `main`, and of our words alone: without what its source wrote, which stands as it came. */
export async function measure(page) {
  const [all, ours] = await page.evaluate(() => {
    const main = document.querySelector('main');
    const whole = main.innerText;
    const back = [...main.querySelectorAll('[translate=no]')].map((theirs) => {
      const place = document.createComment('');
      theirs.replaceWith(place);
      return () => place.replaceWith(theirs);
    });
    const ours = main.innerText;
    back.forEach((put) => put());
    return [whole, ours];
  });
  const blocks = (text) => text.split('\n').filter((line) => line.trim() !== '');
  return { all: lix(blocks(all)), ours: lix(blocks(ours)) };
}
