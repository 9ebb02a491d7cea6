// A passkey instead of a password and a code. Without this script, or without passkeys, the other form is there.
const form = document.getElementById('passkey');

async function answer() {
  const fields = new URLSearchParams(new FormData(form));
  const asked = await fetch(form.dataset.ask, { method: 'POST', body: fields });
  if (!asked.ok || asked.redirected) {
    // Too many tries, signed out, or the password is asked for first: the server's page says which.
    return '';
  }

  const question = await asked.json();
  const credential = form.dataset.ask.startsWith('/me')
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
  return JSON.stringify(credential);
}

if (form && globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      form.elements.answer.value = await answer();
    } catch {
      // They changed their mind, or the device has no key for here.
      form.querySelector('[role="alert"]').textContent = 'That did not work. Try again, or use the password.';
      return;
    }

    form.submit();
  });
}
