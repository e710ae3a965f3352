/**
 * Sigma without its drawing. This is the one file that overrides parts which Sigma does not document:
 *
 * - `createWebGLContext`: Sigma opens three contexts of WebGL, compiles a program for each and clears them at each
 *   frame, for a graph that is always empty here. No context is opened.
 * - `createCanvasContext`: of its canvases of two dimensions, only those in `LAYERS` are made.
 * - `clear`: nothing of Sigma's is on a canvas, so nothing is cleared.
 * - `resetWebGLTexture` (private): it would resize a texture that does not exist.
 * - `getNodeAtPosition` (private): it reads a pixel back from the graphics card at each move of the mouse.
 *
 * Sigma is pinned to the version for which this was written; `test/guards/private-parts.test.ts` fails at another one.
 */
import Sigma from 'sigma';

/** Where labels are written, and where the pointer is followed. */
const LAYERS: ReadonlySet<string> = new Set(['labels', 'mouse']);

export class SigmaWithoutDrawing extends Sigma {
  override createWebGLContext(): WebGLRenderingContext {
    return undefined as never;
  }
  override createCanvasContext(...[id, options]: Parameters<Sigma['createCanvasContext']>): this {
    return LAYERS.has(id) ? super.createCanvasContext(id, options) : this;
  }
  override clear(): this {
    return this;
  }
}

Object.assign(SigmaWithoutDrawing.prototype, {
  resetWebGLTexture: () => undefined,
  getNodeAtPosition: () => null,
});
