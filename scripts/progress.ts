/** A progress bar on a terminal, plain lines elsewhere. */

const WIDTH = 30;
const LINE_EVERY = 0.25;

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export function progressOn(output: Output) {
  let last = -1;
  return {
    told(done: number, total: number): void {
      const share = total === 0 ? 1 : done / total;
      if (output.isTTY === true) {
        const full = Math.round(share * WIDTH);
        output.write(
          `\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)} %`,
        );
      } else if (share >= last + LINE_EVERY || share === 1) {
        last = share;
        output.write(`${done} / ${total}\n`);
      }
    },
    done(): void {
      if (output.isTTY === true) output.write('\r\x1b[K');
    },
  };
}
