import { Contact } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '@/lib/api/generated';

const link = 'block text-xs text-accent-strong underline underline-offset-2 [overflow-wrap:anywhere]';

export function ContactCards({ contacts }: { contacts: ContactCard[] }) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-2.5" aria-label={t('message.types.contact')}>
      {contacts.map((card, index) => (
        <li key={index} className="flex items-start gap-3">
          <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-ink/8">
            <Contact className="size-4.5" aria-hidden />
          </span>
          <div className="min-w-0">
            <bdi className="block font-medium">{card.name}</bdi>
            {card.organization !== null && (
              <bdi className="block text-xs text-muted">{card.organization}</bdi>
            )}
            {card.phones.map((phone) => (
              <a key={phone} href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={link} dir="ltr">
                {phone}
              </a>
            ))}
            {card.emails.map((email) => (
              <a key={email} href={`mailto:${email}`} className={link} dir="ltr">
                {email}
              </a>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
