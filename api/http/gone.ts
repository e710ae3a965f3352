/** The client has left: there is nobody to answer. */
export class Gone extends Error {
  constructor() {
    super('the client has gone');
    this.name = 'Gone';
  }
}
