// One message on a phone: what it says, what can be tapped below it, and how it is felt about.

const STATES = { sent: 'Sent', delivered: 'Delivered', read: 'Read', lost: 'Not delivered' };

export const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

/** `onTap`: an option was tapped; `offers`: whether an option is still there. */
export const bubbleOf = (message, all, { onLoad, onTap, offers }) => {
  const mine = message.from === 'customer';
  const bubble = make('div', `bubble ${mine ? 'customer-says' : 'business-says'} ${message.state}`);
  bubble.tabIndex = 0;
  bubble.title = 'Choose to answer, react, edit or unsend';
  const quoted = message.replyTo && all.find((other) => other.id === message.replyTo);
  if (quoted) bubble.append(make('span', 'quote', quoted.text || 'Picture'));
  for (const file of message.files) bubble.append(shownFile(file, onLoad));
  const isUnsent = !message.text && !message.files.length;
  if (message.text || isUnsent) bubble.append(make('span', '', isUnsent ? '🚫 Unsent' : message.text));
  for (const reaction of [message.reaction, message.businessReaction]) {
    if (reaction) bubble.append(make('span', 'reaction', reaction));
  }
  const time = new Date(message.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  bubble.append(make('small', '', mine ? `${time} · ${STATES[message.state]}` : time));
  const offered = message.options.filter(offers);
  if (offered.length) bubble.append(shownOptions(offered, onTap));
  return bubble;
};

const shownOptions = (options, onTap) => {
  const list = make('div', 'options');
  for (const option of options) {
    const button = make('button', '', option.title);
    button.type = 'button';
    button.title = option.description;
    // A link leads out of the conversation.
    button.disabled = option.kind === 'link';
    button.onclick = (event) => {
      event.stopPropagation();
      onTap(option);
    };
    list.append(button);
  }
  return list;
};

const shownFile = (file, whenLoaded) => {
  if (file.type === 'image' || file.type === 'sticker') {
    const image = make('img');
    image.src = file.url;
    image.alt = file.name || 'Picture';
    image.onload = whenLoaded;
    return image;
  }
  if (file.type === 'video' || file.type === 'audio' || file.type === 'voice') {
    const player = make(file.type === 'video' ? 'video' : 'audio');
    player.src = file.url;
    player.controls = true;
    return player;
  }
  const link = make('a', '', file.name || 'File');
  link.href = file.url;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
};
