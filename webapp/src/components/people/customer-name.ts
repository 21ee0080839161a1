import { useTranslation } from 'react-i18next';
import type { Chat } from '@/lib/api/generated';

/** What to call the customer: the name, or what else is known. */
export function useCustomerName(chat: Chat): string {
  const { t } = useTranslation();
  return chat.customerName ?? chat.customerPhone ?? chat.customerEmail ?? t('chat.unknownCustomer');
}
