/** The whole, drawn once and kept as a picture: what is looked at changes, and the whole is not drawn again. */
import type { Program } from './programs.ts';

export interface SheetLayer {
  /** True where it must be drawn: at first, and when the size changed. */
  readonly sized: (width: number, height: number) => boolean;
  /** Draws into it. */
  readonly into: (draw: () => void) => void;
  /** Lays it on the page, at a strength from 0 to 1. */
  readonly lay: (strength: number) => void;
}

/** Where the table of entities is read from, and where the sheet is. */
const [TABLE, SHEET] = [0, 1];

export function sheetLayer(gl: WebGL2RenderingContext, program: Program): SheetLayer {
  const [texture, frame, none] = [
    gl.createTexture(),
    gl.createFramebuffer(),
    gl.createVertexArray(),
  ];
  let [width, height] = [0, 0];
  return {
    sized: (wide, high) => {
      if (wide === width && high === height) return false;
      [width, height] = [wide, high];
      gl.activeTexture(gl.TEXTURE0 + SHEET);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, wide, high, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.activeTexture(gl.TEXTURE0 + TABLE);
      return true;
    },
    into: (draw) => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
      gl.clear(gl.COLOR_BUFFER_BIT);
      draw();
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    },
    lay: (strength) => {
      program.use();
      gl.uniform1i(program.at('u_sheet'), SHEET);
      gl.uniform1f(program.at('u_strength'), strength);
      gl.bindVertexArray(none);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.bindVertexArray(null);
    },
  };
}
