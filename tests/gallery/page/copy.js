// A button to copy by, under each code that may be copied. Without script the code is there to select.

for (const pre of document.querySelectorAll('.gallery-copy')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'innsyn-button';
  button.dataset.kind = 'other';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(pre.textContent);
    button.textContent = 'Copied';
  });
  pre.after(button);
}
