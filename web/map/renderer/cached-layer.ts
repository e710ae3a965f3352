/** The whole map as a texture: when only the spotlight changes, the texture is shown again and nothing else is drawn. */
import type { Program } from './programs.ts';

export interface CachedLayer {
  /** True where it must be drawn: at first, and when the size changed. */
  readonly resize: (width: number, height: number) => boolean;
  /** Draws into it. */
  readonly drawInto: (draw: () => void) => void;
  /** Draws it on the canvas, with an opacity from 0 to 1. */
  readonly compose: (strength: number) => void;
}

/** Texture units: the table of entities, and the cached layer. */
const [TABLE, CACHE] = [0, 1];

export function cachedLayer(gl: WebGL2RenderingContext, program: Program): CachedLayer {
  const [texture, frame, none] = [
    gl.createTexture(),
    gl.createFramebuffer(),
    gl.createVertexArray(),
  ];
  let [width, height] = [0, 0];
  return {
    resize: (wide, high) => {
      if (wide === width && high === height) return false;
      [width, height] = [wide, high];
      gl.activeTexture(gl.TEXTURE0 + CACHE);
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
    drawInto: (draw) => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
      gl.clear(gl.COLOR_BUFFER_BIT);
      draw();
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    },
    compose: (strength) => {
      program.use();
      gl.uniform1i(program.at('u_cache'), CACHE);
      gl.uniform1f(program.at('u_strength'), strength);
      gl.bindVertexArray(none);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.bindVertexArray(null);
    },
  };
}
