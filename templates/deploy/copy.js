// Copies a box. Where the browser allows no copying, the text is selected, so that a key does it.
for (const button of document.querySelectorAll('[data-copy]')) {
  const box = document.getElementById(button.dataset.copy);
  const words = [...button.childNodes];
  const say = (text) => {
    button.textContent = text;
    document.getElementById('said').textContent = text;
    setTimeout(() => button.replaceChildren(...words), 4000);
  };
  button.hidden = false;
  button.addEventListener('click', async () => {
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
      say('Copied');
    } catch {
      box.focus();
      say(document.execCommand('copy') ? 'Copied' : 'Selected: press Ctrl+C or Cmd+C');
    }
  });
}
