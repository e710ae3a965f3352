/** The few calls of WebGL 2 that the renderer needs: a program with its uniforms, lists of entities and links to draw. */

export interface Program {
  readonly use: () => void;
  readonly at: (name: string) => WebGLUniformLocation | null;
}

/** Asks at its first use, not before, whether it could be compiled: until then the graphics card works in parallel. */
export function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  for (const [shape, text] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(shape);
    if (shader === null) throw new Error('no shader');
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  let linked = false;
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    use: () => {
      if (!linked && !gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
        throw new Error(gl.getProgramInfoLog(program) ?? 'no program');
      }
      linked = true;
      gl.useProgram(program);
    },
    at: (name) => {
      const known = locations.get(name);
      if (known !== undefined) return known;
      const location = gl.getUniformLocation(program, name);
      locations.set(name, location);
      return location;
    },
  };
}

/** Numbers of one instance: how many, and how they are split into attributes. */
export interface Instances {
  readonly put: (numbers: Uint32Array) => void;
  readonly draw: () => void;
  readonly count: () => number;
}

const STRIP = 4;

export function instancesOf(gl: WebGL2RenderingContext, parts: readonly number[]): Instances {
  const [array, buffer] = [gl.createVertexArray(), gl.createBuffer()];
  const stride = parts.reduce((sum, one) => sum + one, 0);
  let count = 0;
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  let offset = 0;
  parts.forEach((size, location) => {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribIPointer(location, size, gl.UNSIGNED_INT, 4 * stride, 4 * offset);
    gl.vertexAttribDivisor(location, 1);
    offset += size;
  });
  gl.bindVertexArray(null);
  return {
    put: (numbers) => {
      count = numbers.length / stride;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.DYNAMIC_DRAW);
    },
    draw: () => {
      if (count === 0) return;
      gl.bindVertexArray(array);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, STRIP, count);
      gl.bindVertexArray(null);
    },
    count: () => count,
  };
}

/** Four numbers for each entity, which shaders read by index. */
export interface Table {
  readonly put: (numbers: Float32Array) => void;
  readonly wide: number;
}

const WIDE = 1024;

export function tableOf(gl: WebGL2RenderingContext, count: number): Table {
  const texture = gl.createTexture();
  const high = Math.max(Math.ceil(count / WIDE), 1);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, WIDE, high);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  return {
    wide: WIDE,
    put: (numbers) => {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, WIDE, high, gl.RGBA, gl.FLOAT, numbers);
    },
  };
}

/** How long the list for a table of so many entities must be. */
export const tableLength = (count: number): number =>
  4 * WIDE * Math.max(Math.ceil(count / WIDE), 1);

/** One frame at a time: whether the graphics card has drawn the last one is asked, and never waited for in a call that blocks. */
export interface FrameFence {
  readonly isFree: () => boolean;
  /** After the calls of one frame. */
  readonly markFrame: () => void;
}

export function frameFence(gl: WebGL2RenderingContext): FrameFence {
  let sync: WebGLSync | null = null;
  return {
    isFree: () => {
      if (sync === null) return true;
      const done = gl.isContextLost() || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED;
      if (!done) return false;
      gl.deleteSync(sync);
      sync = null;
      return true;
    },
    markFrame: () => {
      sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
    },
  };
}
