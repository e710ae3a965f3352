/** Hands a file to the reader. */
export function saveFile(file: Blob | null, name: string): void {
  if (file === null) return;
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
